import { describe, expect, it } from 'vitest'
import { countEnglishSyllables } from './countEnglishSyllables.ts'
import { fleschGrades, fleschOf, readingEase } from './flesch.ts'

describe('English syllables', () => {
  // Divisions as in the dictionary of Merriam-Webster.
  it.each([
    ['the', 1],
    ['make', 1],
    ['people', 2],
    ['table', 2],
    ['asked', 1],
    ['arrested', 3],
    ['charges', 2],
    ['pages', 2],
    ['rights', 1],
    ['police', 2],
    ['lawyer', 2],
    ['statement', 2],
    ['being', 2],
    ['create', 2],
    ['created', 3],
    ['science', 2],
    ['violence', 3],
    ['special', 2],
    ['detention', 3],
    ['question', 2],
    ['family', 3],
    ['judge', 1],
    ['officer', 3],
    ['guide', 1],
    ['you', 1],
    ['yes', 1],
    ['actual', 3],
    ['warrant', 2],
    ['prosecutor', 4],
    ['piece', 1],
    ['client', 2],
    ['patient', 2],
    ['serious', 3],
    ['creature', 2],
    ['MP', 1],
    ['48', 0],
  ])('%s has %i', (word, syllables) => {
    expect(countEnglishSyllables(word)).toBe(syllables)
  })
})

describe('the reading ease', () => {
  it('is the published formula over counts', () => {
    // 100 words, 5 sentences, 150 syllables: 206.835 − 1.015·20 − 84.6·1.5.
    expect(readingEase({ words: 100, sentences: 5, syllables: 150 })).toBeCloseTo(59.635, 3)
  })

  it('reads short words in short sentences as very easy, and long ones as very difficult', () => {
    expect(fleschOf(['Ask for a lawyer.', 'Stay calm.'])).toMatchObject({
      words: 6,
      sentences: 2,
      syllables: 7,
      grade: 'very easy',
    })
    expect(fleschOf(['Jurisdictional determinations necessitate constitutional interpretation.'])?.grade).toBe('very difficult')
  })

  it('has none of a text without words', () => {
    expect(fleschOf(['48', '—'])).toBeUndefined()
  })

  it('puts each border in the easier grade', () => {
    expect(fleschGrades.map(({ from }) => from)).toEqual([90, 80, 70, 60, 50, 30, Number.NEGATIVE_INFINITY])
  })
})
