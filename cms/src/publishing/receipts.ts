import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import { receiptOutcomes } from '@justicia/shared-content/publishing/Receipt'
import type { BasePayload, CollectionConfig } from 'payload'
import type { StateOption } from '../fields/stateOptions.ts'
import { groups, type Label } from '../words/labels.ts'
import { pieceFields, publicationList, sequenceField } from './publicationList.ts'
import { receiptEndpoints } from './receiptEndpoints.ts'

const outcomeLabels: Record<Receipt['outcome'], Label> = {
  live: { es: 'En vivo', en: 'Live' },
  partly: { es: 'En vivo en una parte', en: 'Partly live' },
  refused: { es: 'No se puede publicar', en: 'Cannot be published' },
  failed: { es: 'Falló y se intenta otra vez', en: 'Failed and is tried again' },
}

/** What became of each published change on the sites; whoever publishes writes it, and nobody changes it. */
export function receiptsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'receipts',
    labels: { singular: { es: 'Recibo', en: 'Receipt' }, plural: { es: 'Recibos', en: 'Receipts' } },
    ...publicationList,
    admin: {
      hideAPIURL: true,
      useAsTitle: 'key',
      defaultColumns: ['htmlAt', 'outcome', 'kind', 'key', 'state', 'searchAt'],
      pagination: { defaultLimit: 50 },
      group: groups.reference,
      description: {
        es: 'Qué pasó en los sitios con cada cambio publicado: desde cuándo se lee y se encuentra, o por qué no.',
        en: 'What became of each published change on the sites: since when it is read and found, or why it is not.',
      },
    },
    endpoints: receiptEndpoints,
    fields: [
      sequenceField({ es: 'Número del cambio', en: 'Number of the change' }),
      ...pieceFields(),
      { name: 'state', type: 'select', label: { es: 'Estado', en: 'State' }, options: states },
      {
        name: 'outcome',
        type: 'select',
        required: true,
        label: { es: 'Resultado', en: 'Outcome' },
        options: receiptOutcomes.map((value) => ({ value, label: outcomeLabels[value] })),
      },
      {
        name: 'htmlAt',
        type: 'date',
        label: { es: 'Se lee desde', en: 'Read since' },
        admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
      },
      {
        name: 'searchAt',
        type: 'date',
        label: { es: 'Se encuentra desde', en: 'Found since' },
        admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } },
      },
      { name: 'sites', type: 'json', label: { es: 'Sitios', en: 'Sites' } },
      { name: 'reasons', type: 'json', label: { es: 'Motivos', en: 'Reasons' } },
      { name: 'findings', type: 'json', label: { es: 'Hallazgos', en: 'Findings' } },
      {
        name: 'retryAsked',
        type: 'date',
        index: true,
        label: { es: 'Se pidió intentar otra vez', en: 'Asked to be tried again' },
      },
    ],
  }
}

interface KeptReceipt {
  id: string | number
  htmlAt?: string | Date | null
  searchAt?: string | Date | null
}

/** Keeps receipts, each in the place of what was said of the same event before; when it was live first stays. */
export async function keepReceipts({ db }: BasePayload, receipts: readonly Receipt[]): Promise<void> {
  for (const { sequence, state, htmlAt, searchAt, ...said } of receipts) {
    const where = { sequence: { equals: sequence } }
    const { docs } = await db.find<KeptReceipt>({ collection: 'receipts', where, limit: 1, pagination: false })
    const [known] = docs
    const data = {
      ...said,
      sequence,
      state: state ?? null,
      htmlAt: known?.htmlAt ?? htmlAt ?? null,
      searchAt: known?.searchAt ?? searchAt ?? null,
    }
    if (known === undefined) await db.create({ collection: 'receipts', data })
    else await db.updateOne({ collection: 'receipts', id: known.id, data, returning: false })
  }
}
