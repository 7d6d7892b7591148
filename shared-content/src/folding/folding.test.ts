import { describe, expect, it } from 'vitest'
import { foldLetters } from './foldLetters.ts'
import { acronymsIn, foldText } from './foldText.ts'
import { singularOf } from './singularOf.ts'
import { slugify } from './slugify.ts'
import { soundKey } from './soundKey.ts'
import { withoutAccents, withoutStress } from './withoutAccents.ts'

const foldings = { withoutAccents, withoutStress, foldLetters, foldText, slugify }

/** One row a text: what is left of it, the less the further to the right. */
const table: [text: string, folded: Record<keyof typeof foldings, string>][] = [
  row('Niñas, niños', 'Ninas, ninos', 'Niñas, niños', 'ninas, ninos', 'ninas ninos', 'ninas-ninos'),
  row('nin\u0303os', 'ninos', 'niños', 'ninos', 'ninos', 'ninos'),
  row('VERGÜENZA', 'VERGUENZA', 'VERGUENZA', 'verguenza', 'verguenza', 'verguenza'),
  row('Ñandú', 'Nandu', 'Ñandu', 'nandu', 'nandu', 'nandu'),
  row('a\u0301rbol', 'arbol', 'arbol', 'arbol', 'arbol', 'arbol'),
  row('¿Me detuvieron?', '¿Me detuvieron?', '¿Me detuvieron?', '¿me detuvieron?', 'me detuvieron', 'me-detuvieron'),
  row('robo / fraude-x', 'robo / fraude-x', 'robo / fraude-x', 'robo / fraude-x', 'robo fraude x', 'robo-fraude-x'),
  row('D.I.F. Jalisco', 'D.I.F. Jalisco', 'D.I.F. Jalisco', 'd.i.f. jalisco', 'dif jalisco', 'd-i-f-jalisco'),
  row('Fin. Otra', 'Fin. Otra', 'Fin. Otra', 'fin. otra', 'fin otra', 'fin-otra'),
  row('*0311', '*0311', '*0311', '*0311', '*0311', '0311'),
  row('«La\u00a0Vida»', '«La\u00a0Vida»', '«La\u00a0Vida»', '«la vida»', 'la vida', 'la-vida'),
  row('  Prisión\n“Ah” ', '  Prision\n“Ah” ', '  Prision\n“Ah” ', 'prision “ah”', 'prision ah', 'prision-ah'),
  row('العربية', 'العربية', 'العربية', 'العربية', 'العربية', ''),
  row('한국', '한국', '한국', '한국', '한국', ''),
  row('z\u20d0o', 'zo', 'z\u20d0o', 'zo', 'zo', 'zo'),
  row('  ', '  ', '  ', '', '', ''),
]

function row(text: string, ...folded: [string, string, string, string, string]): (typeof table)[number] {
  const [accents, stress, letters, words, slug] = folded
  return [text, { withoutAccents: accents, withoutStress: stress, foldLetters: letters, foldText: words, slugify: slug }]
}

describe('folding', () => {
  it.each(table)('of %j', (text, folded) => {
    expect(Object.fromEntries(Object.entries(foldings).map(([name, fold]) => [name, fold(text)]))).toEqual(folded)
  })

  it.each(table)('of what is folded changes no more: %j', (_, { foldText: words, foldLetters: letters, slugify: slug }) => {
    expect([foldText(words), foldLetters(letters), slugify(slug)]).toEqual([words, letters, slug])
  })

  it('may put another sign between words', () => {
    expect(slugify('Calle 5, núm. 3', ' ')).toBe('calle 5 num 3')
  })
})

describe('the singular', () => {
  it.each([
    ['denuncias', 'denuncia'],
    ['fiscales', 'fiscal'],
    ['jueces', 'juez'],
    ['lesiones', 'lesion'],
    ['ajustes', 'ajust'],
    ['leyes', 'ley'],
    ['paises', 'paise'],
    ['cateo', 'cateo'],
    ['virus', 'virus'],
  ])('of %s is %s', (word, singular) => {
    expect(singularOf(word)).toBe(singular)
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

describe('how a word sounds', () => {
  it.each([
    ['vaca', 'baca'],
    ['sitatorio', 'citatorio'],
    ['hacer', 'aser'],
    ['ija', 'hija'],
    ['yave', 'llave'],
    ['kiero', 'quiero'],
    ['jente', 'gente'],
    ['rrobo', 'robo'],
    ['zapato', 'sapato'],
    ['exigir', 'esijir'],
    ['wey', 'bey'],
  ])('%s as %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other))
  })

  it.each([
    ['pero', 'peso'],
    ['coche', 'coque'],
    ['gota', 'jota'],
    ['casa', 'caza c'],
  ])('%s not as %s', (one, other) => {
    expect(soundKey(one)).not.toBe(soundKey(other))
  })
})
