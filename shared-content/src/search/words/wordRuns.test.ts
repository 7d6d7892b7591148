import { describe, expect, it } from 'vitest'
import { wordRuns } from './wordRuns.ts'

describe('the words of a text', () => {
  it.each([
    ['¡No aparece! «María-José»', ['No', 'aparece', 'María', 'José']],
    ['art. 20, c) 911/089', ['art', '20', 'c', '911', '089']],
    ['niñ\u0303o ñandú İstanbul', ['niñ\u0303o', 'ñandú', 'İstanbul']],
    ['😭me pega😭', ['me', 'pega']],
    ['a\u0000b\ud800c\u202ed\u200be', ['a', 'b', 'c', 'd', 'e']],
    ['मदद שלום 助けて', ['मदद', 'שלום', '助けて']],
    ['', []],
    ['…—¿?', []],
  ])('%j', (text, words) => {
    expect(wordRuns(text).map(({ word }) => word)).toEqual(words)
  })

  it('tells where each begins', () => {
    expect(wordRuns('¿me pega?')).toEqual([
      { word: 'me', at: 1 },
      { word: 'pega', at: 4 },
    ])
  })
})
