import { stripMarks } from '../../interface/foreignMarks.ts'
import type { GuideBody, PageModel, ResolvedBlock, ResolvedSection } from '../../pages/model.ts'
import { blocksToPlainText, type PlainWords } from '../../plan/blocksToPlainText.ts'
import { lawArticles } from './lawArticles.ts'
import { type SearchedPage, searchedPage } from './searchedPage.ts'

/**
 * Facts, institutions and citations are left out: the search page lists the institutions itself, and so the words of a
 * guide are the same in every state that does not vary it.
 */
const searchedWords: PlainWords = { facts: false, pictures: true }

/** What the search for answers knows of a page: plain words, from its model. */
export interface AnswerSource extends Omit<SearchedPage, 'page'> {
  /** Root-relative address. */
  path: string
  /** Title of the first step of «Qué hacer ahora». */
  first?: string
  /** The reader's first term: «10 días hábiles». */
  deadline?: string
  /** What it is for (`isSituation`). */
  situations?: readonly string[]
  sections: readonly SearchedSection[]
  /** Laws that it rests on, by what they are called in short. */
  laws: readonly { law: string; name: string; articles: readonly string[] }[]
}

export interface SearchedSection {
  key: string
  title: string
  text: string
}

/** What the search for answers knows of a page that it gives; undefined for other pages. */
export function answerSource(model: PageModel): AnswerSource | undefined {
  const searched = searchedPage(model)
  if (searched === undefined) return undefined
  const { page, ...named } = searched
  const { sections, ...more } = partsOf(page)
  return { ...named, ...more, path: page.path, sections: named.lang === undefined ? sections : [] }
}

function partsOf(page: SearchedPage['page']): Pick<AnswerSource, 'first' | 'deadline' | 'sections' | 'laws'> {
  switch (page.template) {
    case 'guide': {
      const { body } = page
      const [first, deadline] = [firstStep(body.sections), ownDeadline(body.sections)]
      return {
        sections: body.sections.map(({ key, title, parts }) => ({
          key,
          title: stripMarks(title.text),
          text: stripMarks(parts.map(({ blocks }) => blocksToPlainText(blocks, searchedWords)).join(' ')),
        })),
        laws: lawsOf(body),
        ...(first === undefined ? {} : { first }),
        ...(deadline === undefined ? {} : { deadline }),
      }
    }
    case 'term':
      return { sections: untitled(stripMarks(blocksToPlainText(page.body.blocks, searchedWords))), laws: lawsOf(page.body) }
    case 'flow-question': {
      const { question, answers } = page.body
      return { sections: untitled([question, ...answers].map(({ text }) => text).join('. ')), laws: [] }
    }
    case 'letter': {
      const headings = page.body.paragraphs.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
      return { sections: untitled(headings.join('. ')), laws: lawsOf(page.body) }
    }
  }
}

function untitled(text: string): SearchedSection[] {
  return [{ key: '', title: '', text }]
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
