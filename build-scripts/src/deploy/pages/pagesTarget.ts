import { copyFile, link, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { distLayout } from '../../release/distLayout.ts'
import { readEntries } from '../../release/folderEntries.ts'
import type { Manifest } from '../../release/manifest.ts'
import { ReleaseMissingError } from '../../release/ReleaseStore.ts'
import { directoryTarget } from '../directoryTarget.ts'
import { inParallel } from '../inParallel.ts'
import { movedAddresses } from '../movedAddresses.ts'
import { PointerMovedError, type Target } from '../Target.ts'
import { pagesFileNames, pagesFiles } from './pagesFiles.ts'

const filesAtOnce = 8

/**
 * A folder a site as Cloudflare Pages and Netlify take it, `_headers` and `_redirects` and all, for their own tools to
 * send. Objects, manifests and pointers are kept beside them, under `.store`.
 */
export function pagesTarget(dir: string): Target {
  const storeDir = path.join(dir, '.store')
  // They compress by themselves.
  const { addCopies: _, ...store } = directoryTarget(storeDir)
  const layout = distLayout(storeDir)
  const folderOf = (site: string) => path.join(dir, site)

  return {
    ...store,
    name: `pages:${dir}`,
    async hold() {
      await mkdir(dir, { recursive: true })
      return store.hold()
    },
    async switchTo(site, id, from) {
      if ((await store.pointer(site))?.token !== from?.token) throw new PointerMovedError(site)
      const manifest = id === undefined ? undefined : await store.manifest(site, id)
      if (id !== undefined && manifest === undefined)
        throw new ReleaseMissingError(`«${site}» no tiene una versión ${id} que se pueda leer.`)
      const next = path.join(storeDir, `next-${site}`)
      await rm(next, { recursive: true, force: true })
      if (manifest !== undefined) await fill(next, manifest, layout.object)
      // The pointer comes last: who is broken off before does the same again.
      await rm(folderOf(site), { recursive: true, force: true })
      if (manifest !== undefined) await rename(next, folderOf(site))
      await store.switchTo(site, id, from)
    },
    async list(site) {
      const files = [...readEntries(folderOf(site))].filter(([name, kind]) => kind !== 'folder' && !pagesFileNames.has(name))
      const marked = await inParallel(files, filesAtOnce, async ([name]) => {
        const { ino, size, mtimeNs } = await lstat(path.join(folderOf(site), name), { bigint: true })
        return [name, `${ino} ${size} ${mtimeNs}`] as const
      })
      return new Map(marked)
    },
    async read(site, file) {
      return readFile(path.join(folderOf(site), file)).catch(orAbsent)
    },
  }
}

async function fill(folder: string, manifest: Manifest, object: (sha256: string) => string): Promise<void> {
  await inParallel(Object.entries(manifest.files), filesAtOnce, async ([name, { sha256 }]) => {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await link(object(sha256), file).catch(() => copyFile(object(sha256), file))
  })
  const moved = await movedAddresses(manifest.files, async ({ sha256 }) => readFile(object(sha256), 'utf8'))
  for (const [name, text] of pagesFiles(manifest.files, moved)) await writeFile(path.join(folder, name), text)
}
