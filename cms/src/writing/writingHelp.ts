import type { LanguageKey } from '@justicia/shared-content/languages'
import type { FleschGrade } from '@justicia/shared-content/readability/flesch'
import type { InfleszGrade } from '@justicia/shared-content/readability/inflesz'

/** Kinds whose text is measured beside their form. */
export const measuredKinds = ['guides', 'terms', 'flows'] as const
export type MeasuredKind = (typeof measuredKinds)[number]

/** A score with its grade, cut to one decimal, so that what is shown as 55 is not below 55. */
export interface Score {
  score: number
  grade: InfleszGrade | FleschGrade
  /** Less than this does not pass the checks; absent where nothing is asked. */
  least?: number
}

/** Where something stands in the form. */
export interface FormPlace {
  path: string
  /** What the row or the field is called; absent where it has no name yet. */
  name?: string
}

/** What a saved text asks its writer to look at: warnings, none of which stops a save or a publication. */
export interface WritingHelp {
  language: LanguageKey
  reading?: { formula: 'inflesz' | 'flesch'; words: number; sentences: number; body: Score; now?: Score }
  /** Most words that a sentence should have. */
  sentenceWords: number
  longSentences: (FormPlace & { words: number; text: string })[]
  unexplained: (FormPlace & { word: string; times: number; term?: { slug: string; id?: string } })[]
  claimed: (FormPlace & { text: string; by: { title: string; id?: string } })[]
  /** Absent in a language without queries, and of a text that no page can be made of yet. */
  searches?: { tried: number; missed: MissedSearch[] }
  /** How many findings are not listed, in each list that was cut. */
  more: Partial<Record<'longSentences' | 'unexplained' | 'claimed' | 'missed', number>>
}

/** What people type, and does not find this text first, nor another that answers it. */
export interface MissedSearch {
  query: string
  /** A query that the search is tried with, a name in the form, or a phrase of a synonym that leads here. */
  from: 'tried' | 'name' | 'synonym'
  /** Of the first answer, from 1; 0 where it is not among the first ten. */
  place: number
  /** What stands first instead. */
  first?: string
}

/** So many findings of a kind are listed: who has more has enough to do. */
export const mostFindings = 20
