import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One file as it was written: bytes, milliseconds of its last change, digest of its content. */
export type FileRecord = readonly [size: number, mtimeMs: number, digest: string]

/** Every file of a site by its path in the site. */
export type FileRecords = Readonly<Record<string, FileRecord>>

/** What is neither file nor folder is a symbolic link, say. */
export type EntryKind = 'file' | 'folder' | 'other'

/** What stands in a folder, at any depth, by path in it; a folder comes before what is in it. */
export type FolderEntries = ReadonlyMap<string, EntryKind>

/** First 22 characters of the SHA-256 of a content, in base64url. */
export function contentDigest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}

/** What stands in a folder; nothing where there is none, or where something else is in its place. Links are not followed. */
export function readEntries(dir: string): FolderEntries {
  const entries = new Map<string, EntryKind>()
  if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return entries
  const walk = (folder: string) => {
    for (const entry of readdirSync(path.join(dir, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      entries.set(name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other')
      if (entry.isDirectory()) walk(name)
    }
  }
  walk('')
  return entries
}

/**
 * Whether a file still is what its record says: at once when size and time are the same, else by its bytes.
 * @returns its record as of now; undefined when it is another, or not there.
 */
export function confirmFile(file: string, record: FileRecord): FileRecord | undefined {
  const [size, mtimeMs, digest] = record
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined || !stats.isFile() || stats.size !== size) return undefined
  if (stats.mtimeMs === mtimeMs) return record
  return contentDigest(readFileSync(file)) === digest ? [size, stats.mtimeMs, digest] : undefined
}
