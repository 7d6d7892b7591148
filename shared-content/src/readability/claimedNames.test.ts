import { describe, expect, it } from 'vitest'
import type { Guide } from '../schema/guide.ts'
import { claimedNames } from './claimedNames.ts'

const guide = (slug: string, title: string, aliases: string[] = [], misspelt: string[] = []) =>
  ({ slug, text: { es: { title, aliases, misspelt } } }) as unknown as Guide

describe('names that two guides go by', () => {
  const others = [guide('robo', 'Robo', ['me asaltaron', 'Me robáron']), guide('asalto', 'Asalto', ['me asaltaron'])]

  it('are told with the first other guide, whatever their case and accents', () => {
    const own = guide('propia', 'ASALTO', ['me robaron', 'nadie lo dice'], ['Mé Asaltaron'])
    expect(claimedNames(own, 'es', [own, ...others])).toEqual([
      { name: 'ASALTO', field: 'title', by: 'asalto' },
      { name: 'me robaron', field: 'aliases', by: 'robo' },
      { name: 'Mé Asaltaron', field: 'misspelt', by: 'robo' },
    ])
  })

  it('are none of a guide’s own, of a former text of it, or of a language that it is not in', () => {
    const own = guide('robo', 'Robo', ['robo', 'me asaltaron'])
    expect(claimedNames(own, 'es', others.slice(0, 1))).toEqual([])
    expect(claimedNames(own, 'en', others)).toEqual([])
  })
})
