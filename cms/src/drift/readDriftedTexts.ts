import { sectionDigest } from '@justicia/shared-content/digests'
import { ContentError } from '@justicia/shared-content/errors'
import { Places } from '@justicia/shared-content/located/places'
import { parseMdx } from '@justicia/shared-content/mdx/parseMdx'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import type { Block } from '@justicia/shared-content/mdx/tree'
import { type EditorState, treeToLexical } from '@justicia/shared-content/mdx/treeToLexical'
import type { PayloadRequest } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { idOf } from '../documents/idOf.ts'
import type { DocumentId } from '../documents/stored.ts'
import { bodyToText } from '../history/bodyToText.ts'
import type { Variant } from '../payload-types.ts'
import type { DriftedTexts } from './driftWork.ts'
import { mergeWords } from './mergeWords.ts'
import { readDrifted } from './readDrifted.ts'
import { readNational } from './readNational.ts'
import { mergedParts, partsAgainst } from './textParts.ts'

/** A change of a variant between the national text that it was written against and that of today. */
export interface NationalOfChange {
  /** Null where it is not kept. */
  was: { title: string; body: Block[] } | null
  now: { title: string; body: Block[] } | null
  /** Digest of the section as it is now. */
  current: string | null
}

type Override = NonNullable<Variant['overrides']>[number]

/** A drifted change of a variant that an account works on, beside the national texts; undefined where there is none. */
export async function readDriftedTexts(
  req: PayloadRequest,
  { variant: id, row }: { variant: DocumentId; row: string },
): Promise<DriftedTexts | undefined> {
  const item = (await readDrifted(req, id)).find((known) => known.row === row)
  const variant = item && (await readVariant(req, id))
  const override = variant?.overrides?.find((known) => known.id === row)
  if (item === undefined || variant === undefined || override === undefined) return undefined
  const national = await readNationalOf(req, variant, override)
  const { was, now, current } = national
  const merged = mergeOf(override, national)
  const before = was === null ? null : toText(was, national)
  const today = now === null ? null : toText(now, national)
  const own = bodyToText(override.body)
  const against = override.op === 'replace' ? (was ?? now) : null
  return {
    ...item,
    op: override.op,
    updatedAt: variant.updatedAt,
    current,
    isPublished: variant._status === 'published',
    mayEdit: editsTextOf(req.user, variant.state),
    was: before === null ? null : partsAgainst(today ?? before, before, 'gone'),
    now: today === null ? null : partsAgainst(before ?? today, today, 'new'),
    own: override.op === 'hide' ? null : partsAgainst(against === null ? own : toRead(against.body), own, 'own'),
    body: override.op === 'hide' ? null : ((override.body ?? null) as EditorState | null),
    merged: merged.body === undefined ? null : mergedParts({ own, now: toRead(now?.body), merged: toRead(merged.body) }),
    clashes: merged.clashes,
  }
}

/** A variant as its editor has it now, in Spanish, if the account may read it. */
export async function readVariant(req: PayloadRequest, id: DocumentId): Promise<Variant | undefined> {
  const found = await req.payload.findByID({
    collection: 'variants',
    id,
    depth: 0,
    locale: 'es',
    draft: true,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  return (found as Variant | null) ?? undefined
}

/** The national texts of a change. */
export async function readNationalOf(req: PayloadRequest, variant: Variant, override: Override): Promise<NationalOfChange> {
  const guide = idOf(variant.guide)
  const national = guide === undefined ? undefined : await readNational(req.payload, guide, req)
  const now = national?.sections.find(({ key }) => key === override.section) ?? null
  const kept = await readKept(req, override.basedOn ?? '')
  const body = kept && parsed(kept.body ?? '')
  return {
    was: kept === undefined || body === undefined ? null : { title: kept.title, body },
    now,
    current: now === null ? null : sectionDigest(now),
  }
}

/** A Spanish text that was once published, by its digest, as lines to be read; undefined where it is not kept. */
export async function readKeptLines(req: PayloadRequest, digest: string, kind: 'guides' | 'flows'): Promise<string | undefined> {
  const kept = await readKept(req, digest)
  // A flow is kept as lines, its title among them.
  if (kept === undefined || kind === 'flows') return kept?.body ?? undefined
  const body = parsed(kept.body ?? '')
  return body && [kept.title, toRead(body)].filter(Boolean).join('\n')
}

async function readKept(req: PayloadRequest, digest: string) {
  const { docs } = await req.payload.db.find<{ title: string; body?: string | null }>({
    collection: 'texts',
    limit: 1,
    pagination: false,
    where: { digest: { equals: digest } },
  })
  return docs[0]
}

/** The state's change and the national one in one text, where the state replaces the section and they do not clash. */
export function mergeOf(override: Override, { was, now }: NationalOfChange): { body?: Block[]; clashes: boolean } {
  if (override.op !== 'replace' || was === null || now === null) return { clashes: false }
  const [base, theirs] = [printMdx(was.body), printMdx(now.body)]
  const ours = printMdx(bodyToBlocks(override.body as EditorState | null, { file: override.section }))
  const said = mergeWords({ base, ours, theirs })
  // Words of both in one text may be no text any more: then nobody is offered it.
  const body = said === undefined ? undefined : parsed(said)
  if (said === undefined || body === undefined) return { clashes: true }
  return said === ours || said === theirs ? { clashes: false } : { body, clashes: false }
}

/** A text as the editor stores it. */
export function toState(body: readonly Block[] | undefined): EditorState | null {
  return body === undefined || body.length === 0 ? null : treeToLexical(body, 'desfase')
}

function parsed(text: string): Block[] | undefined {
  try {
    return parseMdx({ text, file: 'desfase', lineOffset: 0, places: new Places() })
  } catch (error) {
    if (error instanceof ContentError) return undefined
    throw error
  }
}

/** A text as lines to be read. */
function toRead(body: readonly Block[] | undefined): string {
  return bodyToText(toState(body))
}

/** What is read in a column: the title too, where it is what changed. */
function toText({ title, body }: { title: string; body: Block[] }, { was, now }: NationalOfChange): string {
  return was !== null && now !== null && was.title !== now.title ? `${title}\n\n${toRead(body)}` : toRead(body)
}
