import { restoreRelease } from '../alerts/restoreRelease.ts'
import { chooseRelease } from '../release/chooseRelease.ts'
import type { Manifest } from '../release/manifest.ts'
import type { ReleaseStore } from '../release/ReleaseStore.ts'
import { holdSite, letGo, readHold } from '../release/siteHold.ts'

/** An earlier release of a site, to be shown in place of the one that is. */
export interface WayBack {
  slug: string
  from: string
  id: string
  manifest: Manifest
}

/**
 * The release of an output folder that a site goes back to.
 * @param to its id or the beginning of it; when absent, the whole release before the one that is shown.
 * @throws {ReleaseMissingError} when there is none, or several begin so.
 */
export async function chooseWayBack(store: ReleaseStore, slug: string, to: string | undefined): Promise<WayBack> {
  const live = store.liveTree(slug)?.slice(0, 32)
  const pagesOnly = new Set(store.history(slug).flatMap((entry) => (entry.pagesOnly ? [entry.id] : [])))
  const known = {
    live: live === undefined ? undefined : { id: live, parent: store.manifest(slug, live)?.parent },
    kept: store.releases(slug),
    manifest: async (id: string) => store.manifest(slug, id),
    isWhole: (id: string) => !pagesOnly.has(id),
  }
  return { slug, ...(await chooseRelease(known, slug, to)) }
}

/**
 * Shows an earlier release of a site, and holds the site there. The output folder is the caller's (`lockFile`).
 * @param by id of the account that asked for it in the CMS; null for the command line.
 * @returns id of the release that is shown: of the earlier pages with the alerts of now.
 * @throws {ReleaseMissingError} when something of it was lost; nothing is changed then.
 */
export async function goBack(store: ReleaseStore, { slug, id }: WayBack, by: string | null): Promise<string> {
  const wasHeld = readHold(store.layout, slug) !== undefined
  const before = store.liveTree(slug)
  // First: whoever is ended in between has held a site that shows what it did, and not left one that the next build undoes.
  await holdSite(store.layout, slug, { since: new Date().toISOString(), by })
  try {
    return await restoreRelease(store, slug, id)
  } catch (error) {
    // What failed once the site had been switched leaves it where it is held.
    if (!wasHeld && store.liveTree(slug) === before) letGo(store.layout, slug)
    throw error
  }
}
