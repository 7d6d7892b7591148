import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readContent } from '../content/readContent.ts'
import { LawBook } from './LawBook.ts'

const { laws } = await readContent(fileURLToPath(new URL('../../content', import.meta.url)))
const index = new LawBook(laws)
const place = { file: 'guides/robo/es.mdx' }

/** The citations that the index does not find as the article and fraction that they name. */
function lost(citations: readonly (readonly [text: string, article: string])[]): string[] {
  return citations.flatMap(([text, number]) => {
    try {
      return index.require(text, place).article.number === number ? [] : [text]
    } catch {
      return [text]
    }
  })
}

describe('the laws of the repository', () => {
  it.each(laws.map((law) => [law.abbreviation, law] as const))('%s: every article and fraction can be cited', (_, law) => {
    const citations = law.articles.flatMap(({ number, fractions }) =>
      ['', ...fractions].map((fraction) => [`${law.abbreviation} ${number} ${fraction}`.trim(), number] as const),
    )
    expect(lost(citations)).toEqual([])
  })

  it.each(laws.map((law) => [law.abbreviation, law] as const))('%s: no whole number is missing', (_, law) => {
    const whole = [...new Set(law.articles.map(({ number }) => Number.parseInt(number, 10)))]
    expect(whole).toEqual(whole.map((_number, position) => position + 1))
  })
})
