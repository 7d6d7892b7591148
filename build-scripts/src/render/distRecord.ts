import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { DistLayout } from '../stage/distLayout.ts'

/** Digests of one site; what has the same digest is not made again. */
export interface SiteDigests {
  /** By page path: hash of model and bundle. */
  pages: Record<string, string>
  /** Hash of the documents in the search index. */
  search: string
  /** Hash of the files beside the pages. */
  files: string
  /** Hash of what is kept on readers' devices. */
  offline: string
}

/** One site as it stands in the output folder. */
export interface SiteRecord {
  digests: SiteDigests
  files: number
  bytes: number
}

/** `.digests.json` in the output folder: what its sites were made from. */
export interface DistRecord {
  version: 1
  sites: Record<string, SiteRecord>
}

/** Reads the record of an output folder; an empty one when there is none, or one of another version. */
export async function readDistRecord({ digests }: Pick<DistLayout, 'digests'>): Promise<DistRecord> {
  const empty: DistRecord = { version: 1, sites: {} }
  const text = await readFile(digests, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return empty
  const record = parseRecord(text)
  return record?.version === 1 ? record : empty
}

/** The record only saves work: one that cannot be read means that everything is made again. */
function parseRecord(text: string): DistRecord | undefined {
  try {
    return JSON.parse(text) as DistRecord
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** First 24 hexadecimal digits of the SHA-256 of some parts, which may not run into one another. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 24)
}
