import { lstatSync, mkdirSync } from 'node:fs'
import { copyFile, lstat, readFile, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sha256 as sha256Of } from '@justicia/shared-content/digests'
import { orAbsent } from '@justicia/shared-content/orAbsent'
import { flushFiles } from '../release/flushFiles.ts'
import { readEntries } from '../release/folderEntries.ts'
import { lockFile } from '../release/lockFile.ts'
import type { ReleaseFile } from '../release/manifest.ts'
import { ObjectStore } from '../release/ObjectStore.ts'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { addCopies } from './addCopies.ts'
import { inParallel } from './inParallel.ts'
import { type Pointer, PointerMovedError, type Target, TargetError } from './Target.ts'

const copiesAtOnce = 8

/**
 * A folder of the same shape as the one that builds write (`distLayout`), on this machine or mounted: nginx, Caddy or
 * the local server show its `live/<site>`.
 */
export function directoryTarget(dir: string): Target {
  const store = new ReleaseStore(dir)
  const { layout } = store
  const pointer = (site: string): Pointer | undefined => {
    const live = store.liveTree(site)
    if (live === undefined) return undefined
    const release = live.slice(0, 32)
    const since = store.history(site).findLast(({ id }) => id === release)?.since ?? null
    return { release, since, token: `${live} ${since}` }
  }
  const rootOf = async (site: string) => realpath(layout.site(site)).catch(orAbsent)

  return {
    name: `dir:${dir}`,
    keepsOlderAssets: false,
    async hold() {
      // A mount that is not there would be filled as an ordinary folder.
      if (lstatSync(path.dirname(path.resolve(dir)), { throwIfNoEntry: false }) === undefined)
        throw new TargetError(
          `No existe ${path.dirname(path.resolve(dir))}. Revisa la ruta de --target, o que el disco esté montado.`,
        )
      mkdirSync(dir, { recursive: true })
      const unlock = await lockFile(layout.lock)
      try {
        store.open()
      } catch (error) {
        await unlock().catch(() => undefined)
        throw error
      }
      return unlock
    },
    async pointer(site) {
      return pointer(site)
    },
    async releases(site) {
      return store.releases(site)
    },
    async manifest(site, id) {
      return store.manifest(site, id)
    },
    async missing(files) {
      const objects = new ObjectStore(layout)
      return files.filter((file) => objects.confirm(file, undefined) === undefined)
    },
    async putObjects(files, fileOf, signal) {
      const each = [...new Map(files.map((file) => [file.sha256, file])).values()]
      const put = (file: ReleaseFile) => putObject(layout.object(file.sha256), file, fileOf(file.sha256))
      await inParallel(each, copiesAtOnce, put, signal)
    },
    async putManifest(id, manifest) {
      await store.keepManifest(id, manifest)
    },
    async switchTo(site, id, from) {
      if (pointer(site)?.token !== from?.token) throw new PointerMovedError(site)
      await (id === undefined ? store.withdraw(site) : store.restore(site, id))
    },
    async list(site) {
      const root = await rootOf(site)
      if (root === undefined) return new Map()
      const files = [...readEntries(root)].filter(([, kind]) => kind !== 'folder').map(([file]) => file)
      const link = await lstat(layout.site(site), { bigint: true })
      // At once: to wait for each of thousands takes several times as long as to ask.
      const marked = files.sort().map((file) => {
        const { ino, size, mtimeNs } = lstatSync(`${root}/${file}`, { bigint: true })
        return [file, `${ino} ${size} ${mtimeNs}`] as const
      })
      return new Map([['', `${link.ino} ${link.mtimeNs}`], ...marked])
    },
    async kept() {
      const names = [layout.objects, layout.releases].flatMap((folder) =>
        [...readEntries(folder)].flatMap(([file, kind]) => (kind === 'folder' ? [] : [path.join(folder, file)])),
      )
      return inParallel(names, copiesAtOnce, async (name) => ({
        key: path.relative(dir, name).replaceAll(path.sep, '/'),
        bytes: (await lstat(name)).size,
      }))
    },
    keyOf: ({ sha256 }) => `objects/${sha256.slice(0, 2)}/${sha256.slice(2)}`,
    async remove(keys) {
      await inParallel(keys, copiesAtOnce, (key) => rm(path.join(dir, key), { force: true }))
    },
    async read(site, file) {
      const root = await rootOf(site)
      return root === undefined ? undefined : readFile(path.join(root, file)).catch(orAbsent)
    },
    async addCopies(site, signal) {
      return addCopies(store, site, signal)
    },
  }
}

/** Copies an object whole or not at all; what it holds is looked at on the way, and is on the disk before it has its name. */
async function putObject(object: string, { sha256, size }: ReleaseFile, from: string): Promise<void> {
  mkdirSync(path.dirname(object), { recursive: true })
  const part = `${object}.${process.pid}-part`
  await copyFile(from, part)
  const bytes = await readFile(part)
  if (bytes.byteLength !== size || sha256Of(bytes) !== sha256)
    throw new TargetError(`${from} no es lo que dice su nombre: vuelve a construir con «npm run build».`)
  await flushFiles([part])
  await rename(part, object)
}
