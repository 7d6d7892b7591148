import { listsOf } from '../../schema/synonym.ts'

/** What people say for one thing, by a name. */
export interface SpokenList {
  name: string
  phrases: readonly string[]
}

/** Lists by their numbers, and the situations that name them. */
export interface NumberedSituations {
  /** The phrases of each list. */
  lists: (readonly string[])[]
  /** Of each page, its situations as numbers of lists. */
  pages: number[][][]
}

/** Situations as numbers of lists. Lists that none names are left out, and situations of which a list is not there. */
export function numberSituations(pages: readonly (readonly string[])[], spoken: readonly SpokenList[]): NumberedSituations {
  const known = new Map(spoken.map(({ name, phrases }) => [name, phrases]))
  const whole = pages.map((situations) => situations.map(listsOf).filter((names) => names.every((name) => known.has(name))))
  const named = [...new Set(whole.flat(2))]
  const numberOf = new Map(named.map((name, number) => [name, number]))
  const numbersOf = (names: readonly string[]) => names.flatMap((name) => numberOf.get(name) ?? []).sort((a, b) => a - b)
  return {
    lists: named.map((name) => known.get(name) ?? []),
    pages: whole.map((situations) => situations.map(numbersOf)),
  }
}
