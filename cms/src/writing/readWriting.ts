import type { Content } from '@justicia/shared-content/content/content'
import { today } from '@justicia/shared-content/day'
import { ContentError } from '@justicia/shared-content/errors'
import type { LanguageKey } from '@justicia/shared-content/languages'
import { Places } from '@justicia/shared-content/located/places'
import { LastMade } from '@justicia/shared-content/search/build/LastMade'
import type { BasePayload, PayloadRequest } from 'payload'
import { nationalScope } from '../access/roles.ts'
import { keyOf, readFieldPlace } from '../published/fieldPlace.ts'
import type { PublishedDocument } from '../published/PublishedDocument.ts'
import { type PublishedState, readPublishedState } from '../published/PublishedState.ts'
import { publishedContent, slugsOf } from '../published/publishedFaults.ts'
import { trialsOf, versionOf } from '../searchEffect/knownTrials.ts'
import { adminLanguage, type Label } from '../words/labels.ts'
import { draftToPiece, readDraft } from './draftPiece.ts'
import { formPlaces } from './formPlaces.ts'
import { type MeasuredText, measureText } from './measureText.ts'
import { searchGaps } from './searchGaps.ts'
import { type MeasuredKind, mostFindings, type WritingHelp } from './writingHelp.ts'

/** Of a text that is not whole, nothing is measured. */
export type NoHelp = { lacks: string }

const noText: Label = {
  es: 'Todavía no hay texto que medir: faltan el título, el resumen o una sección.',
  en: 'There is no text to measure yet: the title, the summary or a section is missing.',
}

interface Asked {
  collection: MeasuredKind
  id: string
  language: LanguageKey
}

/** What a document’s texts asked when they were last measured, by what they rest on: it is measured once a save. */
const known = new WeakMap<BasePayload, LastMade<Promise<WritingHelp | NoHelp>>>()

/** What the newest saved text of a document asks its writer to look at; undefined where the account may not read it. */
export async function readWriting(asked: Asked, req: PayloadRequest): Promise<WritingHelp | NoHelp | undefined> {
  const document = await readDraft(asked, req)
  if (document === undefined) return undefined
  const state = await readPublishedState(req)
  const made = known.get(req.payload) ?? new LastMade(30)
  known.set(req.payload, made)
  const key = [keyOf(document), document.updatedAt, asked.language, adminLanguage(req), today(), versionOf(state)].join(' ')
  return made.of(key, async () => {
    try {
      return await measure({ document, language: asked.language, state }, req)
    } catch (error) {
      // Otherwise it would be remembered, and nobody could try again.
      known.delete(req.payload)
      throw error
    }
  })
}

async function measure(
  { document, language, state }: { document: PublishedDocument<MeasuredKind>; language: LanguageKey; state: PublishedState },
  req: PayloadRequest,
): Promise<WritingHelp | NoHelp> {
  const { collection } = document
  const places = new Places()
  const piece = unlessBroken(() => draftToPiece(document, { slugs: slugsOf(state), places }))
  if (piece?.text[language] === undefined) return { lacks: noText[adminLanguage(req)] }
  const content = publishedContent(state)
  const text = measureText({ collection, piece, language, content, places })
  const trials = trialsOf(state, { site: nationalScope, language, date: today(), content }, req)
  const searches = await searchGaps({ collection, piece, language, content }, trials)
  return toHelp({ text, searches, document, language, content, state }, req)
}

interface Found {
  text: MeasuredText
  searches: WritingHelp['searches']
  document: PublishedDocument<MeasuredKind>
  language: LanguageKey
  content: Content
  state: PublishedState
}

function toHelp({ text, searches, document, language, content, state }: Found, req: PayloadRequest): WritingHelp {
  const { reading, sentenceWords } = text
  const placeOf = formPlaces(document, language, req)
  const at = ({ file }: { file: string }) => placeOf(readFieldPlace({ file })?.path ?? '')
  const ids = idsOf(state)
  const idOf = (collection: MeasuredKind, slug: string) => {
    const id = ids.get(`${collection} ${slug}`)
    return id === undefined ? {} : { id }
  }
  const titleOf = (slug: string) => content.guides.find((guide) => guide.slug === slug)?.text.es.title ?? slug
  const lists = {
    longSentences: text.longSentences.map(({ place, words, text: said }) => ({ ...at(place), words, text: said })),
    unexplained: text.unexplained.map(({ place, word, times, term }) => ({
      ...at(place),
      word,
      times,
      ...(term === undefined ? {} : { term: { slug: term, ...idOf('terms', term) } }),
    })),
    claimed: text.claimed.map(({ name, field, by }) => ({
      ...placeOf(field),
      text: name,
      by: { title: titleOf(by), ...idOf('guides', by) },
    })),
    missed: searches?.missed ?? [],
  }
  const more = Object.entries(lists).flatMap(([list, { length }]) =>
    length > mostFindings ? [[list, length - mostFindings]] : [],
  )
  const { missed, ...cut } = lists
  return {
    language,
    ...(reading === undefined ? {} : { reading }),
    sentenceWords,
    longSentences: cut.longSentences.slice(0, mostFindings),
    unexplained: cut.unexplained.slice(0, mostFindings),
    claimed: cut.claimed.slice(0, mostFindings),
    ...(searches === undefined ? {} : { searches: { tried: searches.tried, missed: missed.slice(0, mostFindings) } }),
    more: Object.fromEntries(more),
  }
}

/** The ids of published documents, by collection and slug. */
function idsOf({ documents }: PublishedState): Map<string, string> {
  return new Map(
    [...documents.values()].map(({ collection, id, stored }) => [
      `${collection} ${(stored as { slug?: string }).slug}`,
      String(id),
    ]),
  )
}

function unlessBroken<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (error instanceof ContentError || error instanceof TypeError) return undefined
    throw error
  }
}
