import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new, empty folder under the system's temporary folder, removed after the tests of the file that asked for it. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'justicia-prueba-'))
  folders.push(folder)
  return folder
}
