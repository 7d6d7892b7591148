import { stripMarks } from '../../interface/foreignMarks.ts'
import { isVariety } from '../../languages.ts'
import type { GuideBody, PageModel, PageModelOf, ResolvedBlock, ResolvedSection } from '../../pages/model.ts'
import { blocksToPlainText, type PlainWords } from '../../plan/blocksToPlainText.ts'
import type { AnswerKind } from '../file/AnswersFile.ts'
import { lawArticles } from './lawArticles.ts'

/**
 * Facts, institutions and citations are left out: the search page lists the institutions itself, and so the words of a
 * guide are the same in every state that does not vary it.
 */
const searchedWords: PlainWords = { facts: false, pictures: true }

/** What the search knows of a page: plain words, from its model. */
export interface AnswerSource {
  kind: AnswerKind
  /** Root-relative address. */
  path: string
  title: string
  summary: string
  /** Title of the first step of «Qué hacer ahora». */
  first?: string
  /** The reader's first term: «10 días hábiles». */
  deadline?: string
  audience?: string
  /** What people call it. */
  aliases: readonly string[]
  sections: readonly SearchedSection[]
  /** Laws that it rests on, by what they are called in short. */
  laws: readonly { law: string; name: string; articles: readonly string[] }[]
  /** Tag of the language that it is shown in, where that is not the page's. */
  lang?: string
  /** Address of the same guide in easy read. */
  easy?: string
}

export interface SearchedSection {
  key: string
  title: string
  text: string
}

/**
 * What the search knows of a guide, a term, a letter or the first page of a flow; undefined for other pages. Of a text
 * that is not in the page's language only its names and answer: its sentences do not mix with those of another language.
 */
export function answerSource(page: PageModel): AnswerSource | undefined {
  // An easy-read guide is found through its full one, which leads to it.
  if (page.variety !== undefined) return undefined
  const parts = partsOf(page)
  if (parts === undefined) return undefined
  const { sections, lang, ...own } = parts
  return {
    ...own,
    path: page.path,
    title: stripMarks(own.title),
    summary: stripMarks(own.summary),
    sections: lang === undefined ? sections : [],
    ...(lang === undefined ? {} : { lang }),
  }
}

type Parts = Omit<AnswerSource, 'path' | 'lang'> & { lang: string | undefined }

function partsOf(page: PageModel): Parts | undefined {
  switch (page.template) {
    case 'guide':
      return guideParts(page)
    case 'term':
      return termParts(page)
    case 'flow-question':
      // Pages further in make sense to who answered what is before.
      return page.body.isStart ? flowParts(page) : undefined
    case 'letter':
      return letterParts(page)
    default:
      return undefined
  }
}

function guideParts({ title, body, languageLinks }: PageModelOf<'guide'>): Parts {
  const easy = languageLinks.find((link) => isVariety(link.language))?.href
  const [first, deadline] = [firstStep(body.sections), ownDeadline(body.sections)]
  return {
    kind: 'guide',
    title,
    summary: body.summary,
    audience: body.audience,
    aliases: body.aliases,
    sections: body.sections.map(({ key, title, parts }) => ({
      key,
      title: stripMarks(title),
      text: stripMarks(parts.map(({ blocks }) => blocksToPlainText(blocks, searchedWords)).join(' ')),
    })),
    laws: lawsOf(body),
    lang: body.fallbackLang,
    ...(first === undefined ? {} : { first }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(easy === undefined ? {} : { easy }),
  }
}

function termParts({ body }: PageModelOf<'term'>): Parts {
  const { term, definition, aliases, blocks } = body
  return {
    kind: 'term',
    title: term,
    summary: definition,
    aliases,
    sections: [{ key: '', title: '', text: stripMarks(blocksToPlainText(blocks, searchedWords)) }],
    laws: lawsOf(body),
    lang: body.fallbackLang,
  }
}

function flowParts({ description, body }: PageModelOf<'flow-question'>): Parts {
  const { flow, question, answers, fallbackLang } = body
  const text = [question, ...answers].map((phrase) => phrase.text).join('. ')
  return {
    kind: 'flow',
    title: flow.text,
    summary: description,
    aliases: [],
    sections: [{ key: '', title: '', text }],
    laws: [],
    lang: fallbackLang,
  }
}

function letterParts({ body }: PageModelOf<'letter'>): Parts {
  const { title, summary, aliases, paragraphs, fallbackLang } = body
  const headings = paragraphs.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
  return {
    kind: 'letter',
    title,
    summary,
    aliases,
    sections: [{ key: '', title: '', text: headings.join('. ') }],
    laws: lawsOf(body),
    lang: fallbackLang,
  }
}

function lawsOf({ legalBasis }: Pick<GuideBody, 'legalBasis'>): AnswerSource['laws'] {
  return legalBasis.map(({ abbreviation, name, articles }) => ({ law: abbreviation, name, articles: lawArticles(articles) }))
}

/** The first thing to do; of a section of its own, so that a state's steps come first where they do on the page. */
function firstStep(sections: readonly ResolvedSection[]): string | undefined {
  const blocks = blocksOf(sections.filter(({ key }) => key === 'que-hacer-ahora'))
  const steps = blocks.find((block) => block.type === 'steps')
  const title = steps?.items[0]?.title
  return title === undefined ? undefined : stripMarks(title)
}

/** How long the reader has, where a right may be lost. */
function ownDeadline(sections: readonly ResolvedSection[]): string | undefined {
  const deadlines = blocksOf(sections).filter((block) => block.type === 'deadline')
  return deadlines.find(({ binds }) => binds === 'reader')?.lengthLabel
}

function blocksOf(sections: readonly ResolvedSection[]): ResolvedBlock[] {
  return sections.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))
}
