import { z } from 'zod'

/** The doors of the site, in the order in which they are shown; also their address (`/victimas/`). */
export const audiences = ['victimas', 'acusados', 'terceros', 'proceso', 'grupos'] as const
export const audienceSchema = z.enum(audiences)
export type Audience = z.infer<typeof audienceSchema>

/** Lists beside that of its own door in which a guide may stand first: what is urgent, and each door. */
export const guideLists = ['urgentes', ...audiences] as const
export const guideListSchema = z.enum(guideLists)
export type GuideList = z.infer<typeof guideListSchema>
