import { z } from 'zod'

/** The doors of the site, in the order in which they are shown; also their address (`/victimas/`). */
export const audiences = ['victimas', 'acusados', 'terceros', 'proceso', 'grupos'] as const
export const audienceSchema = z.enum(audiences)
export type Audience = z.infer<typeof audienceSchema>
