import { randomBytes } from 'node:crypto'
import type { BasePayload, CollectionConfig, Where } from 'payload'
import { nobody } from '../access/nobody.ts'

/** A link that somebody may open, until it expires or its entry is taken away. The token itself is kept nowhere. */
export interface StoredLink {
  id: string | number
  key: string
  /** As in `guides/12`. */
  document: string
  account: string
  site: string
  date: string
  locale: string
  expiresAt: string
}

/** How many links of one account may be open at a time. */
export const mostLinks = 50

const collection = 'preview-links'

/** The links to drafts that may be opened without an account. Made, listed and withdrawn by `previewLinkEndpoints` alone. */
export const previewLinksCollection: CollectionConfig = {
  slug: collection,
  labels: {
    singular: { es: 'Enlace para quien revisa', en: 'Link for a reviewer' },
    plural: { es: 'Enlaces para quien revisa', en: 'Links for reviewers' },
  },
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, index: true, unique: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'account', type: 'text', required: true, index: true },
    { name: 'site', type: 'text', required: true },
    { name: 'date', type: 'text', required: true },
    { name: 'locale', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
  ],
}

/** Notes a link, and forgets those that have expired. @returns its key; undefined when the account has too many. */
export async function noteLink(
  { db }: BasePayload,
  { expires, ...link }: Pick<StoredLink, 'document' | 'account' | 'site' | 'date' | 'locale'> & { expires: number },
): Promise<string | undefined> {
  await db.deleteMany({ collection, where: { expiresAt: { less_than: new Date().toISOString() } } })
  const { totalDocs } = await db.count({ collection, where: { account: { equals: link.account } } })
  if (totalDocs >= mostLinks) return undefined
  const key = randomBytes(16).toString('base64url')
  await db.create({ collection, data: { ...link, key, expiresAt: new Date(expires).toISOString() } })
  return key
}

/** Whether a link stands: nobody withdrew it. */
export async function isLinkOpen({ db }: BasePayload, key: string): Promise<boolean> {
  return (await db.findOne<StoredLink>({ collection, where: { key: { equals: key } } })) !== null
}

/** The links to a document that have not expired, the newest to end first. @param account whose; all without it. */
export async function readLinks(
  { db }: BasePayload,
  { document, account }: { document: string; account: string | undefined },
): Promise<StoredLink[]> {
  const { docs } = await db.find<StoredLink>({
    collection,
    where: { and: [{ document: { equals: document } }, { expiresAt: { greater_than: new Date().toISOString() } }, of(account)] },
    sort: '-expiresAt',
    limit: 2 * mostLinks,
    pagination: false,
  })
  return docs
}

/** Withdraws a link. @param account whose it must be; anybody's without it. @returns whether there was one. */
export async function withdrawLink(
  { db }: BasePayload,
  { key, account }: { key: string; account: string | undefined },
): Promise<boolean> {
  const where: Where = { and: [{ key: { equals: key } }, of(account)] }
  if ((await db.findOne<StoredLink>({ collection, where })) === null) return false
  await db.deleteMany({ collection, where })
  return true
}

const of = (account: string | undefined): Where => (account === undefined ? {} : { account: { equals: account } })
