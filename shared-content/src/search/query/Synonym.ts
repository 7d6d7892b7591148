/** What people say, and the words that guides have for it. One way: the words do not find the phrases. */
export interface Synonym {
  phrases: readonly string[]
  words: readonly string[]
  /** 0 to 1: how much of what is asked they are. */
  weight: number
}

/** The same as stems, as it travels: what people say, and the ways to say it. */
export interface HeardSynonym extends Pick<Synonym, 'weight'> {
  phrases: readonly (readonly string[])[]
  ways: readonly (readonly string[])[]
}
