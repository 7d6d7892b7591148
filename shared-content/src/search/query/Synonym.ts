/** What people say, and the words that guides have for it. One way: the words do not find the phrases. */
export interface Synonym {
  phrases: readonly string[]
  words: readonly string[]
  /** 0 to 1: how much of what is asked they are. */
  weight: number
}
