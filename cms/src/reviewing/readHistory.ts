import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { PayloadRequest, Where } from 'payload'
import { accountNames } from '../accounts/accountName.ts'
import type { DocumentId, StoredReview } from '../documents/stored.ts'
import { storedToDay } from '../documents/storedDay.ts'
import { changedParts, textDigests, textParts } from '../review/textDigests.ts'
import { changedWords, type Words } from './changedWords.ts'
import { findReviewed, type Reviewed } from './findReviewed.ts'

type Data = Record<string, unknown>

/** What one save did. */
export interface HistoryEntry {
  version: string
  at: string
  who: string
  isPublished: boolean
  /** Parts that differ from the version before, as in `sections/que-hacer-ahora es`; null for the oldest that is kept. */
  parts: string[] | null
  /** The signature that stands on this version. */
  signature: { by: string; on: string; next: string } | null
}

/** What was done to a document, and the words that differ between two of its versions. */
export interface DocumentHistory {
  name: string
  /** The newest first. */
  entries: HistoryEntry[]
  language: LanguageKey
  from: string | null
  to: string | null
  /** Parts with other words in the second version. */
  changes: { part: string; words: Words[] }[]
}

interface Version {
  id: DocumentId
  updatedAt: string | Date
  version: Data
}

/** At most so many versions: as many as are kept. */
const most = 100

/**
 * Who changed what of a document, when and with which signature. Compared are two versions that are asked for; else the
 * last that was signed or published, before the newest, with the newest.
 * @throws 403 or 404, as `findReviewed`.
 */
export async function readHistory(
  req: PayloadRequest,
  asked: { from?: unknown; to?: unknown; language?: unknown },
  place = req.routeParams,
): Promise<DocumentHistory> {
  const reviewed = await findReviewed(req, place)
  const versions = await readVersions(req, reviewed)
  const { text } = reviewed
  const digests = versions.map(({ version }) => textDigests(version, text))
  const nameOf = await accountNames(
    versions.map(({ version }) => (version.lastEditedBy as string | null | undefined) ?? null),
    req,
  )
  const entries = versions.map(({ id, updatedAt, version }, index): HistoryEntry => {
    const before = digests[index + 1]
    return {
      version: String(id),
      at: new Date(updatedAt).toISOString(),
      who: nameOf((version.lastEditedBy as string | null | undefined) ?? null),
      isPublished: version._status === 'published',
      parts: before === undefined ? null : changedParts(before, digests[index] ?? {}),
      signature: signatureOf(version),
    }
  })
  const known = (id: unknown) => (entries.some(({ version }) => version === id) ? (id as string) : undefined)
  const language = languageKeys.includes(asked.language as string) ? (asked.language as string) : 'es'
  const to = known(asked.to) ?? entries[0]?.version ?? null
  const older = entries.slice(entries.findIndex(({ version }) => version === to) + 1)
  const from =
    known(asked.from) ??
    (older.find(({ isPublished, signature }) => isPublished || signature !== null) ?? older.at(-1))?.version ??
    null
  return { name: reviewed.name, entries, language, from, to, changes: compare({ versions, text, language, from, to }) }
}

/** How the parts of two versions differ. */
function compare(input: {
  versions: Version[]
  text: readonly string[]
  language: LanguageKey
  from: string | null
  to: string | null
}): DocumentHistory['changes'] {
  const { versions, text, language, from, to } = input
  const partsOf = (wanted: string | null) => {
    const found = versions.find(({ id }) => String(id) === wanted)
    return new Map(found === undefined ? [] : textParts(found.version, text, language))
  }
  if (from === null || to === null) return []
  const [before, now] = [partsOf(from), partsOf(to)]
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((part) => {
    const words = changedWords(before.get(part), now.get(part))
    return words.some(({ change }) => change !== 'same') ? [{ part, words }] : []
  })
}

/** Versions of a document, in all languages, the newest first. */
async function readVersions({ payload }: PayloadRequest, { collection, id }: Reviewed): Promise<Version[]> {
  const where: Where = { parent: { equals: id } }
  const { docs } = await payload.db.findVersions({
    collection,
    where,
    sort: '-updatedAt',
    limit: most,
    pagination: false,
    locale: 'all',
  })
  return docs as unknown as Version[]
}

function signatureOf({ review }: Data): HistoryEntry['signature'] {
  const { status, by, on, next } = (review ?? {}) as Partial<StoredReview>
  return status === 'approved' ? { by: by ?? '', on: storedToDay(on) ?? '', next: storedToDay(next) ?? '' } : null
}
