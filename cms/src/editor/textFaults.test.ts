import { describe, expect, it } from 'vitest'
import { isAtFault, quotes } from './textFaults.ts'

describe('a message is about what it quotes', () => {
  const said = 'La palabra «querrella» no está en el glosario. «CNPP 109» no está en la base legal. There is no fact “a.b”.'

  it.each([
    ['querrella', true],
    ['CNPP 109', true],
    ['a.b', true],
    ['querella', false],
    ['CNPP 10', false],
    ['', false],
  ])('%s: %s', (words, expected) => {
    expect(quotes(said, words)).toBe(expected)
  })
})

describe('a chip is at fault', () => {
  const name = { es: 'Palabra del glosario', en: 'Glossary word' }

  it.each([
    ['for what it names', { key: 'querrella', needed: ['queja'] }, 'La palabra «querrella» no está en el glosario.', true],
    ['not for what it shows', { key: 'querella', needed: ['queja'] }, 'La palabra «queja» no está en el glosario.', false],
    ['for what it lacks', { key: '', needed: ['queja'] }, 'En «Palabra del glosario» falta «Clave».', true],
    ['for what it lacks, in English', { key: 'querella', needed: [undefined] }, '“Glossary word” lacks “Words shown”.', true],
    ['not where it lacks nothing', { key: 'querella', needed: ['queja'] }, 'En «Palabra del glosario» falta «Clave».', false],
    ['not for what another kind lacks', { key: '', needed: ['queja'] }, 'En «Dato» falta «Clave».', false],
  ])('%s', (_, chip, message, expected) => {
    expect(isAtFault({ name, ...chip }, message)).toBe(expected)
  })
})
