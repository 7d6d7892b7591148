import { sha256 } from '../../digests.ts'
import type { DangerPhrases, FitMemory } from '../danger/DangerCards.ts'
import { LastMade } from './LastMade.ts'

/** Cards remembered: those of two languages, and what an editor writes of one. */
const mostCards = 40
/** Questions remembered of each. */
const mostAsked = 10_000

/** A memory of which cards fit which questions, by what the cards say: whoever changes one asks only that one again. */
export function rememberFits(): FitMemory {
  const cards = new LastMade<Map<string, boolean>>(mostCards)
  /** Of cards that are the same object as before. */
  const digests = new WeakMap<DangerPhrases, string>()
  return ({ card, asked }, fits) => {
    const digest = digests.get(card) ?? sha256(JSON.stringify(card))
    digests.set(card, digest)
    const known = cards.of(digest, () => new Map())
    const before = known.get(asked)
    if (before !== undefined) return before
    if (known.size >= mostAsked) known.clear()
    const fit = fits()
    known.set(asked, fit)
    return fit
  }
}
