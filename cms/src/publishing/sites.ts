import type { SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'
import type { BasePayload, CollectionConfig } from 'payload'
import { nobody } from '../access/nobody.ts'
import { publicationList } from './publicationList.ts'

/**
 * What each site shows, in the words of whoever publishes; the screen «Publicación» reads it. Nobody reads or changes it
 * otherwise.
 */
export const sitesCollection: CollectionConfig = {
  slug: 'sites',
  labels: { singular: { es: 'Sitio', en: 'Site' }, plural: { es: 'Sitios', en: 'Sites' } },
  ...publicationList,
  defaultSort: 'site',
  access: { ...publicationList.access, read: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'site', type: 'text', required: true, unique: true, index: true },
    { name: 'checkedAt', type: 'date', required: true },
    // Of what it shows: as it was told, for it is read as a whole and asked for by nothing.
    { name: 'standing', type: 'json', required: true },
  ],
}

/** Keeps what sites show, in the place of what was said of the same sites before. */
export async function keepSites({ db }: BasePayload, standings: readonly SiteStanding[]): Promise<void> {
  for (const { site, checkedAt, ...standing } of standings) {
    const data = { site, checkedAt, standing }
    const { docs } = await db.find<{ id: string | number }>({
      collection: 'sites',
      where: { site: { equals: site } },
      limit: 1,
      pagination: false,
      select: { site: true },
    })
    const [known] = docs
    if (known === undefined) await db.create({ collection: 'sites', data })
    else await db.updateOne({ collection: 'sites', id: known.id, data, returning: false })
  }
}

/** What is known of all sites. */
export async function readSites({ db }: BasePayload): Promise<SiteStanding[]> {
  const { docs } = await db.find<{
    site: string
    checkedAt: string | Date
    standing: Omit<SiteStanding, 'site' | 'checkedAt'>
  }>({ collection: 'sites', limit: 0, pagination: false })
  return docs.map(({ site, checkedAt, standing }) => ({ ...standing, site, checkedAt: new Date(checkedAt).toISOString() }))
}
