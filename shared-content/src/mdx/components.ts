import { z } from 'zod'
import { pictogramNames } from '../pictograms/pictograms.ts'
import { citationSchema } from '../values/citations.ts'
import { factKeySchema, slugSchema } from '../values/keys.ts'
import { plainText } from '../values/plainText.ts'
import { organizationRoleSchema } from '../vocabulary/organizationRoles.ts'
import { calloutKinds, factPrefixes } from './tree.ts'

/** The closed set: every component that a text may use, and the attributes that each takes. */
export const componentAttributes = {
  Steps: z.strictObject({}),
  Step: z.strictObject({ title: plainText(), pictogram: z.enum(pictogramNames).exactOptional() }),
  Callout: z.strictObject({ kind: z.enum(calloutKinds) }),
  Deadline: z.strictObject({ k: slugSchema }),
  ServicesFor: z.strictObject({
    roles: z
      .string()
      .transform((roles) => roles.split(' '))
      .pipe(z.array(organizationRoleSchema).min(1)),
  }),
  Figure: z.strictObject({ media: slugSchema }),
  Fact: z.strictObject({ k: factKeySchema, prefix: z.enum(factPrefixes).exactOptional() }),
  Term: z.strictObject({ k: slugSchema }),
  Cite: z.strictObject({ ref: citationSchema }),
  Lang: z.strictObject({ tag: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'debe ser una etiqueta BCP 47') }),
} satisfies Record<string, z.ZodType>

export type ComponentName = keyof typeof componentAttributes
export type ComponentAttributes<N extends ComponentName> = z.output<(typeof componentAttributes)[N]>

export const blockComponents = ['Steps', 'Callout', 'Deadline', 'ServicesFor', 'Figure'] as const
export const inlineComponents = ['Fact', 'Term', 'Cite', 'Lang'] as const

/** Addresses that a text may link to: this site, a fragment, and the two national short numbers. */
export const linkPattern = /^(\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?|#[a-z0-9-]+|tel:(911|089))$/
