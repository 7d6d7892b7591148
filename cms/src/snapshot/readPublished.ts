import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Content, Pieces } from '@justicia/shared-content/content/content'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'
import { kindNames, kindOf } from '@justicia/shared-content/content/kinds/kinds'
import { contentOf, emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { sortContent } from '@justicia/shared-content/content/sortContent'
import type { BasePayload } from 'payload'
import { addPiece, stateOf } from '../documents/stateContent.ts'
import type { DocumentId } from '../documents/stored.ts'
import type { Names } from '../kinds/Kind.ts'
import { cmsKind, type PublishedCollection, type Stored } from '../kinds/kinds.ts'
import { readStored } from '../kinds/readStored.ts'
import { readEach } from './readEach.ts'
import { UnreadDocuments } from './UnreadDocuments.ts'

const published = { where: { _status: { equals: 'published' } } } as const

/**
 * Everything that is published, as content. Drafts, and what speaks only of drafts, stay in the CMS.
 * @param unread told of documents that cannot be read or written down: they are left out.
 */
export async function readPublished(
  payload: BasePayload,
  mediaDir: string,
  unread: UnreadDocuments = new UnreadDocuments(),
): Promise<Content> {
  const guideSlugs = new Map((await readStored(payload, 'guides', { ...published, select: { slug: true } })).map(toSlug))
  const termSlugs = new Map<string, string>()
  const guide = (id: DocumentId) => guideSlugs.get(String(id))
  const names: Names = { guide, anyGuide: guide, term: (id) => termSlugs.get(String(id)), mediaDir }
  const read = readEach(payload, unread)
  const content = emptyContent()
  const adders: (() => void)[] = []
  // In the contract's order, in which people know a copy.
  for (const collection of kindNames()) {
    const hasDrafts = Boolean(payload.collections[collection].config.versions?.drafts)
    const stored = await read(collection, hasDrafts ? published : {}, (named) => documentName(collection, named, names))
    if (collection === 'terms') for (const [id, slug] of (stored as Stored['terms'][]).map(toSlug)) termSlugs.set(id, slug)
    adders.push(() => addAll({ content, collection, stored, names, unread }))
  }
  for (const add of adders) add()
  return sortContent(content)
}

/** Adds the documents that can be read and printed. */
function addAll<K extends PublishedCollection>(input: {
  content: Content
  collection: K
  stored: readonly Stored[K][]
  names: Names
  unread: UnreadDocuments
}): void {
  const { content, collection, stored, names, unread } = input
  const kind = cmsKind(collection)
  for (const each of stored) {
    const document = documentName(collection, each, names)
    const [piece] = unread.attempt(document, () => {
      const made = kind.toPiece(each, names)
      if (made !== undefined) contentToFiles(contentOf(collection, made, stateOf(each)))
      return made
    })
    if (piece === undefined) continue
    const file = kind.fileOf?.(piece)
    if (file !== undefined && !existsSync(file)) unread.add(document, `falta el archivo ${path.basename(file)}`)
    else addPiece(content, collection, piece, stateOf(each))
  }
}

/** As a content folder names it: `states/jalisco/facts/fiscalia.nombre`. */
function documentName<K extends PublishedCollection>(collection: K, stored: Stored[K], names: Names): string {
  const state = stateOf(stored)
  const named = cmsKind(collection).named(stored, names) as Pieces[K]
  return `${state === undefined ? '' : `states/${state}/`}${kindOf(collection).files.documentOf(named)}`
}

function toSlug({ id, slug }: { id: DocumentId; slug: string }): [string, string] {
  return [String(id), slug]
}
