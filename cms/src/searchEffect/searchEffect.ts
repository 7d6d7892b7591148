import { type LanguageKey, sourceLanguage } from '@justicia/shared-content/languages'
import { readDangerPhrases, readQueries } from '@justicia/shared-content/search/build/labelledQueries'
import {
  cardFor,
  type Effect,
  effectOf,
  effects,
  isAnswered,
  pagesFor,
  type QueryAnswer,
} from '@justicia/shared-content/search/build/queryEffect'
import type { TriedSearch } from '@justicia/shared-content/search/build/triedSearch'
import { breathing } from './breathing.ts'
import type { Vocabulary } from './changedPiece.ts'

/** Languages that there are labelled queries in. */
export const triedLanguages: readonly LanguageKey[] = [sourceLanguage, 'en']

/** A query, what it finds in what is published, and what it would find with a change. */
export interface EffectRow {
  query: string
  effect: Effect
  before: QueryAnswer
  now: QueryAnswer
}

/** Which queries are told one by one, and which in numbers alone: whoever saw these would write for them. */
const sets = ['tuned', 'measured'] as const

/** How many queries of a set are answered rightly. */
export interface EffectTotals {
  set: (typeof sets)[number]
  queries: number
  before: number
  now: number
}

/** What a change does to what queries find. */
export interface SearchEffect {
  /** What changes first, and of that what is lost. */
  rows: EffectRow[]
  totals: EffectTotals[]
}

interface Trial {
  set: EffectTotals['set']
  query: string
  try(search: TriedSearch): QueryAnswer
}

/**
 * What all queries that a kind of change may touch find in a search, in their order: synonyms touch the pages that are
 * found, danger cards the card above them.
 */
export async function answersOf(
  { touched, language }: { touched: Vocabulary; language: LanguageKey },
  search: TriedSearch,
  signal?: AbortSignal,
): Promise<QueryAnswer[]> {
  const breathe = breathing()
  const answers: QueryAnswer[] = []
  for (const trial of trialsOf(touched, language)) {
    answers.push(trial.try(search))
    await breathe()
    signal?.throwIfAborted()
  }
  return answers
}

/** Compares what queries find in two searches, as `answersOf` gives it. */
export function compareAnswers(
  { touched, language }: Parameters<typeof answersOf>[0],
  before: readonly QueryAnswer[],
  now: readonly QueryAnswer[],
): SearchEffect {
  const tried = trialsOf(touched, language).flatMap(({ set, query }, at) => {
    const [was, is] = [before[at], now[at]]
    return was === undefined || is === undefined ? [] : [{ set, query, effect: effectOf(was, is), before: was, now: is }]
  })
  const totals = sets.map((set): EffectTotals => {
    const own = tried.filter((each) => each.set === set)
    const answered = (side: 'before' | 'now') => own.filter((each) => isAnswered(each[side])).length
    return { set, queries: own.length, before: answered('before'), now: answered('now') }
  })
  const rows = tried
    .filter(({ set }) => set === 'tuned')
    .map(({ set: _set, ...row }): EffectRow => row)
    .sort((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect))
  return { rows, totals }
}

function trialsOf(touched: Vocabulary, language: LanguageKey): Trial[] {
  if (touched === 'synonyms')
    return sets.flatMap((set) =>
      readQueries(`${set}.${language}`).map((labelled): Trial => {
        return { set, query: labelled.query, try: (search) => pagesFor(labelled, search) }
      }),
    )
  const phrases = readDangerPhrases().filter((phrase) => phrase.language === language)
  // Those of pages tell where a card comes that nobody thought of.
  const silent = readQueries(`tuned.${language}`).map(({ query }) => ({ query, cards: undefined, use: 'afinar' }))
  return [...phrases, ...silent].map((phrase): Trial => {
    const { query, use } = phrase
    return { set: use === 'medir' ? 'measured' : 'tuned', query, try: (search) => cardFor(phrase, search) }
  })
}
