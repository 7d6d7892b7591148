import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { z } from 'zod'
import type { DistLayout } from '../stage/distLayout.ts'
import { parseJson } from '../stage/parseJson.ts'

/** Within its site: no way up or out, as the file system and the web both write it. */
const sitePath = z.string().regex(/^(?!.*(^|\/)\.{1,2}(\/|$))[^/\\\0][^\\\0]*$/)

const digestsSchema = z.object({
  /** By page path: hash of model and bundle. */
  pages: z.record(z.string(), z.string()),
  /** Hash of the documents in the search index. */
  search: z.string(),
  /** Hash of the files beside the pages. */
  files: z.string(),
  /** Hash of what is kept on readers' devices. */
  offline: z.string(),
})

const siteRecordSchema = z.object({
  digests: digestsSchema,
  /** Every file of the site: bytes, time of its last change, digest of its content. */
  files: z.record(sitePath, z.tuple([z.int().nonnegative(), z.number(), z.string()])),
  /** What the quick checks found in its pages. */
  findings: z.array(z.object({ file: z.string(), reason: z.string() })).default([]),
})

const distRecordSchema = z.object({ version: z.literal(2), sites: z.record(slugSchema, siteRecordSchema) })

/** Digests of one site; what has the same digest is not made again. */
export type SiteDigests = z.infer<typeof digestsSchema>

/** One site as it was put into the output folder: what it was made from, and of. */
export type SiteRecord = z.infer<typeof siteRecordSchema>

/** `.digests.json` in the output folder. */
export type DistRecord = z.infer<typeof distRecordSchema>

/**
 * Reads the record of an output folder; an empty one when there is none, or one of another version. It only saves
 * work: without it everything is made again.
 * @param warn told of one that is damaged.
 */
export async function readDistRecord(
  { digests }: Pick<DistLayout, 'digests'>,
  warn?: (line: string) => void,
): Promise<DistRecord> {
  const text = await readFile(digests, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const empty: DistRecord = { version: 2, sites: {} }
  if (text === undefined) return empty
  const json = parseJson(text)
  const record = distRecordSchema.safeParse(json)
  if (record.success) return record.data
  if (!isOtherVersion(json)) warn?.(`${digests} está dañado y no se usa: se construye todo otra vez.`)
  return empty
}

function isOtherVersion(json: unknown): boolean {
  const { version } = (json ?? {}) as { version?: unknown }
  return typeof version === 'number' && version !== 2
}

/** First 24 hexadecimal digits of the SHA-256 of some parts, which may not run into one another. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 24)
}
