import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processorTime.ts'
import { DangerCards } from './DangerCards.ts'
import { packedPattern } from './spokenPattern.ts'

const deck = {
  language: 'es',
  cards: [
    {
      slug: 'amenaza',
      order: 2,
      phrases: ['me quiere matar', 'me quieren matar', 'amenaza de muerte'],
      past: ['me quiso matar'],
      unless: ['de risa', 'en el juego'],
    },
    {
      slug: 'suicidio',
      order: 1,
      phrases: ['me quiero matar', '(ya|) no (quiero|quisiera) (vivir|seguir viviendo)'],
      unless: [],
    },
    { slug: 'rescate', order: 0, phrases: ['tienen a mi … (piden/quieren) (dinero|rescate)'], unless: ['perro'] },
    { slug: 'ahora', order: 3, phrases: ['me está pegando', 'me acaba de golpear'], unless: ['me pegaba'] },
  ],
  exceptions: { opening: ['qué es'], anywhere: ['código penal'], past: ['hace años', 'hace * años', '(en/desde) (el/) %'] },
}
const cards = new DangerCards(deck)
const cardFor = (query: string) => cards.cardFor(query)?.slug

describe('the danger card of a query', () => {
  it.each([
    ['me quiere matar', 'amenaza'],
    ['ayúdenme, mi esposo ME QUIERE MATAR', 'amenaza'],
    ['mi esposo me quiere volver a matar', undefined],
    ['me quiere ya matar', 'amenaza'],
    ['me kiere matar', 'amenaza'],
    ['me quiero matar', 'suicidio'],
    ['me esta pegandoo mi novio', 'ahora'],
    ['me acaba de golpeart', 'ahora'],
    ['me acaban de golpear', 'ahora'],
    ['amenasas de muerte', 'amenaza'],
    ['ya no quiero vivir, me quiere matar', 'suicidio'],
    ['no quiero vivir', 'suicidio'],
    ['no quisiera seguir viviendo', 'suicidio'],
    ['no quisiera seguir', undefined],
    ['me quiso matar', 'amenaza'],
    ['hace cinco años que me quiere matar', 'amenaza'],
    ['tienen a mi hija piden dinero', 'rescate'],
    ['tienen a mi hermano desde ayer, llamaron y quieren rescate', 'rescate'],
    ['pero tienen a mi hija y piden dinero', 'rescate'],
    ['dice que es broma, pero me quiere matar', 'amenaza'],
  ])('%s: %s', (query, key) => {
    expect(cardFor(query)).toBe(key)
  })

  it.each([
    'me quiere matar de risa',
    'hace cinco años me quiso matar',
    'hace años me quiso matar',
    'amenaza de muerte código penal',
    'qué es una amenaza de muerte',
    'me está pegando, antes me pegaba',
    'tienen a mi perro y piden dinero',
    'tienen a mi hija en una escuela muy buena y cada mes hay que ver si piden dinero',
    'piden dinero, tienen a mi hija',
    'me quiere',
    'matar me quiere',
    'robo',
    '',
    '😭',
  ])('none for «%s»', (query) => {
    expect(cardFor(query)).toBeUndefined()
  })

  it.each([
    ['me quiso matar en 1974', undefined],
    ['en el 2025 me quiso matar', undefined],
    ['me quiso matar en 2026', 'amenaza'],
    ['me quiso matar en 1810', 'amenaza'],
    ['me quiso matar en el 20255', 'amenaza'],
    ['me quiere matar desde 1974', 'amenaza'],
  ])('what happened in a year before this one is long ago: %s', (query, slug) => {
    expect(cards.cardFor(query, 2026)?.slug).toBe(slug)
  })

  it('is the same where its phrases are packed', () => {
    const packed = (texts: readonly string[] = []) => texts.map(packedPattern)
    const { language, cards: written, exceptions } = deck
    const travelled = new DangerCards({
      language,
      cards: written.map(({ phrases, past, unless, ...card }) => ({
        ...card,
        phrases: packed(phrases),
        past: packed(past),
        unless: packed(unless),
      })),
      exceptions: {
        opening: packed(exceptions.opening),
        anywhere: packed(exceptions.anywhere),
        past: packed(exceptions.past),
      },
    })
    const queries = ['tienen a mi hija y quieren rescate', 'no quisiera seguir viviendo', 'hace cinco años me quiso matar']
    expect(queries.map((query) => travelled.cardFor(query)?.slug)).toEqual(queries.map(cardFor))
    expect(packedPattern('(Ya/ ahí|no) está … * aquí %')).toBe('(ahi/no/ya)esta…*aqui%')
  })

  it('is the other one where only one is denied', () => {
    expect(cardFor('me quiere matar en el juego, me está pegando')).toBe('ahora')
  })

  it('is found fast in what nobody types', () => {
    const spent = processorTime(() => {
      expect(cardFor('me '.repeat(3_400))).toBeUndefined()
      expect(cardFor(`${'me quiere '.repeat(1_000)}matar`)).toBeUndefined()
    })
    expect(spent).toBeLessThan(500)
  })
})
