import type { CollectionConfig, PayloadRequest, Where } from 'payload'
import { nobody } from '../access/nobody.ts'
import { editableStates, followsAllWork } from '../access/roles.ts'
import type { StateOption } from '../fields/stateOptions.ts'
import { accountField, kindField, publicationList } from '../publishing/publicationList.ts'
import { reviewStandings } from '../review/reviewMoves.ts'
import { groups } from '../words/labels.ts'
import { remarkEndpoints } from './remarkEndpoints.ts'
import { reviewEndpoints } from './reviewEndpoints.ts'
import { reviewWords } from './reviewWords.ts'

/** Who follows all work reads all of it; a state editor, what is of the own states. */
const ofOwnWork = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (followsAllWork(req.user)) return true
  const states = editableStates(req.user)
  return states.length > 0 && { state: { in: states } }
}

const list = {
  ...publicationList,
  access: { create: nobody, read: ofOwnWork, readVersions: nobody, update: nobody, delete: nobody },
} satisfies Partial<CollectionConfig>

const moment = { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } } as const

/** How far the legal review of each document is. The server notes it with every save and step; nobody changes an entry. */
export function reviewsCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'reviews',
    labels: { singular: { es: 'Revisión legal', en: 'Legal review' }, plural: { es: 'Revisiones legales', en: 'Legal reviews' } },
    ...list,
    defaultSort: '-since',
    admin: {
      hideAPIURL: true,
      useAsTitle: 'name',
      defaultColumns: ['name', 'kind', 'state', 'standing', 'since', 'by', 'urgentSince'],
      pagination: { defaultLimit: 50 },
      group: groups.reference,
      description: {
        es: 'Cómo va la revisión legal de cada texto, y qué se corrigió de urgencia y está por revisar. Se pide, se firma y se observa en cada documento.',
        en: 'How far the legal review of each text is, and what was corrected urgently and is to be reviewed. It is asked for, signed and remarked on at each document.',
      },
    },
    endpoints: reviewEndpoints,
    fields: [
      { name: 'document', type: 'text', required: true, index: true, label: { es: 'Documento', en: 'Document' } },
      kindField(),
      { name: 'name', type: 'text', required: true, label: { es: 'Nombre', en: 'Name' } },
      { name: 'state', type: 'select', index: true, label: { es: 'Entidad', en: 'State' }, options: states },
      {
        name: 'standing',
        type: 'select',
        required: true,
        index: true,
        label: { es: 'Cómo va', en: 'Standing' },
        options: reviewStandings.map((value) => ({
          value,
          label: { es: reviewWords.es.standings[value], en: reviewWords.en.standings[value] },
        })),
      },
      { name: 'since', type: 'date', required: true, index: true, label: { es: 'Desde', en: 'Since' }, admin: moment },
      accountField(),
      { name: 'reason', type: 'textarea', label: { es: 'Motivo', en: 'Reason' } },
      { name: 'writers', type: 'json', label: { es: 'Quién lo escribió', en: 'Who wrote it' }, admin: { hidden: true } },
      {
        name: 'waits',
        type: 'checkbox',
        defaultValue: false,
        index: true,
        label: { es: 'Firmado y sin publicar', en: 'Signed and not published' },
      },
      {
        name: 'urgentSince',
        type: 'date',
        index: true,
        label: { es: 'Por revisar desde (corrección urgente)', en: 'To be reviewed since (urgent correction)' },
        admin: moment,
      },
      { name: 'urgentBy', type: 'text', admin: { hidden: true } },
      { name: 'signedBy', type: 'text', admin: { hidden: true } },
      { name: 'signedAt', type: 'date', label: { es: 'Última firma', en: 'Last signature' }, admin: moment },
      { name: 'signed', type: 'json', admin: { hidden: true } },
      { name: 'signedVersion', type: 'text', admin: { hidden: true } },
    ],
  }
}

/** What somebody remarks on a section of a document, with its answers; told by `remarkEndpoints`, never published. */
export function remarksCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'remarks',
    labels: { singular: { es: 'Observación', en: 'Remark' }, plural: { es: 'Observaciones', en: 'Remarks' } },
    ...list,
    defaultSort: '-at',
    admin: {
      hideAPIURL: true,
      useAsTitle: 'text',
      defaultColumns: ['text', 'name', 'section', 'state', 'by', 'at', 'resolvedAt'],
      pagination: { defaultLimit: 50 },
      group: groups.reference,
      description: {
        es: 'Lo que se observó de cada texto. Se escribe, se contesta y se resuelve en el documento; nunca se publica.',
        en: 'What was remarked on each text. It is written, answered and resolved at the document; never published.',
      },
    },
    endpoints: remarkEndpoints,
    fields: [
      { name: 'document', type: 'text', required: true, index: true, label: { es: 'Documento', en: 'Document' } },
      { name: 'name', type: 'text', required: true, label: { es: 'Nombre', en: 'Name' } },
      { name: 'state', type: 'select', index: true, label: { es: 'Entidad', en: 'State' }, options: states },
      { name: 'section', type: 'text', label: { es: 'Sección', en: 'Section' } },
      { name: 'thread', type: 'text', index: true, admin: { hidden: true } },
      { name: 'text', type: 'textarea', required: true, label: { es: 'Observación', en: 'Remark' } },
      accountField(),
      { name: 'at', type: 'date', required: true, index: true, label: { es: 'Cuándo', en: 'When' }, admin: moment },
      { name: 'assignee', type: 'text', index: true, label: { es: 'Asignada a', en: 'Assigned to' }, admin: { hidden: true } },
      { name: 'resolvedAt', type: 'date', index: true, label: { es: 'Resuelta', en: 'Resolved' }, admin: moment },
      { name: 'resolvedBy', type: 'text', admin: { hidden: true } },
    ],
  }
}
