import { flowDigest, sectionDigest } from '@justicia/shared-content/digests'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { Section } from '@justicia/shared-content/schema/guide'
import type { BasePayload, CollectionConfig, PayloadRequest } from 'payload'
import { nobody } from '../access/nobody.ts'
import { published } from '../access/publishedForOperators.ts'
import { versionsForStaff } from '../access/versionsForStaff.ts'
import { takeTurn } from '../database/takeTurn.ts'
import { storedToFlow } from '../documents/flowDocument.ts'
import { readNational } from '../drift/readNational.ts'
import { flowLines } from '../drift/translationDrift.ts'
import { readStored } from '../kinds/readStored.ts'
import { unlessBroken } from '../languages/unlessBroken.ts'
import { inTransaction } from '../requests/inTransaction.ts'
import { groups } from '../words/labels.ts'
import { refuseEveryWrite } from './refuseEveryWrite.ts'

/** A text as it is kept. */
type KeptText = Record<'digest' | 'title' | 'body', string>

/**
 * Every national section and every flow that was ever published, in Spanish, by its digest: what a change of a state or a
 * translation was written against (`basedOn`) can be read again whatever became of it. A document's own versions are
 * pruned, and are not found by digest. Sections are kept in the format of files, flows as lines to be read.
 */
export const textsCollection: CollectionConfig = {
  slug: 'texts',
  labels: {
    singular: { es: 'Texto que se publicó', en: 'Text that was published' },
    plural: { es: 'Textos que se publicaron', en: 'Texts that were published' },
  },
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  defaultSort: 'title',
  admin: {
    hideAPIURL: true,
    useAsTitle: 'title',
    defaultColumns: ['title', 'digest', 'body'],
    pagination: { defaultLimit: 50 },
    group: groups.reference,
    description: {
      es: 'Cada sección nacional y cada orientador que alguna vez se publicó, tal como decía. Sirve para ver contra qué texto se escribió el cambio de un estado o una traducción. Nadie los cambia ni los borra.',
      en: 'Each national section and question flow that was ever published, as it was. It shows which text a state’s change or a translation was written against. Nobody changes or deletes it.',
    },
  },
  access: { create: nobody, read: versionsForStaff, readVersions: nobody, update: nobody, delete: nobody },
  hooks: { beforeOperation: [refuseEveryWrite] },
  fields: [
    { name: 'digest', type: 'text', required: true, unique: true, index: true, label: { es: 'Huella', en: 'Digest' } },
    { name: 'title', type: 'text', required: true, label: { es: 'Título', en: 'Title' } },
    { name: 'body', type: 'textarea', label: { es: 'Texto', en: 'Text' } },
  ],
}

/** A national section as it is kept. */
export function sectionText(section: Pick<Section, 'title' | 'body'>): KeptText {
  return { digest: sectionDigest(section), title: section.title, body: printMdx(section.body) }
}

/** The Spanish of a flow as it is kept. */
export function flowText(flow: Flow): KeptText {
  return { digest: flowDigest(flow), title: flow.text.es.title, body: flowLines(flow.text.es) }
}

/** Keeps texts that are published now, those that are not kept yet, within the request's transaction. */
export async function keepTexts(texts: readonly KeptText[], req: PayloadRequest): Promise<void> {
  for (const data of await notKept(texts, req.payload, req)) await req.payload.db.create({ collection: 'texts', data, req })
}

async function notKept(texts: readonly KeptText[], { db }: BasePayload, req?: PayloadRequest): Promise<KeptText[]> {
  const byDigest = new Map(texts.map((text) => [text.digest, text]))
  if (byDigest.size === 0) return []
  const { docs } = await db.find<{ digest: string }>({
    collection: 'texts',
    pagination: false,
    limit: 0,
    ...(req === undefined ? {} : { req }),
    select: { digest: true },
    where: { digest: { in: [...byDigest.keys()] } },
  })
  for (const { digest } of docs) byDigest.delete(digest)
  return [...byDigest.values()]
}

/** Keeps what is published of every guide and flow: for a database that was filled before their texts were kept. */
export async function fillTexts(payload: BasePayload): Promise<void> {
  await fillSections(payload)
  const flows = await readStored(payload, 'flows', { where: published })
  const texts = flows.flatMap((stored) => {
    const flow = unlessBroken(() => storedToFlow(stored, String, String))
    return flow === undefined ? [] : [flowText(flow)]
  })
  if ((await notKept(texts, payload)).length === 0) return
  await inTransaction({
    payload,
    write: async (req) => {
      await takeTurn(req)
      await keepTexts(texts, req)
    },
  })
}

async function fillSections(payload: BasePayload): Promise<void> {
  if ((await payload.db.count({ collection: 'texts' })).totalDocs > 0) return
  const { docs } = await payload.db.find<{ id: string | number }>({
    collection: 'guides',
    pagination: false,
    limit: 0,
    select: { slug: true },
    where: { _status: { equals: 'published' } },
  })
  if (docs.length === 0) return
  await inTransaction({
    payload,
    write: async (req) => {
      await takeTurn(req)
      for (const { id } of docs) await keepTexts(((await readNational(payload, id, req))?.sections ?? []).map(sectionText), req)
    },
  })
}
