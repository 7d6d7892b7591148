import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { ArchiveError } from './ArchiveError.ts'

/** Grows when an archive of today could not be read by the program of yesterday. */
export const archiveFormat = 1

/** First file of an archive: what it is. */
export const headName = 'archive.json'
/** Last file of an archive: what it is made of. Without it the archive is half of one. */
export const manifestName = 'manifest.json'

const headSchema = z.object({
  format: z.literal(archiveFormat),
  /** ISO 8601, UTC. */
  made: z.iso.datetime(),
  /** Whether what the sites show is in it. */
  sites: z.boolean(),
})
/** What an archive says of itself. */
export type ArchiveHead = z.infer<typeof headSchema>

const manifestSchema = z.record(z.string(), z.strictObject({ sha256: z.string(), size: z.int().nonnegative() }))
/** Every file of an archive but the first and the last: bytes and SHA-256 of them. */
export type ArchiveManifest = z.infer<typeof manifestSchema>

/**
 * Reads what an archive says of itself.
 * @throws {ArchiveError} for another's file, and for an archive of a later version.
 */
export function parseHead(text: string, file: string): ArchiveHead {
  const json = parseJson(text)
  const format = z.object({ format: z.int() }).safeParse(json).data?.format ?? 0
  if (format > archiveFormat)
    throw new ArchiveError(`${file} es de una versión más nueva que la de aquí. Pon aquí esa versión y vuelve a restaurar.`)
  const { data } = headSchema.safeParse(json)
  if (data === undefined) throw notAnArchive(file)
  return data
}

/** @throws {ArchiveError} for what is none. */
export function parseArchiveManifest(text: string, file: string): ArchiveManifest {
  const { data } = manifestSchema.safeParse(parseJson(text))
  if (data === undefined) throw damaged(file, `no se entiende ${manifestName}`)
  return data
}

export function notAnArchive(file: string): ArchiveError {
  return new ArchiveError(`${file} no es una copia hecha por «npm run backup».`)
}

export function damaged(file: string, why: string): ArchiveError {
  return new ArchiveError(`${file} está dañado o incompleto (${why}). Nada cambió aquí: usa otra copia.`)
}

/**
 * Name of an archive, by when it was made.
 * @example archiveName(new Date('2026-12-01T12:15:00.000Z')) // 'justicia-20261201T121500000Z.tar.gz'
 */
export function archiveName(made: Date): string {
  return `justicia-${made.toISOString().replace(/[-:.]/g, '')}.tar.gz`
}

/**
 * Which archives of a folder are too many, the oldest first; files of other names are never among them.
 * @param keep how many of the newest stay; at least one.
 */
export function tooMany(names: readonly string[], keep: number): string[] {
  const own = names.filter((name) => /^justicia-\d{8}T\d{9}Z\.tar\.gz$/.test(name)).sort()
  return own.slice(0, Math.max(0, own.length - keep))
}
