import type { AnswerKind } from '../file/AnswersFile.ts'
import type { Analyzer } from '../words/analyzer.ts'
import type { AnswerTerms } from './answerTerms.ts'

/** How many words of a text travel: 48 were tried and answer no better. Terms are found by their names and definitions. */
const mostWords: Readonly<Record<AnswerKind, number>> = { guide: 16, flow: 16, letter: 16, term: 0 }

/**
 * Of each page, the words that tell it apart most: often here and seldom elsewhere. What its names and answer say already
 * is left out.
 */
export function heaviestWords(pages: readonly AnswerTerms[], { stemsOf }: Analyzer): ReadonlySet<string>[] {
  const holders = new Map<string, number>()
  for (const { body } of pages) for (const stem of body.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const rarities = new Map<string, number>()
  for (const [stem, count] of holders) if (!/\d/.test(stem)) rarities.set(stem, Math.log(1 + pages.length / count))
  return pages.map(({ source, body }) => {
    const most = mostWords[source.kind]
    if (most === 0) return new Set()
    const above = new Set(stemsOf(`${source.title} ${source.summary}`))
    const weighed: { stem: string; weight: number }[] = []
    for (const [stem, count] of body) {
      const rarity = rarities.get(stem)
      if (rarity !== undefined && !above.has(stem)) weighed.push({ stem, weight: (count / (count + 1.5)) * rarity })
    }
    weighed.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
    return new Set(weighed.slice(0, most).map(({ stem }) => stem))
  })
}
