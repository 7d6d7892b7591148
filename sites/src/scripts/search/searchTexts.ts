/** Sentences of the interface's search that the page's script says. */
export const searchSentences = [
  'loading',
  'found',
  'foundOne',
  'none',
  'error',
  'corrected',
  'doubt',
  'unknown',
  'deadline',
  'part',
  'all',
  'wholeFound',
  'wholeFoundOne',
  'wholeNone',
  'away',
  'awayNote',
] as const

/** What the search page says, as its template hands it over. */
export type SearchTexts = Record<(typeof searchSentences)[number] | 'flow' | 'letter' | 'easy' | 'inSpanish', string> & {
  audiences: Record<string, string>
}

/** Fills the places of a sentence in one pass: what was typed may itself look like a place to fill, or like a pattern. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{([a-z])\}/g, (place, key: string) => (values[key] === undefined ? place : String(values[key])))
}
