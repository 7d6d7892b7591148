import { z } from 'zod'

/** Longest plain text that says nothing else, in characters: enough for any sentence or source, and no page is drowned. */
export const longestText = 2000

/** Longest text of one section, in characters: fifty times the longest that there is. */
export const longestBody = 100_000

/** Most rows or entries of one list: four times the longest that there is. */
export const mostRows = 200

/** A list as documents have them: no longer than `mostRows`. */
export function rows<S extends z.ZodType>(row: S): z.ZodArray<S> {
  return z.array(row).max(mostRows, `debe tener como máximo ${mostRows} renglones`)
}
