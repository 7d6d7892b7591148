import { today } from '@justicia/shared-content/day'
import { pastPartialDateSchema, plainText, webAddressSchema } from '@justicia/shared-content/schema/primitives'
import { safeVerificationSchema, verificationSchema } from '@justicia/shared-content/schema/verification'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import type { DateField, Field, GroupField, PayloadRequest, SelectFieldSingleValidation } from 'payload'
import { select } from 'payload/shared'
import { orSealed } from '../confidential/orSealed.ts'
import type { StoredVerification } from '../documents/stored.ts'
import { storedToDay } from '../documents/storedDay.ts'
import { storedToVerification } from '../documents/verificationDocument.ts'
import { isOwnWord, ownWordRefused } from '../review/secondAccount.ts'
import { adminLanguage, inLanguageOf, type Label } from '../words/labels.ts'
import { checked } from './checked.ts'
import { checkDay, dateField } from './dateField.ts'
import { inEnglish, toSentence } from './schemaMessage.ts'

type Name = keyof StoredVerification
interface Options {
  req: PayloadRequest
  siblingData: unknown
  data?: unknown
  path?: readonly (string | number)[]
}
type Validate = (value: unknown, options: Options) => string | true | Promise<string | true>

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
        name: 'status',
        type: 'select',
        label: { es: 'Qué tan seguro es', en: 'How sure it is' },
        required: true,
        defaultValue: 'pending',
        options: [
          {
            value: 'verified',
            label: { es: 'Comprobado: alguien llamó, fue o escribió', en: 'Verified: somebody rang, went or wrote' },
          },
          {
            value: 'published',
            label: { es: 'Publicado: dos fuentes, o una oficial', en: 'Published: two sources, or an official one' },
          },
          { value: 'pending', label: { es: 'Pendiente: el contacto no se muestra', en: 'Pending: the contact is not shown' } },
        ],
        validate: confirmedByAnother as SelectFieldSingleValidation,
        admin: {
          description: {
            es: 'Lo comprobado lo publica otra cuenta que la que escribió el dato. Lo publicado se deja de mostrar doce meses después de su fuente más nueva, si nadie lo renueva. Si dos fuentes se contradicen, está pendiente.',
            en: 'What is verified is published by another account than the one that wrote it. What is published is shown for twelve months after its newest source, unless somebody renews it. Sources that contradict each other leave it pending.',
          },
        },
      },
      {
        type: 'row',
        admin: { condition: (_, sibling) => sibling?.status === 'verified' },
        fields: [
          pastDay('checked_on', { es: 'Comprobado el', en: 'Verified on' }),
          {
            name: 'checked_by',
            type: 'text',
            label: { es: 'Quién lo comprobó', en: 'Who verified it' },
            validate: demanded('checked_by', checked(plainText(), 'optional')),
          },
          {
            name: 'checked_how',
            type: 'select',
            // Made from the tables' names, it would be longer than a database takes.
            enumName: 'enum_check_ways',
            label: { es: 'Cómo', en: 'How' },
            options: [
              { value: 'call', label: { es: 'Llamó', en: 'Rang' } },
              { value: 'visit', label: { es: 'Fue', en: 'Went there' } },
              { value: 'letter', label: { es: 'Escribió y le contestaron', en: 'Wrote and was answered' } },
            ],
            validate: demanded('checked_how', checked(safeVerificationSchema.shape.checked_how, 'optional')),
          },
        ],
      },
      {
        name: 'source',
        type: 'text',
        label: { es: 'Fuente', en: 'Source' },
        required: true,
        validate: orSealed(checked(plainText({ quoted: true }), 'always')),
        admin: {
          description: {
            es: 'Quién lo publicó, con su nombre: «La Jornada». Si es un contacto publicado, quien lee ve este nombre.',
            en: 'Who published it, by name. Of a published contact, readers see this name.',
          },
        },
      },
      sourceRow('source'),
      {
        name: 'official',
        type: 'checkbox',
        defaultValue: false,
        label: { es: 'Es la propia institución, o la cita', en: 'It is the institution itself, or quotes it' },
      },
      {
        name: 'second_source',
        type: 'text',
        label: { es: 'Otra fuente que dice lo mismo', en: 'Another source that says the same' },
        validate: orSealed(demanded('second_source', checked(plainText({ quoted: true }), 'optional'))),
      },
      sourceRow('second_source'),
      pastDay(
        'renewed_on',
        { es: 'Renovado el', en: 'Renewed on' },
        {
          es: 'El día en que alguien volvió a leer las fuentes y nada las contradice.',
          en: 'The day on which somebody read the sources again, and nothing contradicts them.',
        },
      ),
      {
        name: 'note',
        type: 'textarea',
        label: { es: 'Nota para quien lo compruebe', en: 'Note for whoever checks it' },
        validate: orSealed(checked(plainText({ quoted: true }), 'optional')),
        admin: { description: { es: 'No se publica.', en: 'Never published.' } },
      },
    ],
  }
}

