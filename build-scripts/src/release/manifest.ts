import { createHash } from 'node:crypto'
import { parseJson } from '@justicia/shared-content/parseJson'
import { slugSchema } from '@justicia/shared-content/schema/primitives'
import { z } from 'zod'
import { isRecord, longRecord } from './longRecord.ts'

/** A path within a folder, whatever its letters: no way up or out, as the file system and the web both write it. */
const innerPath = /^(?!.*(^|\/)\.{1,2}(\/|$))[^/\\\0][^\\\0]*$/
export const innerPathSchema = z.string().regex(innerPath)

/** Name of a release: see `releaseId`. */
export const releaseIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** A file of a release. */
export interface ReleaseFile {
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string
  /** Bytes. */
  size: number
  /** Media type. */
  type: string
}

/** Every file of a release, by its path in the site. */
export type ReleaseFiles = Readonly<Record<string, ReleaseFile>>

const sha256Pattern = /^[0-9a-f]{64}$/

const filesSchema = longRecord<ReleaseFile>((name, file) => innerPath.test(name) && isFile(file))
const textsSchema = longRecord<string>((_name, text) => isText(text))
const piecesSchema = z.custom<[string, string][]>(
  (value) => Array.isArray(value) && value.every((each) => Array.isArray(each) && each.length === 2 && each.every(isText)),
)

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFile(value: unknown): value is ReleaseFile {
  if (!isRecord(value) || Object.keys(value).length !== 3) return false
  const { sha256, size, type } = value
  return isText(sha256) && sha256Pattern.test(sha256) && Number.isSafeInteger(size) && (size as number) >= 0 && isText(type)
}

const digestsSchema = z.strictObject({
  /** By page path: hash of model and bundle. */
  pages: textsSchema,
  /** Hash of the documents in the search index. */
  search: z.string(),
  /** Hash of the files beside the pages. */
  files: z.string(),
  /** Hash of what is kept on readers' devices. */
  offline: z.string(),
  /** Hash of the alerts that its pages show; of releases from before there were any, empty. */
  alerts: z.string().default(''),
})

const readsSchema = z.strictObject({
  /** Pieces of content that some page of the site has read, each with the digest of what it said. */
  pieces: piecesSchema,
  /** By page path: numbers of the pieces in that list, as text (thousands of lists are checked at every build). */
  pages: textsSchema,
})

const manifestSchema = z.strictObject({
  version: z.literal(1),
  site: slugSchema,
  /** When it was made: ISO 8601, UTC. */
  made: z.iso.datetime(),
  /** The release that was live when it was made. */
  parent: releaseIdSchema.nullable(),
  /** What is served, by path in the site. */
  files: filesSchema,
  inputs: digestsSchema,
  reads: readsSchema,
  /** What the quick checks found in its pages. */
  findings: z.array(z.strictObject({ file: z.string(), reason: z.string() })),
})

/** Digests of what a site is made from; what has the same digest is not made again. */
export type SiteDigests = z.infer<typeof digestsSchema>

/** Which pieces of content the pages of a site have read. */
export type SiteReads = z.infer<typeof readsSchema>

/** A release: what one site is made of, down to the byte, and what from. */
export type Manifest = z.infer<typeof manifestSchema>

/**
 * Names a release by what is served: the first 32 hexadecimal digits of the SHA-256 of its files, in the order of their
 * paths. The same files have the same name, whenever and wherever they are made.
 */
export function releaseId(files: ReleaseFiles): string {
  const lines = Object.keys(files)
    .sort()
    .map((file) => {
      const { sha256, size, type } = files[file] as ReleaseFile
      return `${JSON.stringify([file, sha256, size, type])}\n`
    })
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 32)
}

/** As people read and write it: enough to tell the releases of a site apart. */
export function shortId(id: string): string {
  return id.slice(0, 12)
}

/** The manifest of a release; undefined where the text is none, is another's, or was changed. */
export function parseManifest(text: string, { site, id }: { site: string; id: string }): Manifest | undefined {
  const { success, data } = manifestSchema.safeParse(parseJson(text))
  return success && data.site === site && releaseId(data.files) === id ? data : undefined
}
