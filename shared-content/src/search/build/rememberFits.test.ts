import { describe, expect, it } from 'vitest'
import { DangerCards, type DangerDeck, type DangerPhrases } from '../danger/DangerCards.ts'
import { readDangerPhrases } from './labelledQueries.ts'
import { rememberFits } from './rememberFits.ts'

const card = (slug: string, order: number, phrases: string[]): DangerPhrases => ({ slug, order, phrases, unless: [] })
const deck = (...cards: DangerPhrases[]): DangerDeck<DangerPhrases> => ({
  cards,
  exceptions: { opening: [], anywhere: [], past: ['hace años'] },
  language: 'es',
})
const threat = card('amenaza', 1, ['me quiere matar'])
const beating = card('golpes', 2, ['me está pegando'])

describe('a memory of which cards fit', () => {
  it('asks only the card again that says something else', () => {
    const remember = rememberFits()
    const asked: string[] = []
    const cards = (...all: DangerPhrases[]) =>
      new DangerCards(deck(...all), (known, fits) =>
        remember(known, () => {
          asked.push(known.card.slug)
          return fits()
        }),
      )
    expect(cards(threat, beating).cardFor('me esta pegando')?.slug).toBe('golpes')
    expect(asked.splice(0)).toEqual(['amenaza', 'golpes'])
    expect(
      cards({ ...threat }, card('golpes', 2, ['me está pegando', 'me está golpeando'])).cardFor('me esta pegando')?.slug,
    ).toBe('golpes')
    expect(asked).toEqual(['golpes'])
  })

  it('does not remember what another card’s word makes of a question', () => {
    const remember = rememberFits()
    const ask = (...all: DangerPhrases[]) => new DangerCards(deck(...all), remember).cardFor('me quiere madar')?.slug
    expect(ask(threat)).toBe('amenaza')
    // Now it is a word of its own, and no longer «matar» misspelt.
    expect(ask(threat, card('otra', 3, ['nos dijo madar']))).toBeUndefined()
    expect(ask(threat)).toBe('amenaza')
  })

  it('says of every phrase what is said without it, one deck after another', () => {
    const remember = rememberFits()
    const decks = [deck(threat), deck(threat, beating), deck(card('amenaza', 1, ['me quieren matar']), beating)]
    for (const each of decks) {
      const [plain, remembering] = [new DangerCards(each), new DangerCards(each, remember)]
      for (const { query } of readDangerPhrases())
        expect(remembering.cardFor(query)?.slug, query).toBe(plain.cardFor(query)?.slug)
    }
  })
})
