import { stripMarks } from '../../interface/foreignMarks.ts'
import { isVariety } from '../../languages.ts'
import type { PageModel, PageModelOf } from '../../pages/model.ts'
import type { Audience } from '../../vocabulary/audiences.ts'
import type { AnswerKind } from '../file/AnswersFile.ts'

/** Pages that a search gives. */
type FoundModel = PageModelOf<'guide' | 'term' | 'flow-question' | 'letter'>

/** A page that a search gives, and what every search says of it. */
export interface SearchedPage {
  page: FoundModel
  kind: AnswerKind
  title: string
  summary: string
  /** What people call it. */
  aliases: readonly string[]
  audience?: Audience
  /**
   * Tag of the language that it is shown in, where that is not the page's. Then it is found by its names and its answer
   * alone: its sentences do not mix with those of another language.
   */
  lang?: string
  /** Address of the same guide in easy read. */
  easy?: string
}

/**
 * What is searched: guides, terms, letters and the first page of each flow; undefined for other pages. Which pages a
 * search gives is decided here alone, for answers and for the whole text.
 */
export function searchedPage(page: PageModel): SearchedPage | undefined {
  // An easy-read guide is found through its full one, which leads to it: the same words twice would crowd the results.
  if (page.variety !== undefined) return undefined
  const named = nameOf(page)
  if (named === undefined) return undefined
  const { lang, easy, ...told } = named
  return {
    ...told,
    title: stripMarks(told.title),
    summary: stripMarks(told.summary),
    ...(lang === undefined ? {} : { lang }),
    ...(easy === undefined ? {} : { easy }),
  }
}

type Named = Omit<SearchedPage, 'lang' | 'easy'> & { lang: string | undefined; easy?: string | undefined }

function nameOf(page: PageModel): Named | undefined {
  switch (page.template) {
    case 'guide': {
      const { summary, aliases, audience, fallbackLang: lang } = page.body
      const easy = page.languageLinks.find((link) => isVariety(link.language))?.href
      return { page, kind: 'guide', title: page.title, summary, aliases, audience, lang, easy }
    }
    case 'term': {
      const { term: title, definition: summary, aliases, fallbackLang: lang } = page.body
      return { page, kind: 'term', title, summary, aliases, lang }
    }
    case 'flow-question': {
      const { isStart, flow, fallbackLang: lang } = page.body
      // Pages further in make sense to who answered what is before.
      return isStart ? { page, kind: 'flow', title: flow.text, summary: page.description, aliases: [], lang } : undefined
    }
    case 'letter': {
      const { title, summary, aliases, fallbackLang: lang } = page.body
      return { page, kind: 'letter', title, summary, aliases, lang }
    }
    default:
      return undefined
  }
}
