import {
  type Disposition,
  dispositions,
  inquiryChannels,
  inquiryRoleSchema,
  inquiryStages,
} from '@justicia/shared-content/channels/inquiry'
import type { CollectionConfig, Field } from 'payload'
import { inquiryText, supervisorsAndWriter } from '../access/inquiryText.ts'
import { nobody } from '../access/nobody.ts'
import type { StateOption } from '../fields/stateOptions.ts'
import { groups } from '../words/labels.ts'
import { deskEndpoints } from './deskEndpoints.ts'
import { followEndpoints } from './followEndpoints.ts'
import { hidePassed, keepInquiry } from './keepInquiry.ts'

const options = <Value extends string>(values: readonly Value[]) => values.map((value) => ({ value, label: value }))

/** What the server alone writes. */
const own = (field: Field & { name: string }): Field =>
  ({ ...field, access: { create: nobody, update: nobody, ...('access' in field ? field.access : {}) } }) as Field

/**
 * Contacts by telephone or chat, as `inquirySchema` has them: they name nobody. No version, draft, trash or copy in a browser
 * keeps an earlier text of the note. Noted and read on screens of their own; Payload's forms know nothing of them.
 */
export function inquiriesCollection({ states }: { states: StateOption[] }): CollectionConfig {
  return {
    slug: 'inquiries',
    labels: { singular: { es: 'Consulta', en: 'Inquiry' }, plural: { es: 'Consultas', en: 'Inquiries' } },
    // When to the second would be kept beside what passes.
    timestamps: false,
    disableDuplicate: true,
    disableBulkEdit: true,
    lockDocuments: false,
    defaultSort: '-day',
    access: inquiryText,
    admin: { hidden: true, hideAPIURL: true, group: groups.people },
    hooks: { beforeValidate: [keepInquiry], afterRead: [hidePassed] },
    endpoints: [...deskEndpoints, ...followEndpoints],
    fields: [
      { name: 'channel', type: 'select', required: true, options: options(inquiryChannels) },
      { name: 'state', type: 'select', required: true, index: true, options: states },
      { name: 'language', type: 'text', required: true },
      {
        name: 'disposition',
        type: 'select',
        required: true,
        index: true,
        options: options(Object.keys(dispositions) as Disposition[]),
      },
      { name: 'role', type: 'select', options: options(inquiryRoleSchema.options) },
      { name: 'stage', type: 'select', options: options(inquiryStages) },
      { name: 'topic', type: 'text', index: true },
      own({ name: 'day', type: 'text', index: true }),
      own({ name: 'minutes', type: 'number' }),
      { name: 'startedAt', type: 'date' },
      { name: 'endedAt', type: 'date' },
      {
        name: 'guides',
        type: 'array',
        maxRows: 50,
        fields: [
          { name: 'guide', type: 'text', required: true, index: true },
          { name: 'release', type: 'text', required: true },
        ],
      },
      { name: 'referrals', type: 'text', hasMany: true, maxRows: 50 },
      { name: 'note', type: 'textarea', access: { read: supervisorsAndWriter } },
      own({ name: 'by', type: 'text', index: true, access: { read: supervisorsAndWriter } }),
      own({ name: 'expiresAt', type: 'date', index: true }),
    ],
  }
}
