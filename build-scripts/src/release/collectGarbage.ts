import { lstatSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { copiedFile } from './compressedCopies.ts'
import { namesIn, type ReleaseStore, releasesKept } from './ReleaseStore.ts'

/** What was removed. */
export interface Collected {
  releases: number
  objects: number
  bytes: number
}

/** Whether so many releases of some site have gathered that collecting is worth its time. */
export function isDue(store: ReleaseStore): boolean {
  return sitesOf(store).some((slug) => store.releases(slug).length > 2 * releasesKept)
}

/**
 * Removes the releases that nobody needs: of each site, the last ones that were live stay, and the one that is live.
 * Then goes every object with its compressed copies, every tree and every half-written file that no remaining release names. Safe to break off and
 * to run again.
 * @param keep releases of a site that stay, besides the live one.
 */
export function collectGarbage(store: ReleaseStore, keep = releasesKept): Collected {
  const { layout } = store
  const collected: Collected = { releases: 0, objects: 0, bytes: 0 }
  const needed = new Set<string>()
  for (const slug of sitesOf(store)) {
    const shown = store.liveTree(slug)
    const last = store
      .history(slug)
      .slice(-keep)
      .map(({ id }) => id)
    for (const id of store.releases(slug)) {
      const manifest = last.includes(id) || shown?.startsWith(id) ? store.manifest(slug, id) : undefined
      if (manifest === undefined) {
        rmSync(layout.manifest(slug, id), { force: true })
        collected.releases += 1
      }
      for (const { sha256 } of Object.values(manifest?.files ?? {})) needed.add(sha256)
    }
    removeTrees(store, slug, shown)
  }
  for (const folder of foldersIn(layout.objects)) {
    for (const name of readdirSync(path.join(layout.objects, folder))) {
      if (needed.has(folder + (copiedFile(name) ?? name))) continue
      const file = path.join(layout.objects, folder, name)
      collected.bytes += lstatSync(file).size
      collected.objects += 1
      rmSync(file, { recursive: true })
    }
  }
  return collected
}

/** All trees but the one that is shown, whatever its manifest says, and the one before it; the rest can be made again. */
function removeTrees(store: ReleaseStore, slug: string, shown: string | undefined): void {
  const before = store.history(slug).at(-2)?.id
  const folder = store.layout.siteTrees(slug)
  for (const name of namesIn(folder))
    if (![shown, before].includes(name.replace(/\.json$/, ''))) rmSync(path.join(folder, name), { recursive: true, force: true })
}

function sitesOf(store: ReleaseStore): string[] {
  return [...new Set([store.layout.releases, store.layout.trees].flatMap(foldersIn))]
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}
