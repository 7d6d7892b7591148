import { applyChange } from '@justicia/shared-content/content/applyChange'
import { today } from '@justicia/shared-content/day'
import type { LanguageKey } from '@justicia/shared-content/languages'
import { LastMade } from '@justicia/shared-content/search/build/LastMade'
import type { QueryAnswer } from '@justicia/shared-content/search/build/queryEffect'
import { rememberFits } from '@justicia/shared-content/search/build/rememberFits'
import type { FitMemory } from '@justicia/shared-content/search/danger/DangerCards'
import type { BasePayload, PayloadRequest } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { keyOf } from '../published/fieldPlace.ts'
import { type PublishedState, readPublishedState } from '../published/PublishedState.ts'
import { publishedContent, slugsOf } from '../published/publishedFaults.ts'
import { statesOf } from '../validation/statesOf.ts'
import type { Label } from '../words/labels.ts'
import { changedPiece, type UnsavedForm, vocabularies } from './changedPiece.ts'
import { SearchTrials } from './SearchTrials.ts'
import { answersOf, compareAnswers, type SearchEffect, triedLanguages } from './searchEffect.ts'

/** Why nothing is compared: the form is not whole, or there are no queries of its language. */
export type NoEffect = { lacks: Label[] } | { untried: LanguageKey }

/** What each CMS of this process has planned and asked: of one or two states, in two languages. */
const known = new WeakMap<BasePayload, Known>()

interface Known {
  trials: LastMade<SearchTrials>
  answers: LastMade<Promise<QueryAnswer[]>>
  memory: FitMemory
}

/** What a form would do to what readers find, in the site of its state or, of the nation's, in the portal. */
export async function readEffect(form: UnsavedForm, req: PayloadRequest): Promise<SearchEffect | NoEffect> {
  const state = await readPublishedState(req)
  const { guide, term } = slugsOf(state)
  // Of a guide that is no more than a draft, readers would see nothing.
  const changed = await changedPiece(form, { guide, anyGuide: guide, term, mediaDir: '' }, req)
  if ('lacks' in changed) return changed
  const { change, language } = changed
  if (!triedLanguages.includes(language)) return { untried: language }
  const site = change.state ?? nationalScope
  const own: Known = known.get(req.payload) ?? { trials: new LastMade(4), answers: new LastMade(4), memory: rememberFits() }
  known.set(req.payload, own)
  const tried = { touched: form.collection, language }
  const date = today()
  const content = publishedContent(state)
  const at = `${site} ${language} ${date}`
  const trials = own.trials.of(
    `${at} ${versionOf(state, (collection) => !vocabularies.some((each) => each === collection))}`,
    () => new SearchTrials({ content, states: statesOf(req), date, site, language, memory: own.memory }),
  )
  const asked = async () => {
    try {
      return await answersOf(tried, await trials.with(content))
    } catch (error) {
      // Otherwise it would be remembered, and nobody could try again.
      known.delete(req.payload)
      throw error
    }
  }
  const version = `${at} ${tried.touched} ${versionOf(state, () => true)}`
  // Whoever asks first may go away: the next one has it all the same.
  const before = await own.answers.of(version, asked)
  req.signal?.throwIfAborted()
  const now = await trials.with(applyChange(withoutOwn(state, form), change))
  return compareAnswers(tried, before, await answersOf(tried, now, req.signal))
}

/** What is published without the document at hand: its key may be another one now. */
function withoutOwn(state: PublishedState, { collection, id }: UnsavedForm) {
  const own = id === undefined ? undefined : keyOf({ collection, id })
  return publishedContent({ ...state, documents: new Map([...state.documents].filter(([key]) => key !== own)) })
}

/** Tells one moment of some collections from another. */
function versionOf({ documents }: PublishedState, isCounted: (collection: string) => boolean): string {
  return [...documents.values()]
    .filter(({ collection }) => isCounted(collection))
    .map((document) => `${keyOf(document)}@${document.updatedAt}`)
    .join(' ')
}
