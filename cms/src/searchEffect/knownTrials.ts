import type { Content } from '@justicia/shared-content/content/content'
import type { LanguageKey } from '@justicia/shared-content/languages'
import { LastMade } from '@justicia/shared-content/search/build/LastMade'
import type { QueryAnswer } from '@justicia/shared-content/search/build/queryEffect'
import { rememberFits } from '@justicia/shared-content/search/build/rememberFits'
import type { FitMemory } from '@justicia/shared-content/search/danger/DangerCards'
import type { BasePayload, PayloadRequest } from 'payload'
import { keyOf } from '../published/fieldPlace.ts'
import type { PublishedState } from '../published/PublishedState.ts'
import { statesOf } from '../validation/statesOf.ts'
import { vocabularies } from './changedPiece.ts'
import { SearchTrials } from './SearchTrials.ts'

/** What a CMS has planned and asked: of one or two states, in two languages. */
export interface KnownTrials {
  trials: LastMade<SearchTrials>
  answers: LastMade<Promise<QueryAnswer[]>>
  memory: FitMemory
}

const known = new WeakMap<BasePayload, KnownTrials>()

/** What each CMS of this process has planned and asked. */
export function knownTrials(payload: BasePayload): KnownTrials {
  const own = known.get(payload) ?? { trials: new LastMade(4), answers: new LastMade(4), memory: rememberFits() }
  known.set(payload, own)
  return own
}

/** Forgets it: what failed would be remembered otherwise, and nobody could try again. */
export function forgetTrials(payload: BasePayload): void {
  known.delete(payload)
}

/** The search of a site in one language as it is published, planned once while no page of it changes. */
export function trialsOf(
  state: PublishedState,
  { site, language, date, content }: { site: string; language: LanguageKey; date: string; content: Content },
  req: PayloadRequest,
): SearchTrials {
  const { trials, memory } = knownTrials(req.payload)
  const pages = versionOf(state, (collection) => !vocabularies.some((each) => each === collection))
  return trials.of(
    `${site} ${language} ${date} ${pages}`,
    () => new SearchTrials({ content, states: statesOf(req), date, site, language, memory }),
  )
}

/** Tells one moment of what is published, or of some collections of it, from another. */
export function versionOf({ documents }: PublishedState, isCounted: (collection: string) => boolean = () => true): string {
  return [...documents.values()]
    .filter(({ collection }) => isCounted(collection))
    .map((document) => `${keyOf(document)}@${document.updatedAt}`)
    .join(' ')
}
