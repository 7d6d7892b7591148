import { z } from 'zod'
import { emailAddressSchema } from '../values/emailAddress.ts'
import { type FactKind, factKinds } from '../vocabulary/factKinds.ts'
import { isLawKey, lawKey, lawSubjects } from '../vocabulary/lawSubjects.ts'
import { isSafeNumber } from '../vocabulary/safeNumbers.ts'
import { dateSchema, factKeySchema, localizedTextSchema, phoneNumberSchema, plainText, webAddressSchema } from './primitives.ts'
import { publisherKeyProblem } from './publisher.ts'
import { safeVerificationSchema, verificationSchema } from './verification.ts'

const secureAddressSchema = webAddressSchema(['https'])
const wordsSchema = plainText()

/** What the text of a fact of each kind must be: contacts become links. */
export function factTextSchema(kind: FactKind): z.ZodType<string> {
  if (kind === 'url') return secureAddressSchema
  if (kind === 'email') return emailAddressSchema
  return kind === 'phone' ? phoneNumberSchema : wordsSchema
}

/**
 * A dated, sourced statement, national or of one state, that texts quote by its key.
 * Several entries may share a key when their validity windows do not overlap.
 */
export const factSchema = z
  .strictObject({
    key: factKeySchema,
    kind: z.enum(factKinds),
    value: localizedTextSchema,
    /** Spanish article of a name (la Fiscalía…), so that sentences can be built around it. */
    article: z.enum(['el', 'la', 'los', 'las']).optional(),
    /** First and last day of validity, inclusive; open where absent. */
    valid_from: dateSchema.optional(),
    valid_until: dateSchema.optional(),
    verification: safeVerificationSchema,
  })
  .superRefine(({ key, kind, value, verification }, ctx) => {
    const wrong = publisherKeyProblem({ key, kind })
    if (wrong !== undefined) ctx.addIssue({ code: 'custom', message: wrong.message, path: [wrong.field] })
    const lawProblem = problemOfLaw({ key, kind, verification })
    if (lawProblem !== undefined) ctx.addIssue({ code: 'custom', ...lawProblem })
    if (kind !== 'phone' || !isSafeNumber(value.es))
      for (const { message, path } of verificationSchema.safeParse(verification).error?.issues ?? [])
        ctx.addIssue({ code: 'custom', message, path: ['verification', ...path] })
    for (const [language, text] of Object.entries(value)) {
      const problem = factTextSchema(kind).safeParse(text).error?.issues[0]
      if (problem !== undefined) ctx.addIssue({ code: 'custom', message: problem.message, path: ['value', language] })
    }
  })
export type Fact = z.infer<typeof factSchema>

/**
 * What is wrong with a fact as a law: a law of a state (`law`) has a key of its own kind, by which the page of the state's
 * laws finds it, and the address of its source is where its text is read.
 */
function problemOfLaw({
  key,
  kind,
  verification,
}: {
  key: string
  kind: FactKind
  verification: { status: string; source_url?: string | undefined }
}): { path: string[]; message: string } | undefined {
  if (kind !== 'law')
    return isLawKey(key) ? { path: ['kind'], message: `«${key}» es la clave de una ley: su clase es de ley («law»)` } : undefined
  if (!isLawKey(key)) return { path: ['key'], message: `la clave de una ley es una de ${lawSubjects.map(lawKey).join(', ')}` }
  if (verification.status !== 'pending' && verification.source_url === undefined)
    return {
      path: ['verification', 'source_url'],
      message: 'la ley lleva la dirección oficial donde se lee; si no la tienes, déjala pendiente («pending»)',
    }
  return undefined
}
