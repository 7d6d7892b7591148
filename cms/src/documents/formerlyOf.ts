import type { Maybe } from './stored.ts'

/** What a document was called before, as its piece has it: nothing where it was not. */
export function formerlyOf({ formerly }: { formerly?: Maybe<string[]> }): { formerly?: string[] } {
  return formerly?.length ? { formerly } : {}
}
