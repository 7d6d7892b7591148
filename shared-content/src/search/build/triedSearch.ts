import { DangerCards, type DangerPhrases, type FitMemory } from '../danger/DangerCards.ts'
import type { DangerFile } from '../file/AnswersFile.ts'
import { readAnswers } from '../file/readAnswers.ts'
import { AnswerSearch } from '../query/searchAnswers.ts'

/** A page that is found. */
export interface FoundPage {
  path: string
  title: string
}

/** A site's search in one language, as queries are tried on it. */
export interface TriedSearch {
  /** Best first. */
  pages(query: string): FoundPage[]
  /** The slug of the danger card that stands above them. */
  card(query: string): string | undefined
}

/**
 * The search over two files as they travel: what a reader's browser does with them, each when it is first asked.
 * @param memory of the danger cards, for who tries one file after another.
 */
export function triedSearch({ answers, danger }: { answers: string; danger: string }, memory?: FitMemory): TriedSearch {
  let search: AnswerSearch | undefined
  let cards: DangerCards<DangerPhrases> | undefined
  return {
    pages: (query) => {
      search ??= new AnswerSearch(readAnswers(answers))
      return search.search(query, { mostPointed: 0 }).found.map(({ document: { path, title } }) => ({ path, title }))
    },
    card: (query) => {
      cards ??= new DangerCards<DangerPhrases>(JSON.parse(danger) as DangerFile, memory)
      return cards.cardFor(query)?.slug
    },
  }
}
