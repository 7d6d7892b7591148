import { today } from '@justicia/shared-content/day'
import { pastPartialDateSchema, plainText, webAddressSchema } from '@justicia/shared-content/schema/primitives'
import type { GroupField, PayloadRequest } from 'payload'
import { orSealed } from '../confidential/orSealed.ts'
import { inLanguageOf } from '../labels.ts'
import { checked } from './checked.ts'
import { checkDay, dateField, storedToDay } from './dateField.ts'

/**
 * Where a statement comes from and how sure it is.
 * @param describes the sibling that the statement is about; while it is empty there is nothing to verify.
 */
export function verificationField({ describes }: { describes?: string } = {}): GroupField {
  return {
    name: 'verification',
    type: 'group',
    label: { es: 'Comprobación', en: 'Verification' },
    ...(describes === undefined ? {} : { admin: { condition: (_, sibling) => Boolean(sibling?.[describes]) } }),
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'status',
            type: 'select',
            label: { es: 'Comprobación', en: 'Check' },
            required: true,
            defaultValue: 'pending',
            options: [
              { value: 'verified', label: { es: 'Comprobado', en: 'Verified' } },
              { value: 'pending', label: { es: 'Leído, sin comprobar', en: 'Read, not checked' } },
              { value: 'unverified', label: { es: 'Dudoso: no se muestra', en: 'Doubtful: not shown' } },
            ],
          },
          {
            ...dateField({ name: 'checked_on', label: { es: 'Comprobado el', en: 'Checked on' } }),
            validate: (value: unknown, { req, siblingData }: { req: PayloadRequest; siblingData: unknown }) => {
              const day = storedToDay(value as string | Date | null | undefined)
              if (day === undefined)
                return (
                  (siblingData as { status?: string }).status !== 'verified' ||
                  inLanguageOf(req, {
                    es: 'Lo comprobado lleva la fecha en que alguien lo comprobó.',
                    en: 'What is verified has the day on which somebody checked it.',
                  })
                )
              const fault = checkDay(day, req)
              if (fault !== true) return fault
              return (
                day <= today() ||
                inLanguageOf(req, {
                  es: 'Ese día todavía no llega. Pon el día en que alguien lo comprobó.',
                  en: 'That day is yet to come. Put the day on which somebody checked it.',
                })
              )
            },
          },
        ],
      },
      {
        name: 'source',
        type: 'text',
        label: { es: 'Fuente', en: 'Source' },
        required: true,
        validate: orSealed(checked(plainText({ quoted: true }), 'always')),
        admin: { description: { es: 'El documento o la página donde se leyó.', en: 'Where it was read.' } },
      },
      {
        type: 'row',
        fields: [
          {
            name: 'source_url',
            type: 'text',
            label: { es: 'Dirección de la fuente', en: 'Source address' },
            // The source of a confidential place is sealed together with it.
            validate: orSealed(checked(webAddressSchema(), 'optional')),
          },
          {
            name: 'source_date',
            type: 'text',
            label: { es: 'Fecha de la fuente', en: 'Source date' },
            validate: checked(pastPartialDateSchema, 'optional'),
            admin: { description: { es: 'AAAA, AAAA-MM o AAAA-MM-DD', en: 'YYYY, YYYY-MM or YYYY-MM-DD' } },
          },
        ],
      },
    ],
  }
}
