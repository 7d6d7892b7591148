import { describe, expect, it } from 'vitest'
import { acronymsIn, foldText } from './foldText.ts'

describe('foldText', () => {
  it.each([
    ['Niñas, niños', 'ninas ninos'],
    ['nin\u0303os', 'ninos'],
    ['¿Me detuvieron?', 'me detuvieron'],
    ['violencia-familiar / robo', 'violencia familiar robo'],
    ['D.I.F. Jalisco', 'dif jalisco'],
    ['Fin. Otra', 'fin otra'],
    ['*0311', '*0311'],
    ['«Línea\u00a0de la Vida»', 'linea de la vida'],
    ['العربية', 'العربية'],
    ['  ', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('acronymsIn', () => {
  it.each([
    ['Sistema Nacional DIF', ['dif']],
    ['Fiscalía General de la República (FGR)', ['fgr']],
    ['C.N.D.H. y CEAV', ['cndh', 'ceav']],
    ['911 Emergencias', []],
    ['A quién', []],
  ])('%s: %j', (text, acronyms) => {
    expect(acronymsIn(text)).toEqual(acronyms)
  })
})
