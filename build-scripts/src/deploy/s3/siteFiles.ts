import { isWorthCompressing } from '../../release/compressedCopies.ts'
import type { ReleaseFile, ReleaseFiles } from '../../release/manifest.ts'
import { cacheControlOf, immutableCache } from '../../serve/siteHeaders.ts'
import { addressOf } from '../checkHealth.ts'
import type { ObjectHeaders } from './S3Buckets.ts'

/** Whether a file is kept and sent compressed: a website endpoint cannot choose, and every browser takes gzip. */
export function isKeptGzip(file: ReleaseFile): boolean {
  return isWorthCompressing(file)
}

/** Where the bytes of a file are kept in the store's own bucket. */
export function objectKey(file: ReleaseFile): string {
  const { sha256 } = file
  return `objects/${sha256.slice(0, 2)}/${sha256.slice(2)}${isKeptGzip(file) ? '.gz' : ''}`
}

/** What a file of a site is sent with. */
export function headersOf(name: string, file: ReleaseFile): ObjectHeaders {
  return { type: file.type, cacheControl: cacheControlOf(addressOf(name)), isGzip: isKeptGzip(file) }
}

/** Whether a file is named by its digest. */
export function isImmutable(name: string): boolean {
  return cacheControlOf(addressOf(name)) === immutableCache
}

/**
 * The files that are put in their places to come from one release to another, in an order in which a page never
 * asks for what is not there yet: first what is named by its digest, last the service worker.
 * @param before what is known to stand there; undefined where nothing is known.
 */
export function filesToPlace(before: ReleaseFiles | undefined, after: ReleaseFiles): [name: string, file: ReleaseFile][] {
  const rank = (name: string) => (isImmutable(name) ? 0 : name === 'sw.js' ? 2 : 1)
  return Object.entries(after)
    .filter(([name, { sha256, type }]) => before?.[name]?.sha256 !== sha256 || before[name]?.type !== type)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/**
 * What is removed once a release is shown: all that is not of it, but for what pages of the one before may still ask for.
 * @param after undefined where the site is taken down.
 */
export function namesToRemove(
  standing: readonly string[],
  before: ReleaseFiles | undefined,
  after: ReleaseFiles | undefined,
): string[] {
  return standing.filter(
    (name) => after?.[name] === undefined && !(after !== undefined && before?.[name] !== undefined && isImmutable(name)),
  )
}
