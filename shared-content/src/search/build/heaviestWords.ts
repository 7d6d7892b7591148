import type { AnswerKind } from '../file/AnswersFile.ts'
import type { Analyzer } from '../words/analyzer.ts'
import type { AnswerTerms } from './answerTerms.ts'

/** How many words of a text travel. Terms and letters are found by their names and answers. */
const mostWords: Readonly<Record<AnswerKind, number>> = { guide: 60, flow: 40, letter: 30, term: 20 }
/** Levels of how often: 1, 2–3, 4–7, 8 and more. */
const highest = 4

/**
 * Of each page, the words that tell it apart most, each with its level: often here and seldom elsewhere. What its names
 * and answer say already is left out.
 */
export function heaviestWords(pages: readonly AnswerTerms[], { stemsOf }: Analyzer): ReadonlyMap<string, number>[] {
  const holders = new Map<string, number>()
  for (const { body } of pages) for (const stem of body.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  return pages.map(({ source, body }) => {
    const above = new Set(stemsOf(`${source.title} ${source.summary}`))
    const weighed = [...body]
      .filter(([stem]) => !above.has(stem) && !/\d/.test(stem))
      .map(([stem, count]) => {
        const rarity = Math.log(1 + pages.length / (holders.get(stem) as number))
        return { stem, count, weight: (count / (count + 1.5)) * rarity }
      })
      .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    return new Map(weighed.slice(0, mostWords[source.kind]).map(({ stem, count }) => [stem, levelOf(count)]))
  })
}

function levelOf(count: number): number {
  return Math.min(highest, 1 + Math.floor(Math.log2(count)))
}
