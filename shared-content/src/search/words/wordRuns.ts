/**
 * What stands between words: signs, blanks, pictures and halves of characters. Words are all that is none of these, of any
 * script, because browsers of 2019 do not know the classes of Unicode.
 */
const between = [
  '\\u0000-/:-@[-`{-\\u00bf\\u00d7\\u00f7',
  '\\u2000-\\u2bff',
  '\\u3000-\\u303f',
  '\\ud800-\\udfff',
  '\\ufe00-\\ufe0f',
  '\\ufff0-\\uffff',
]
const run = new RegExp(`[^${between.join('')}]+`, 'g')

/** A word of a text, and where it begins. */
export interface WordRun {
  word: string
  at: number
}

/** The words of a text in their order. */
export function wordRuns(text: string): WordRun[] {
  const runs: WordRun[] = []
  run.lastIndex = 0
  for (let found = run.exec(text); found !== null; found = run.exec(text)) runs.push({ word: found[0], at: found.index })
  return runs
}

/** The words alone, which costs less than half. */
export function wordsIn(text: string): string[] {
  return text.match(run) ?? []
}
