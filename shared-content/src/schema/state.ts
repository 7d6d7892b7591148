import { z } from 'zod'
import { dateSchema, plainText, slugSchema } from './primitives.ts'

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

/** One of the 32 federal entities, as `states.json` holds it. */
export const stateSchema = z.strictObject({
  /** ISO 3166-2:MX. */
  code: z.string().regex(/^MX-[A-Z]{3}$/),
  /** INEGI's two-digit code, zero-padded. */
  inegi: z.string().regex(/^(0[1-9]|[12]\d|3[0-2])$/),
  slug: slugSchema,
  short_name: plainText(),
  official_name: plainText(),
  demonym: z.strictObject({ masculine_plural: plainText(), feminine_plural: plainText() }),
  capital: plainText(),
  /** What people say instead of the state's name: its capital, its large cities, the boroughs of Mexico City. Two states may share one. */
  cities: z.array(plainText()).min(1),
  /** IANA names; the first is the capital's. */
  time_zones: z.array(z.string().regex(/^America\/[A-Za-z_]+$/)).min(1),
  /** es-MX first; an indigenous language has a tag only where one tag is known to be right. */
  languages: z.array(z.strictObject({ name: plainText(), autonym: z.string().optional(), tag: z.string().optional() })).min(1),
  /**
   * At least one in twenty of its people speaks an indigenous language (INEGI, Censo 2020, people of three years and more):
   * its home page leads to their card before anything else.
   */
  many_speakers: z.literal(true).optional(),
  /** ISO codes of the neighbours. */
  neighbours: z.array(z.string().regex(/^MX-[A-Z]{3}$/)).min(1),
  domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  /** Paints the band and the silhouette, carries no text; 3:1 against both papers. */
  accent: z.strictObject({ light: colourSchema, dark: colourSchema }),
  rollout: z.strictObject({
    phase: z.int().min(1),
    status: z.enum(['planned', 'pilot', 'live']),
    launched_on: dateSchema.optional(),
  }),
})
export type State = z.infer<typeof stateSchema>

/** The whole of `states.json`: exactly 32, in INEGI order, with nothing repeated. */
export const statesSchema = z
  .array(stateSchema)
  .length(32, 'states.json debe tener las 32 entidades')
  .superRefine((states, ctx) => {
    for (const field of ['code', 'inegi', 'slug', 'domain'] as const) {
      const seen = new Set<string>()
      for (const [index, state] of states.entries()) {
        if (seen.has(state[field]))
          ctx.addIssue({ code: 'custom', path: [index, field], message: `«${state[field]}» está repetido` })
        seen.add(state[field])
      }
    }
    const codes = new Set(states.map((s) => s.code))
    for (const [index, state] of states.entries())
      for (const neighbour of state.neighbours)
        if (!codes.has(neighbour) || neighbour === state.code)
          ctx.addIssue({ code: 'custom', path: [index, 'neighbours'], message: `«${neighbour}» no es un estado vecino` })
  })
