import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { ObjectStore } from '../ObjectStore.ts'
import { ReleaseStage } from '../ReleaseStage.ts'
import { ReleaseStore } from '../ReleaseStore.ts'

/** Two texts of one site: a page that changes, one that stays, one that goes, one that comes. */
export const first = { 'index.html': 'primera', 'guias/robo/index.html': 'robo', 'viejo.html': 'se va' }
export const second = { 'index.html': 'segunda', 'guias/robo/index.html': 'robo', 'guias/fraude/index.html': 'llega' }

/** A folder of releases, as a process finds it that starts anew. */
export function reopen(dir: string): ReleaseStore {
  const store = new ReleaseStore(dir)
  store.open()
  return store
}

/**
 * Makes a release of a site of files with one text each, and shows it.
 * @returns its id.
 */
export async function publish(store: ReleaseStore, slug: string, files: Readonly<Record<string, string>>): Promise<string> {
  const live = store.current(slug)
  const nextDir = store.openNextTree(slug)
  const stage = new ReleaseStage({ objects: new ObjectStore(store.layout), nextDir, last: live })
  for (const [file, text] of Object.entries(files)) stage.write(file, text)
  await stage.finish()
  const added = await store.add(
    {
      site: slug,
      made: new Date().toISOString(),
      files: stage.files,
      inputs: { pages: {}, search: '', files: '', offline: '', alerts: '' },
      reads: { pieces: [], pages: {} },
      findings: [],
    },
    stage.times,
    live,
  )
  await store.switchTo([added])
  return added.id
}

/** What a site shows: every file with its text. */
export function shown(store: ReleaseStore, slug: string): Record<string, string> {
  const dir = realpathSync(store.layout.site(slug))
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]))
}