/** A standing of the list; and «verified» only by another account than the one that wrote what is verified. */
const confirmedByAnother: Validate = async (value, options) => {
  const own = await select(value as never, options as never)
  if (own !== true || value !== 'verified') return own
  const { path = [], req } = options
  return !isOwnWord(req, path.slice(0, -1).join('.')) || inLanguageOf(req, ownWordRefused)
}

/** Where a source is, and of which day. */
function sourceRow(name: 'source' | 'second_source'): Field {
  return {
    type: 'row',
    fields: [
      {
        name: `${name}_url`,
        type: 'text',
        label: { es: 'Su dirección', en: 'Its address' },
        // The source of a confidential place is sealed together with it.
        validate: orSealed(checked(webAddressSchema(), 'optional')),
      },
      {
        name: `${name}_date`,
        type: 'text',
        label: { es: 'Su fecha', en: 'Its date' },
        validate: demanded(`${name}_date`, checked(pastPartialDateSchema, 'optional')),
        admin: { description: { es: 'AAAA, AAAA-MM o AAAA-MM-DD', en: 'YYYY, YYYY-MM or YYYY-MM-DD' } },
      },
    ],
  }
}

/** A day on which somebody did something. */
function pastDay(name: 'checked_on' | 'renewed_on', label: Label, description?: Label): DateField {
  const isPast = (value: unknown, { req }: Options): string | true => {
    const day = storedToDay(value as string | Date | null | undefined)
    if (day === undefined) return true
    const fault = checkDay(day, req)
    if (fault !== true) return fault
    return (
      day <= today() ||
      inLanguageOf(req, {
        es: 'Ese día todavía no llega. Pon el día en que alguien lo hizo.',
        en: 'That day is yet to come. Put the day on which somebody did it.',
      })
    )
  }
  return {
    ...dateField({ name, label, ...(description === undefined ? {} : { description }) }),
    validate: demanded(name, isPast) as NonNullable<DateField['validate']>,
  }
}

/** A field that a standing may demand (`verificationSchema`), after its own rule. */
function demanded(name: Name, validate: Validate): Validate {
  return async (value, options) => {
    const own = await validate(value, options)
    if (own !== true) return own
    const { req, siblingData, data, path } = options
    const stored = { ...(siblingData as Partial<StoredVerification>), [name]: value }
    if (stored.status === undefined || stored.status === null || isOfSafeNumber(data, path)) return true
    const verification = storedToVerification({ source: '-', ...stored } as StoredVerification)
    const issue = verificationSchema
      .safeParse(verification)
      .error?.issues.find((each) => each.path[0] === name && each.code === 'custom')
    if (issue === undefined) return true
    return toSentence(adminLanguage(req) === 'en' ? inEnglish(issue.message) : issue.message)
  }
}

/** Whether a verification is of a number that is safe to show without more: of a telephone's row, or of a fact. */
function isOfSafeNumber(data: unknown, path: Options['path']): boolean {
  const holder = (path ?? [])
    .slice(0, -2)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data)
  const { number, value } = (holder ?? {}) as { number?: unknown; value?: unknown }
  return [number, value].some((each) => typeof each === 'string' && isSafeNumber(each))
}
