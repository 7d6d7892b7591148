import { sectionDigest } from '@justicia/shared-content/digests'
import { printMdx } from '@justicia/shared-content/mdx/printMdx'
import type { Section } from '@justicia/shared-content/schema/guide'
import type { BasePayload, CollectionConfig, PayloadRequest } from 'payload'
import { nobody } from '../access/nobody.ts'
import { versionsForStaff } from '../access/versionsForStaff.ts'
import { takeTurn } from '../database/takeTurn.ts'
import { readNational } from '../drift/readNational.ts'
import { inTransaction } from '../requests/inTransaction.ts'
import { groups } from '../words/labels.ts'
import { refuseEveryWrite } from './refuseEveryWrite.ts'

type Said = Pick<Section, 'title' | 'body'>

/**
 * Every national section that was ever published, in Spanish, by its digest: what a change of a state was written
 * against (`basedOn`) can be read again whatever became of the guide. A guide's own versions are pruned, and are not
 * found by digest.
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
      es: 'Cada sección nacional que alguna vez se publicó, tal como decía. Sirve para ver contra qué texto escribió un estado su cambio. Nadie la cambia ni la borra.',
      en: 'Each national section that was ever published, as it was. It shows which text a state’s change was written against. Nobody changes or deletes it.',
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

/** Keeps sections that are published now, those that are not kept yet, within the request's transaction. */
export async function keepTexts(sections: readonly Said[], req: PayloadRequest): Promise<void> {
  const byDigest = new Map(sections.map((section) => [sectionDigest(section), section]))
  if (byDigest.size === 0) return
  const { db } = req.payload
  const { docs } = await db.find<{ digest: string }>({
    collection: 'texts',
    pagination: false,
    limit: 0,
    req,
    select: { digest: true },
    where: { digest: { in: [...byDigest.keys()] } },
  })
  for (const { digest } of docs) byDigest.delete(digest)
  for (const [digest, { title, body }] of byDigest)
    await db.create({ collection: 'texts', data: { digest, title, body: printMdx(body) }, req })
}

/** Keeps what is published of every guide: for a database that was filled before texts were kept. */
export async function fillTexts(payload: BasePayload): Promise<void> {
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
      for (const { id } of docs) await keepTexts((await readNational(payload, id, req))?.sections ?? [], req)
    },
  })
}
