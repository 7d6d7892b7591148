import type { CollectionConfig } from 'payload'
import { nobody } from '../access/nobody.ts'

/**
 * What was counted of a day, by which process: how often, by site, kind, language and page. Nobody is in it, nor an hour.
 * Written by the process of the channels alone, and read by the figures.
 */
export const dailyCountsCollection: CollectionConfig = {
  slug: 'daily-counts',
  labels: { singular: { es: 'Cuentas de un día', en: 'Counts of a day' }, plural: { es: 'Cuentas por día', en: 'Daily counts' } },
  // Minutes would tell when somebody read.
  timestamps: false,
  disableDuplicate: true,
  lockDocuments: false,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'day', type: 'text', required: true, index: true },
    /** Of a process, drawn by lot when it starts. */
    { name: 'writer', type: 'text', required: true, index: true },
    { name: 'counts', type: 'json', required: true },
  ],
}
