import type { SearchPageBody } from '@justicia/shared-content/pages/model'
import { DangerCards } from '@justicia/shared-content/search/danger/DangerCards'
import type { DangerFile } from '@justicia/shared-content/search/file/AnswersFile'
import { readAnswers } from '@justicia/shared-content/search/file/readAnswers'
import { type Citations, readCitations } from '@justicia/shared-content/search/file/readCitations'
import { AnswerSearch } from '@justicia/shared-content/search/query/searchAnswers'

/** The index of answers, ready to be searched. */
export interface LoadedAnswers {
  search: AnswerSearch
  stemsOf(text: string): string[]
}

/** What is searched, each fetched once, when it is first needed. */
export interface SearchFiles {
  answers(): Promise<LoadedAnswers>
  citations(): Promise<Citations>
  /** Tells the card of a query by its slug. */
  danger(): Promise<(query: string) => string | undefined>
}

export function searchFiles({ answers, citations, danger }: NonNullable<SearchPageBody['index']>): SearchFiles {
  return {
    answers: once(answers, (text) => {
      const read = readAnswers(text)
      return { search: new AnswerSearch(read), stemsOf: (words: string) => read.analyzer.stemsOf(words) }
    }),
    citations: once(citations, readCitations),
    danger: once(danger, (text) => {
      const cards = new DangerCards(JSON.parse(text) as DangerFile)
      return (query: string) => cards.cardFor(query)?.slug
    }),
  }
}

/** Fetches a file in one request; what failed is tried again when it is next asked for. */
function once<T>(address: string, read: (text: string) => T): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= fetchText(address)
      .then(read)
      .catch((error: unknown) => {
        loading = undefined
        throw error
      })
    return loading
  }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}
