import { describe, expect, it } from 'vitest'
import { phraseToBases, wordToBase } from './inflection.ts'

describe('the base of a word', () => {
  it.each([
    ['imputado', 'imputada', 'imputados', 'imputadas'],
    ['juez', 'jueza', 'jueces', 'juezas'],
    ['asesor', 'asesora', 'asesores', 'asesoras'],
    ['orden', 'órdenes'],
    ['apelación', 'apelaciones', 'APELACIÓN'],
    ['cautelar', 'cautelares'],
    ['citatorio', 'citatorios'],
    ['ajuste', 'ajustes'],
    ['razonable', 'razonables'],
    ['indígena', 'indígenas'],
    ['dictamen', 'dictámenes'],
    ['lesión', 'lesiones'],
    ['ley', 'leyes'],
    ['fiscal', 'fiscales'],
  ])('is one for %s and its forms', (...forms) => {
    expect(new Set(forms.map(wordToBase)).size).toBe(1)
  })

  it.each([
    ['perito', 'pérdida'],
    ['daño', 'dano'],
    ['fianza', 'fianzas de'],
    ['cateo', 'catedral'],
    ['los', 'lo'],
    ['recurso', 'recurrir'],
  ])('is not one for %s and %s', (one, other) => {
    expect(wordToBase(one)).not.toBe(wordToBase(other))
  })

  it('is taken of every word of a phrase', () => {
    expect(phraseToBases('Órdenes de aprehensión')).toEqual(phraseToBases('orden de aprehensión'))
    expect(phraseToBases('jueza de control (1)')).toEqual(['juez', 'de', 'control'])
  })
})
