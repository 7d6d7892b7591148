import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LockHeldError, takeLock } from '@justicia/shared-content/locks/takeLock'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { z } from 'zod'
import { errorToText } from '../output/errorToText.ts'
import { distLayout } from '../release/distLayout.ts'
import { linkOrCopy } from '../release/linkOrCopy.ts'
import { releaseIdSchema } from '../release/manifest.ts'
import { namesIn, ReleaseStore } from '../release/ReleaseStore.ts'
import { ArchiveError } from './ArchiveError.ts'

const liveSchema = z.record(z.string(), releaseIdSchema)
const liveFile = 'live.json'

/** What an output folder holds, in the order in which it is moved: what is served at last. */
const parts = ['objects', 'releases', 'trees', 'build.json', 'worker.json', 'live']

/**
 * Copies what every site shows now, one whole release a site, into a folder on the same disk (by links, where it can).
 * @returns the sites.
 */
export async function saveSites(dist: string, to: string): Promise<string[]> {
  const store = new ReleaseStore(dist)
  const copy = distLayout(to)
  const live: Record<string, string> = {}
  await mkdir(to, { recursive: true, mode: 0o700 })
  const unlock = await waitForLock(store.layout.lock)
  try {
    for (const slug of namesIn(store.layout.live).filter((name) => !name.startsWith('.'))) {
      const release = store.current(slug)
      if (release === undefined) continue
      live[slug] = release.id
      await mkdir(copy.siteReleases(slug), { recursive: true })
      await copyFile(store.layout.manifest(slug, release.id), copy.manifest(slug, release.id))
      // A site that somebody put back is not to go forward because a machine was lost.
      if (existsSync(store.layout.hold(slug))) await copyFile(store.layout.hold(slug), copy.hold(slug))
      for (const { sha256 } of Object.values(release.files)) {
        const object = copy.object(sha256)
        if (existsSync(object)) continue
        await mkdir(path.dirname(object), { recursive: true })
        linkOrCopy(store.layout.object(sha256), object)
      }
    }
    const cursor = path.join(dist, 'worker.json')
    if (existsSync(cursor)) await copyFile(cursor, path.join(to, 'worker.json'))
  } finally {
    await unlock()
  }
  await writeFile(path.join(to, liveFile), JSON.stringify(live))
  return Object.keys(live)
}

/**
 * Makes sure that sites can be put in the place of what an output folder shows.
 * @throws {ArchiveError} when it shows something that may not be replaced.
 */
export function checkSitesPlace(dist: string, { replace }: { replace: boolean }): void {
  const { live } = distLayout(dist)
  if (replace || namesIn(live).length === 0) return
  throw new ArchiveError(
    `Ya hay sitios en ${live}. Con --replace se apartan (no se borran) y se ponen los de la copia en su lugar.`,
  )
}

/**
 * Holds an output folder for as long as what it shows is put in its place.
 * @returns what gives it back.
 * @throws {ArchiveError} while somebody publishes or builds there.
 */
export async function holdSites(dist: string): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = []
  const giveBack = async () => {
    for (const release of held.splice(0)) await release()
  }
  try {
    for (const file of [path.join(dist, '.worker.lock'), distLayout(dist).lock]) held.push(await takeLock(file))
    return giveBack
  } catch (error) {
    await giveBack()
    if (!(error instanceof LockHeldError)) throw error
    throw new ArchiveError(
      `Alguien publica o construye en ${dist} (proceso ${error.pid ?? 'desconocido'}). Detén «npm run worker» y vuelve a restaurar.`,
      { cause: error },
    )
  }
}

/**
 * Makes the sites of a copy ready beside what an output folder shows.
 * @param from the copy; its objects are moved out of it.
 * @param warn told of a site whose release was damaged before it was copied.
 * @returns what puts them in their place, and then says where what was there lies.
 */
export async function readySites(input: {
  from: string
  dist: string
  stamp: string
  warn: (line: string) => void
}): Promise<() => Promise<string | undefined>> {
  const { from, dist, stamp, warn } = input
  const next = path.join(dist, `.restaurando-${stamp}`)
  await rm(next, { recursive: true, force: true })
  const store = new ReleaseStore(next)
  await mkdir(next, { recursive: true, mode: 0o755 })
  for (const name of ['objects', 'releases', 'worker.json'])
    if (existsSync(path.join(from, name))) await rename(path.join(from, name), path.join(next, name))
  store.open()
  const live = liveSchema.parse(JSON.parse(await readFile(path.join(from, liveFile), 'utf8')))
  for (const [slug, id] of Object.entries(live))
    await store
      .restore(slug, id)
      .catch((error) =>
        warn(`«${slug}» no se restauró: ${errorToText(error)} Se hace de nuevo con: npm run build -- --states=${slug}`),
      )
  return async () => {
    const aside = path.join(dist, `antes-${stamp}`)
    for (const name of parts) {
      if (existsSync(path.join(dist, name))) {
        await mkdir(aside, { recursive: true, mode: 0o700 })
        await rename(path.join(dist, name), path.join(aside, name))
      }
      if (existsSync(path.join(next, name))) await rename(path.join(next, name), path.join(dist, name))
    }
    await rm(next, { recursive: true, force: true })
    return existsSync(aside) && (await readdir(aside)).length > 0 ? aside : undefined
  }
}
