import type { SettledOrder, SiteOrder, SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'
import { shortId } from '../release/manifest.ts'
import { ReleaseMissingError, type ReleaseStore } from '../release/ReleaseStore.ts'
import type { LiveSince } from '../release/siteHistory.ts'
import { letGo, readHold } from '../release/siteHold.ts'
import { chooseWayBack, goBack } from '../wayBack/goBack.ts'
import type { SiteAddress } from './makeReceipts.ts'
import type { Pressed } from './Press.ts'

/**
 * The sites of an output folder as people see and steer them: which are held at an earlier release, of which the last change
 * failed, what each shows.
 */
export class Fleet {
  readonly #store: ReleaseStore
  readonly #slugs: readonly string[]
  readonly #addressOf: SiteAddress
  readonly #held = new Set<string>()
  readonly #failures = new Map<string, string>()
  /** What was told last of each site, but for when. */
  readonly #told = new Map<string, string>()

  constructor({ store, slugs, addressOf }: { store: ReleaseStore; slugs: readonly string[]; addressOf: SiteAddress }) {
    this.#store = store
    this.#slugs = slugs
    this.#addressOf = addressOf
  }

  get held(): ReadonlySet<string> {
    return this.#held
  }

  /** Looks which sites are held, here or from the command line. @returns which are and were not, and the other way round. */
  look(): { caught: string[]; released: string[] } {
    const isHeld = (slug: string) => readHold(this.#store.layout, slug) !== undefined
    const caught = this.#slugs.filter((slug) => !this.#held.has(slug) && isHeld(slug))
    const released = [...this.#held].filter((slug) => !isHeld(slug))
    for (const slug of caught) this.#held.add(slug)
    for (const slug of released) this.#held.delete(slug)
    return { caught, released }
  }

  /**
   * Shows an earlier release of a site, or lets it follow again what is published. The output folder is the caller's.
   * Done twice it comes out the same; what cannot be done is told in the answer, and changes nothing.
   */
  async obey({ id, site, action, release, by }: SiteOrder): Promise<SettledOrder> {
    const from = this.shown(site)
    try {
      if (!this.#slugs.includes(site)) throw new ReleaseMissingError(`«${site}» no se publica desde aquí.`)
      if (action === 'today') letGo(this.#store.layout, site)
      else await goBack(this.#store, await chooseWayBack(this.#store, site, release ?? undefined), by)
      return { id, outcome: 'done', from, to: this.shown(site) }
    } catch (error) {
      if (!(error instanceof ReleaseMissingError)) throw error
      return { id, outcome: 'failed', reason: error.message, from, to: from }
    }
  }

  /** Id of the release that a site shows. */
  shown(site: string): string | null {
    return this.#store.liveTree(site)?.slice(0, 32) ?? null
  }

  /** Remembers of which sites a release could not be made, until one could. */
  note({ sites, failed }: Pick<Pressed, 'sites' | 'failed'>): void {
    this.mended(sites.map(({ site }) => site))
    for (const { site, message } of failed) this.#failures.set(site, message)
  }

  /** These have a whole new release. */
  mended(sites: readonly string[]): void {
    for (const site of sites) this.#failures.delete(site)
  }

  /**
   * What each site shows, of those of which something else was told before.
   * @param input.findingsOf what the quick checks found in the pages of a site.
   * @param input.all of all sites: it was looked whether they still show it.
   */
  standings(input: { findingsOf: (site: string) => readonly string[]; all: boolean }): SiteStanding[] {
    const checkedAt = new Date().toISOString()
    return this.#slugs.flatMap((site) => {
      const standing = this.#standingOf(site, input.findingsOf(site))
      const told = JSON.stringify(standing)
      if (!input.all && this.#told.get(site) === told) return []
      this.#told.set(site, told)
      return [{ ...standing, checkedAt }]
    })
  }

  #standingOf(site: string, findings: readonly string[]): Omit<SiteStanding, 'checkedAt'> {
    const release = this.shown(site)
    const kept = new Set(this.#store.releases(site))
    const history = this.#store.history(site)
    const isShown = ({ id, pagesOnly }: LiveSince) => kept.has(id) && (!pagesOnly || id === release)
    const shown = history.filter(isShown)
    const followedBy = history.flatMap((entry, index) => {
      const next = history.slice(index).find(isShown)
      const others = [entry.id, ...(entry.insteadOf ?? [])].filter((id) => id !== next?.id)
      return next === undefined ? [] : others.map((id) => [id, next.id])
    })
    const hold = readHold(this.#store.layout, site)
    return {
      site,
      url: `${this.#addressOf(site)}/`,
      release,
      since: shown.find(({ id }) => id === release)?.since ?? null,
      held: hold === undefined ? null : { since: hold.since ?? null, by: hold.by ?? null },
      history: shown.map(({ id, since }) => ({ id, since })).reverse(),
      followedBy: Object.fromEntries(followedBy),
      findings: [...findings],
      failure: this.#failures.get(site) ?? null,
    }
  }
}

/** What became of an order, for the log: which site, which account, from where to where. */
export function orderToText({ site, action, by }: SiteOrder, { outcome, reason, from, to }: SettledOrder): string {
  const what = action === 'back' ? 'volver a una versión anterior' : 'volver a lo de hoy'
  if (outcome === 'failed') return `¡Atención! «${site}»: no se pudo ${what}: ${reason}`
  return `«${site}»: ${what}, pedido en el CMS por la cuenta ${by ?? 'sin número'}: ${nameOf(from)} → ${nameOf(to)}.`
}

function nameOf(release: string | null): string {
  return release === null ? 'nada' : shortId(release)
}
