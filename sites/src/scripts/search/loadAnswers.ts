import type { SearchPageBody } from '@justicia/shared-content/pages/model'
import { DangerCards } from '@justicia/shared-content/search/danger/DangerCards'
import type { DangerFile } from '@justicia/shared-content/search/file/AnswersFile'
import { type AnswerDocument, readAnswers } from '@justicia/shared-content/search/file/readAnswers'
import { type Citations, readCitations } from '@justicia/shared-content/search/file/readCitations'
import { AnswerSearch } from '@justicia/shared-content/search/query/searchAnswers'

/** The index of answers, ready to be searched. */
export interface LoadedAnswers {
  search: AnswerSearch
  /** All pages that it can give. */
  pages: readonly AnswerDocument[]
  stemsOf(text: string): string[]
}

/** What is searched, each fetched and made ready once, when it is first needed. */
export interface SearchFiles {
  answers(): Promise<LoadedAnswers>
  citations(): Promise<Citations>
  /** Tells the card of a query by its slug. */
  danger(): Promise<(query: string) => string | undefined>
}

/**
 * The files of a search page. What calls for a danger card is fetched at once, with the page: whoever is in danger waits
 * for nothing when the first words are there. The index never takes the line from it, and comes also where it does not.
 */
export function searchFiles({ answers, citations, danger }: NonNullable<SearchPageBody['index']>): SearchFiles {
  const dangerText = once(() => fetchText(danger))
  dangerText().catch(() => undefined)
  const answersText = once(async () => {
    await dangerText().catch(() => undefined)
    return fetchText(answers)
  })
  return {
    answers: once(async () => {
      const read = readAnswers(await answersText())
      return { search: new AnswerSearch(read), pages: read.documents, stemsOf: (words: string) => read.analyzer.stemsOf(words) }
    }),
    citations: once(async () => readCitations(await fetchText(citations))),
    danger: once(async () => {
      const cards = new DangerCards(JSON.parse(await dangerText()) as DangerFile)
      return (query: string) => cards.cardFor(query)?.slug
    }),
  }
}

/** Does something once; what failed is tried again when it is next asked for. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/** A file in one request. */
async function fetchText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}
