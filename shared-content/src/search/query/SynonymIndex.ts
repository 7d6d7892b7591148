import { PhraseIndex, type SpokenWord } from './PhraseIndex.ts'
import type { HeardSynonym } from './Synonym.ts'

type Ways = Pick<HeardSynonym, 'ways' | 'weight'>

/** What a part of a question also stands for. */
export interface Meaning extends Ways {
  /** First word of the part, and the one after its last. */
  from: number
  to: number
}

/** Synonyms, found by what people say. */
export class SynonymIndex {
  readonly #phrases = new PhraseIndex<Ways>()

  constructor(synonyms: readonly HeardSynonym[]) {
    for (const { phrases, ways, weight } of synonyms) for (const stems of phrases) this.#phrases.add(stems, { ways, weight })
  }

  /** What the parts of a question stand for. */
  meaningsOf(words: readonly SpokenWord[]): Meaning[] {
    return this.#phrases.heardIn(words).map(({ from, to, note }) => ({ from, to, ...note }))
  }
}
