import { shortId } from '../release/manifest.ts'
import type { ReleaseStore } from '../release/ReleaseStore.ts'
import type { LiveSince } from '../release/siteHistory.ts'
import { readHold, type SiteHold } from '../release/siteHold.ts'
import type { Target } from './Target.ts'

/** What a site shows, and what else is kept of it. */
export interface SiteStatus {
  site: string
  release: string | null
  since: string | null
  others: (Pick<LiveSince, 'id'> & Partial<LiveSince>)[]
  /** At a target: the release that this machine has built and the target does not show yet. */
  waits?: string
  /** On this machine: somebody went back, and the site follows nothing until it is let go. */
  held?: SiteHold
}

/** @param warn told of a release whose manifest is damaged. */
export function statusHere(store: ReleaseStore, site: string, warn: (line: string) => void): SiteStatus {
  const live = store.current(site, warn)
  const kept = new Set(store.releases(site))
  const history = store.history(site).filter(({ id }) => kept.has(id))
  const since = history.find(({ id }) => id === live?.id)?.since
  const held = readHold(store.layout, site)
  return {
    site,
    release: live?.id ?? null,
    since: since ?? null,
    others: history.filter(({ id }) => id !== live?.id),
    ...(held === undefined ? {} : { held }),
  }
}

/** @param store what this machine has built. */
export async function statusThere(target: Target, store: ReleaseStore, site: string): Promise<SiteStatus> {
  const pointer = await target.pointer(site)
  const others = (await target.releases(site)).filter((id) => id !== pointer?.release).map((id) => ({ id }))
  const built = store.current(site)?.id
  return {
    site,
    release: pointer?.release ?? null,
    since: pointer?.since ?? null,
    others,
    ...(built === undefined || built === pointer?.release ? {} : { waits: built }),
  }
}

/** @param nothing what is said of a site that shows nothing. */
export function statusToText({ site, release, since, others, waits, held }: SiteStatus, nothing: string): string {
  const kept = others.length === 0 ? 'no guarda otra' : `guarda ${others.map(({ id }) => shortId(id)).join(', ')}`
  const shown = release === null ? nothing : `${shortId(release)} desde ${since ?? 'no se sabe cuándo'}; ${kept}`
  const waiting = waits === undefined ? '' : `; espera ${shortId(waits)}`
  const hold =
    held === undefined ? '' : `; RETENIDO en esta versión anterior${held.since === undefined ? '' : ` desde ${held.since}`}`
  return `${site}: ${shown}${waiting}${hold}`
}
