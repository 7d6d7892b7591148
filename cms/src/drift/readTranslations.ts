import type { BasePayload, PayloadRequest } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { published } from '../access/publishedForOperators.ts'
import { followsAllWork, type Holder } from '../access/roles.ts'
import { type StoredFlow, storedToFlow } from '../documents/flowDocument.ts'
import type { StoredGuide } from '../documents/guideDocument.ts'
import type { DocumentId } from '../documents/stored.ts'
import { dayToStored, storedToDay } from '../documents/storedDay.ts'
import { sideRequest } from '../requests/sideRequest.ts'
import { readKeptLines } from './readDriftedTexts.ts'
import { partsAgainst } from './textParts.ts'
import {
  flowLines,
  type StaleTranslation,
  sectionLines,
  staleFlow,
  staleSections,
  type TranslatedKind,
  translatedKinds,
} from './translationDrift.ts'
import type { TranslationItem, TranslationPlace, TranslationTexts } from './translationWork.ts'

type StoredText = (StoredGuide | StoredFlow) & { id: DocumentId; updatedAt: string | Date }

/** What was found of a document as of a save. */
interface Known {
  updatedAt: string
  document: string
  written: string
  stale: StaleTranslation[]
}

/** Documents are read again when they were saved: a text has to be parsed to be known by its digest. */
const knownOf = new WeakMap<BasePayload, Map<string, Known>>()

/** A save may be written in more than one step: what is younger than this many milliseconds is read again each time. */
const settling = 10_000

/** Whether an account sees the translations that are behind: they are national work. */
export function seesTranslations(user: Holder | null | undefined): boolean {
  return followsAllWork(user)
}

/** The published translations whose Spanish has changed since, the longest behind first. */
export async function readTranslations(req: PayloadRequest): Promise<TranslationItem[]> {
  if (!seesTranslations(req.user)) return []
  const items: TranslationItem[] = []
  for (const kind of translatedKinds)
    for (const { id, document, written, stale } of await readKnown(req, kind))
      for (const { section, title, language } of stale) items.push({ kind, id, document, section, title, language, written })
  return items.sort((a, b) => a.written.localeCompare(b.written) || a.document.localeCompare(b.document, 'es'))
}

/** How many there are of them. */
export async function countTranslations(req: PayloadRequest): Promise<number> {
  return (await readTranslations(req)).length
}

/** One of them beside the Spanish; undefined where it is not behind, or the account does not see it. */
export async function readTranslationTexts(
  req: PayloadRequest,
  { kind, id, section, language }: TranslationPlace,
): Promise<TranslationTexts | undefined> {
  if (!seesTranslations(req.user)) return undefined
  const isId = req.payload.db.defaultIDType === 'number' ? /^\d{1,15}$/ : /^[0-9a-f]{24}$/
  const [stored] = isId.test(String(id)) ? await readDocuments(req, kind, [id]) : []
  const known = stored && look(kind, stored)
  const stale = known?.stale.find((one) => one.section === section && one.language === language)
  if (stored === undefined || known === undefined || stale === undefined) return undefined
  const { document, written, updatedAt } = known
  const { title, basedOn, current } = stale
  const linesOf = (of: string): string => {
    if (kind === 'guides') return sectionLines(stored as StoredGuide, section, of)
    const said = storedToFlow(stored as StoredFlow, String, String)?.text[of]
    return said === undefined ? '' : flowLines(said)
  }
  const was = await readKeptLines(req, basedOn, kind)
  const now = linesOf('es')
  const row = kind === 'guides' ? ((stored as StoredGuide).sections ?? []).findIndex(({ key }) => key === section) : -1
  return {
    ...{ kind, id: stored.id, document, section, title, language, written, updatedAt, basedOn, current },
    mayEdit: editsTextOf(req.user, undefined),
    hasDraft: await hasDraft(req, kind, stored.id),
    field: row < 0 ? 'title' : `sections.${row}.body`,
    was: was === undefined ? null : partsAgainst(now, was, 'gone'),
    now: partsAgainst(was ?? now, now, 'new'),
    own: linesOf(language),
  }
}

async function readKnown(req: PayloadRequest, kind: TranslatedKind): Promise<(Known & { id: DocumentId })[]> {
  const known = knownOf.get(req.payload) ?? new Map<string, Known>()
  knownOf.set(req.payload, known)
  const { docs } = await req.payload.db.find<{ id: DocumentId; updatedAt: string | Date }>({
    collection: kind,
    pagination: false,
    limit: 0,
    select: { updatedAt: true },
    where: published,
  })
  const nameOf = (id: DocumentId) => `${kind}/${id}`
  const isKnown = ({ id, updatedAt }: (typeof docs)[number]) => known.get(nameOf(id))?.updatedAt === moment(updatedAt)
  const unknown = docs.filter((doc) => !isKnown(doc)).map(({ id }) => id)
  const read = new Map<string, Known>()
  for (const stored of unknown.length === 0 ? [] : await readDocuments(req, kind, unknown)) {
    const found = look(kind, stored)
    read.set(nameOf(stored.id), found)
    if (Date.now() - Date.parse(found.updatedAt) > settling) known.set(nameOf(stored.id), found)
  }
  return docs.flatMap(({ id }) => {
    const found = read.get(nameOf(id)) ?? known.get(nameOf(id))
    return found === undefined ? [] : [{ ...found, id }]
  })
}

function look(kind: TranslatedKind, stored: StoredText): Known {
  const updatedAt = moment(stored.updatedAt)
  return {
    updatedAt,
    document: stored.title?.es ?? stored.slug,
    written: dayToStored(storedToDay(stored.written)) ?? updatedAt,
    stale: kind === 'guides' ? staleSections(stored as StoredGuide) : staleFlow(stored as StoredFlow),
  }
}

/** Beneath Payload, in all languages: it would go through every field of every guide. */
async function readDocuments(req: PayloadRequest, kind: TranslatedKind, ids: readonly DocumentId[]): Promise<StoredText[]> {
  const { docs } = await req.payload.db.find<StoredText>({
    collection: kind,
    pagination: false,
    limit: 0,
    where: { and: [published, { id: { in: [...ids] } }] },
  })
  return docs
}

async function hasDraft(req: PayloadRequest, kind: TranslatedKind, id: DocumentId): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions<{ _status?: string | null }>({
    collection: kind,
    limit: 1,
    pagination: false,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    req: sideRequest(req),
  })
  return docs[0]?.version._status === 'draft'
}

function moment(at: string | Date): string {
  return new Date(at).toISOString()
}
