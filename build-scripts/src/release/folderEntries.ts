import { lstatSync, readdirSync } from 'node:fs'

/** What is neither file nor folder is a symbolic link, say. */
export type EntryKind = 'file' | 'folder' | 'other'

/** What stands in a folder, at any depth, by path in it; a folder comes before what is in it. */
export type FolderEntries = ReadonlyMap<string, EntryKind>

/** What stands in a folder; nothing where there is none, or where something else is in its place. Links are not followed. */
export function readEntries(dir: string): FolderEntries {
  const entries = new Map<string, EntryKind>()
  if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) return entries
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder === '' ? dir : `${dir}/${folder}`, { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      entries.set(name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other')
      if (entry.isDirectory()) walk(name)
    }
  }
  walk('')
  return entries
}
