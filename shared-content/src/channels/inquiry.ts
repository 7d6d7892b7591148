import { z } from 'zod'
import { slugSchema } from '../values/keys.ts'
import { audienceSchema } from '../vocabulary/audiences.ts'

/** By which way somebody reached an operator. */
export const inquiryChannels = ['phone', 'chat'] as const

/** Who asks, in the words of the site's own doors. */
export const inquiryRoleSchema = audienceSchema.extract(['victimas', 'acusados', 'terceros'])

/** Where the criminal process stands, as far as who asks can tell. */
export const inquiryStages = ['none', 'complaint', 'investigation', 'intermediate', 'trial', 'sentence', 'unknown'] as const

/** How a contact ended. What is not `data` was no inquiry, and counts in no figure of what people ask. */
export const dispositions = {
  informed: { data: true },
  referred: { data: true },
  emergency: { data: true },
  'cut-off': { data: true },
  'out-of-scope': { data: true },
  'wrong-number': { data: false },
  silent: { data: false },
  prank: { data: false },
  training: { data: false },
} as const satisfies Record<string, { data: boolean }>
export type Disposition = keyof typeof dispositions
export const dispositionSchema = z.enum(Object.keys(dispositions) as [Disposition, ...Disposition[]])

/** Whether a contact that ended so is counted among what people ask. */
export function isData(disposition: Disposition): boolean {
  return dispositions[disposition].data
}

/** Longest note, in code units. */
export const longestNote = 2000

const momentSchema = z.iso.datetime({ offset: true })

const inquiryFields = z.strictObject({
  channel: z.enum(inquiryChannels),
  /** INEGI's two digits. */
  state: z.string().regex(/^(0[1-9]|[12]\d|3[0-2])$/, 'debe ser la clave del INEGI, de «01» a «32»'),
  /** BCP 47, as far as it was noted. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'debe ser la clave de una lengua, como «es» o «tzo»'),
  disposition: dispositionSchema,
  role: inquiryRoleSchema.optional(),
  stage: z.enum(inquiryStages).optional(),
  /** Slug of the guide that names the matter. */
  topic: slugSchema.optional(),
  startedAt: momentSchema,
  endedAt: momentSchema,
  /** What was read out: a guide as it stood in one release of the state's site. */
  guides: z.array(z.strictObject({ guide: slugSchema, release: z.string().regex(/^[\w.-]{1,100}$/) })).default([]),
  /** Keys of the organizations to which was referred. */
  referrals: z.array(slugSchema).default([]),
  /** Already scrubbed (`scrubText`); emptied after thirty days. */
  note: z.string().max(longestNote).optional(),
})

/**
 * A contact by telephone or chat. It names nobody: there is no field for a name, a telephone or an address, and the strict
 * object refuses one. What counts as data says who asks, at which stage and about what.
 */
export const inquirySchema = inquiryFields.superRefine((inquiry, ctx) => {
  if (Date.parse(inquiry.endedAt) < Date.parse(inquiry.startedAt))
    ctx.addIssue({ code: 'custom', path: ['endedAt'], message: 'debe ser después del comienzo' })
  if (!isData(inquiry.disposition)) return
  for (const field of ['role', 'stage', 'topic'] as const)
    if (inquiry[field] === undefined)
      ctx.addIssue({ code: 'custom', path: [field], message: 'falta: solo se omite si no fue una consulta' })
})
export type Inquiry = z.infer<typeof inquirySchema>
