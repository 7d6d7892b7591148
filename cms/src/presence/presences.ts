import type { CollectionConfig } from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { nobody } from '../access/nobody.ts'
import { presenceEndpoints } from './presenceEndpoints.ts'

/**
 * Who has which document open, for as long as their browser says so. Told by `presenceEndpoints` alone; what is not said
 * again is swept. It is no lock: nobody is kept from anything.
 */
export function presencesCollection(): CollectionConfig {
  return {
    slug: 'presences',
    labels: {
      singular: { es: 'Documento abierto', en: 'Open document' },
      plural: { es: 'Documentos abiertos', en: 'Open documents' },
    },
    timestamps: false,
    disableDuplicate: true,
    lockDocuments: false,
    admin: { hidden: true },
    access: { create: nobody, read: nobody, update: nobody, delete: nobody },
    endpoints: presenceEndpoints(new RateLimiterMemory({ keyPrefix: 'presence', points: 60, duration: 60 })),
    fields: [
      { name: 'document', type: 'text', required: true, index: true },
      { name: 'account', type: 'text', required: true, index: true },
      { name: 'since', type: 'date', required: true },
      { name: 'seenAt', type: 'date', required: true, index: true },
      { name: 'wroteAt', type: 'date' },
    ],
  }
}
