import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folders: string[] = []

/** A new, empty folder under the system's temporary folder, removed after the tests of the file that asked for it. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'justicia-prueba-'))
  folders.push(folder)
  return folder
}

/** Removes what `newFolder` has made; the tests' own setup calls it after each file. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
