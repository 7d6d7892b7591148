import type { PackedGroups } from './packGroups.ts'

/** Kinds of pages that the search gives, in the order in which equal ones stand. */
export type AnswerKind = 'guide' | 'flow' | 'letter' | 'term'

/** Of the shape below and of the words' rules: a script reads only files of its own version. */
export const answersVersion = 7

/**
 * A search index as it travels: columns, one entry a page in the order of their addresses, because like beside like takes
 * the fewest bytes. Names, answers and headings are shown and stand as they are; what is only searched stands as numbers
 * of `words`.
 */
export interface AnswersFile {
  version: number
  language: string
  /** The commonest form of every stem that bodies, other names and the words of synonyms hold, packed (`packPhrases`). */
  words: string
  /** Stems that only people say, packed; their numbers follow those of `words`. */
  said: string
  kinds: AnswerKind[]
  /** Without what titles tell (`packPath`). */
  paths: string[]
  titles: string[]
  summaries: string[]
  /** Empty where there is none, as in the next ones. */
  firsts: string[]
  deadlines: string[]
  audiences: string[]
  langs: string[]
  easy: string[]
  /** Each section by `packSection`, joined by lines. */
  sections: string[]
  /** Other names of each page, as numbers of words without order. */
  aliases: PackedGroups
  /** For each of `words`, the pages that hold it, each as the pages passed over. Joined by blanks. */
  bodies: string
  /** What people say, as numbers of words: the phrases of each synonym, and then those of each list. */
  phrases: PackedGroups
  /** What guides call each synonym: numbers of words, other ways joined by `!`; joined by blanks. */
  synonyms: string
  /** How much each synonym counts, in hundredths. */
  weights: string
  /** What each page is for: numbers of lists, of each of which something is said; situations joined by blanks. */
  situations: string[]
}

/** Which pages rest on which articles: it travels apart, for few ask for it, and names pages by their places in the index. */
export interface CitationsFile {
  version: number
  /** By law, the pages that rest on each article: `CNPP` → `109:0,4,7 131:…`. */
  articles: Record<string, string>
  /** Their names, by what they are called in short. */
  laws: Record<string, string>
}

/** What calls for a card before every result, and what takes any of them away: it travels apart, and comes first. */
export interface DangerFile {
  language: string
  cards: { slug: string; order: number; phrases: string[]; past: string[]; unless: string[] }[]
  exceptions: { opening: string[]; anywhere: string[]; past: string[] }
}
