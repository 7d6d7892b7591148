import { DangerCards } from '@justicia/shared-content/search/danger/DangerCards'
import { readAnswers } from '@justicia/shared-content/search/file/readAnswers'
import { AnswerSearch } from '@justicia/shared-content/search/query/searchAnswers'

/** The index of answers, ready to be searched. */
export interface LoadedAnswers {
  search: AnswerSearch
  /** The card that somebody in danger is shown first, by its slug. */
  cardFor(query: string): string | undefined
  stemsOf(text: string): string[]
}

/** Fetches the index once, in one request; what failed is tried again with the next words. */
export function answersLoader(address: string): () => Promise<LoadedAnswers> {
  let loading: Promise<LoadedAnswers> | undefined
  return () => {
    loading ??= load(address).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

async function load(address: string): Promise<LoadedAnswers> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const answers = readAnswers(await response.text())
  const cards = new DangerCards({ ...answers.danger, language: answers.analyzer.language })
  return {
    search: new AnswerSearch(answers),
    cardFor: (query) => cards.cardFor(query)?.key,
    stemsOf: (text) => answers.analyzer.stemsOf(text),
  }
}
