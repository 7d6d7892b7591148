import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { releaseIdSchema } from '../../release/manifest.ts'

const pointerSchema = z.strictObject({
  version: z.literal(1),
  release: releaseIdSchema.nullable(),
  /** ISO 8601, UTC. */
  since: z.iso.datetime().nullable(),
  /** A switch that has begun: until it is done, files of both releases may be there. */
  moving: z
    .strictObject({
      to: releaseIdSchema.nullable(),
      /** The process that switches. */
      by: z.string(),
      /** When it last said that it lives. */
      at: z.iso.datetime(),
    })
    .optional(),
})

/** What a store keeps of what a site shows. */
export type S3Pointer = z.infer<typeof pointerSchema>

/** Milliseconds after which a switch that says nothing was broken off. */
export const movingPatience = 120_000

/** Undefined where the text is none. */
export function parseS3Pointer(text: string): S3Pointer | undefined {
  return pointerSchema.safeParse(parseJson(text)).data
}

/** Whether another process is switching at this moment. */
export function isMovedByAnother({ moving }: S3Pointer, me: string, now: Date): boolean {
  return moving !== undefined && moving.by !== me && now.getTime() - Date.parse(moving.at) < movingPatience
}
