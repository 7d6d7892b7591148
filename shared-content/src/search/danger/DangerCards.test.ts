import { describe, expect, it } from 'vitest'
import { processorTime } from '../../testing/processorTime.ts'
import { DangerCards } from './DangerCards.ts'

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
    { slug: 'ahora', order: 3, phrases: ['me está pegando', 'me acaba de golpear'], unless: ['me pegaba'] },
  ],
  exceptions: { opening: ['qué es'], anywhere: ['código penal'], past: ['hace años', 'hace * años'] },
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
    'me quiere',
    'matar me quiere',
    'robo',
    '',
    '😭',
  ])('none for «%s»', (query) => {
    expect(cardFor(query)).toBeUndefined()
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
