import { applyChange } from '@justicia/shared-content/content/applyChange'
import { today } from '@justicia/shared-content/day'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { PayloadRequest } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { keyOf } from '../published/fieldPlace.ts'
import { type PublishedState, readPublishedState } from '../published/PublishedState.ts'
import { publishedContent, slugsOf } from '../published/publishedFaults.ts'
import type { Label } from '../words/labels.ts'
import { changedPiece, type UnsavedForm } from './changedPiece.ts'
import { forgetTrials, knownTrials, trialsOf, versionOf } from './knownTrials.ts'
import { answersOf, compareAnswers, type SearchEffect, triedLanguages } from './searchEffect.ts'

/** Why nothing is compared: the form is not whole, or there are no queries of its language. */
export type NoEffect = { lacks: Label[] } | { untried: LanguageKey }

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
  const own = knownTrials(req.payload)
  const tried = { touched: form.collection, language }
  const date = today()
  const content = publishedContent(state)
  const trials = trialsOf(state, { site, language, date, content }, req)
  const asked = async () => {
    try {
      return await answersOf(tried, await trials.with(content))
    } catch (error) {
      // Otherwise it would be remembered, and nobody could try again.
      forgetTrials(req.payload)
      throw error
    }
  }
  const version = `${site} ${language} ${date} ${tried.touched} ${versionOf(state)}`
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
