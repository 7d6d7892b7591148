import { describe, expect, it } from 'vitest'
import { withoutRepeats, withRepeats } from './repeats.ts'

const card = '<li>Defensoría pública de Jalisco, gratis, todos los días</li>'

describe('a text without what it says twice', () => {
  it.each([
    ['nothing', ''],
    ['a letter', 'a'],
    ['nothing twice', 'Me detuvieron hoy y no sé por qué.'],
    ['a card twice', `<ul>${card}</ul><ol>${card}</ol>`],
    ['a card that stands in itself', card + card + card],
    ['one letter for ever', 'a'.repeat(5_000)],
    ['what is outside the common letters', `🕊️ ${card}\u202eאבג${card}🕊️\u0000`],
    ['the mark of a byte order before all', `\ufeff${card}${card}`],
  ])('gives it back: %s', (_name, text) => {
    expect(withRepeats(withoutRepeats(text))).toBe(text)
  })

  it('gives back any text of few letters', () => {
    let state = 12
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return (state >>> 16) % below
    }
    for (let round = 0; round < 200; round += 1) {
      const words = Array.from({ length: 5 }, () => String.fromCharCode(97 + next(2)).repeat(next(70)))
      const text = Array.from({ length: next(40) }, () => words[next(5)]).join(next(2) === 0 ? '' : '.')
      expect(withRepeats(withoutRepeats(text))).toBe(text)
    }
  })

  it('says a card once, however far away it stands again, and a short word as often as it is there', () => {
    const far = Array.from({ length: 9_000 }, (_, index) => index.toString(36)).join('')
    const { said, before, long } = withoutRepeats(`${card}${far}${card}, sí, sí`)
    expect(said).toBe(`${card}${far}, sí, sí`)
    expect([before, long]).toEqual([String(card.length + far.length), String(card.length)])
  })

  it('goes on with its source after a word of its own', () => {
    const other = '<p>La primera consulta es gratis y no hace falta llevar nada.</p>'
    const first = `${card}hoy${other}/`
    const { from } = withoutRepeats(`${first}${card}ayer${other}`)
    // «ayer» is a letter longer than «hoy».
    expect(from).toBe(`-${first.length} -1`)
  })
})
