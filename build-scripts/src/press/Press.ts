import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import { applyChange } from '@justicia/shared-content/content/applyChange'
import { canonicalChange } from '@justicia/shared-content/content/canonicalChange'
import type { Content } from '@justicia/shared-content/content/content'
import { ContentError } from '@justicia/shared-content/errors'
import { languageOfPath, localizePath, sourceLanguage } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { createPlanner, type PlanInput, type Planner } from '@justicia/shared-content/plan/createPlanner'
import { PageIndex, type Staleness } from '@justicia/shared-content/plan/PageIndex'
import type { PageRoute } from '@justicia/shared-content/plan/PagePlan'
import { applyChanges, type RefusedChange } from '@justicia/shared-content/publishing/applyChanges'
import { pieceName } from '@justicia/shared-content/publishing/PublishedEvent'
import { alertFiles } from '../alerts/alertFiles.ts'
import { shownAlerts } from '../alerts/shownAlerts.ts'
import { createQuickChecker } from '../check/quickCheck.ts'
import { KeptTextReader } from '../check/TextReader.ts'
import { digestOf } from '../output/digestOf.ts'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { loadSiteBundle, type SiteBundle } from '../render/siteBundle.ts'
import { goneModel } from '../render/withdrawnPages.ts'
import type { BundleLocation } from '../steps/ensureSiteBundle.ts'
import type { PublishedMedia } from '../steps/publishMedia.ts'
import { lastReleases } from './lastReleases.ts'
import { type DrawnPage, type GonePage, PressedSite, type ReadyChange, type SiteRelease } from './PressedSite.ts'
import { homesOf, type PagesBySite, pagesBySite } from './touchedPages.ts'

/** A site whose next release could not be made; it shows what it did. */
export interface FailedSite {
  site: string
  message: string
}

/** What became of some changes. */
export interface Pressed {
  /** When the last of the sites was switched: ISO 8601, UTC. */
  at: string
  refused: RefusedChange[]
  sites: SiteRelease[]
  failed: FailedSite[]
  /** By `pieceName`: the pages that each change has to do with. */
  touched: ReadonlyMap<string, PagesBySite>
}

/** What sites are planned from, and the images that they carry. */
export interface PressContent {
  plan: PlanInput
  media: ReadonlyMap<string, Uint8Array>
}

/** More changes at once than this are not told apart: to ask of each what it makes stale takes longer than it is worth. */
const mostToldApart = 20

/**
 * Keeps the content, what every page has read, and what every site shows: a change is planned, drawn and shown within a
 * fraction of a second. What is made of all pages of a site (search, offline pack, sitemap) is not made here but by a
 * whole build of the sites that changed, which also proves what was shown before it.
 */
export class Press {
  readonly #store: ReleaseStore
  readonly #bundle: SiteBundle
  readonly #bundleDigest: string
  readonly #publishMedia: (content: Content) => Promise<Pick<PublishedMedia, 'images' | 'files'>>
  readonly #index = new PageIndex()
  readonly #sites = new Map<string, PressedSite>()
  readonly #readers = new KeptTextReader()
  #content: PressContent
  #planner: Planner

  private constructor(input: PressInput & { bundle: SiteBundle; bundleDigest: string }) {
    this.#store = new ReleaseStore(input.outDir)
    this.#bundle = input.bundle
    this.#bundleDigest = input.bundleDigest
    this.#publishMedia = input.publishMedia
    this.#content = input.content
    this.#planner = createPlanner(input.content.plan)
    for (const slug of input.slugs) this.#read(slug)
  }

  /** @param input.content what the sites in `outDir` were built from, just now. */
  static async open({ bundle, ...input }: PressInput & { bundle: BundleLocation }): Promise<Press> {
    return new Press({ ...input, bundle: await loadSiteBundle(bundle.dir), bundleDigest: bundle.digest })
  }

  get content(): PressContent {
    return this.#content
  }

  /** Sites that somebody else has built or rolled back since the press put something there. */
  get changedByOthers(): string[] {
    return [...this.#sites.values()].filter((site) => !site.isAsLeft).map(({ slug }) => slug)
  }

  /** Sites above whose pages other alerts stand than those that the pages are told of when they ask. */
  get lackingAlerts(): string[] {
    return [...this.#sites.values()].filter((site) => site.lacksAlerts).map(({ slug }) => slug)
  }

  /** Whether an alert has begun or ended by now. */
  hasOtherAlerts(now: Date): boolean {
    const { content, now: before } = this.#content.plan
    return before === undefined || shownAlerts(content, new Date(before)) !== shownAlerts(content, now)
  }

  /** Digest of each page of a site, by its path. */
  pagesOf(slug: string): Readonly<Record<string, string>> {
    return this.#sites.get(slug)?.live.manifest.inputs.pages ?? {}
  }

  /** What the quick checks found in the pages that a site shows. */
  findingsOf(slug: string): string[] {
    return this.#sites.get(slug)?.live.manifest.findings.map(({ file, reason }) => `${file}: ${reason}`) ?? []
  }

  /** Looks again at what some sites show, after others have changed it. */
  reread(slugs: readonly string[]): void {
    for (const slug of slugs) this.#read(slug)
  }

  /**
   * Takes changes up and shows them. The output folder is the caller's (`lockFile`).
   * @param input.date ISO date; another one than before is a change like any other.
   * @param input.held sites that are not to be changed.
   * @throws {ContentError} when on that day the content cannot be planned at all. After any error the press has to be opened anew.
   */
  async publish(input: {
    changes: readonly ContentChange[]
    date: string
    now?: Date
    held?: ReadonlySet<string>
  }): Promise<Pressed> {
    const { changes, date, now, held = new Set() } = input
    const { plan, media } = this.#content
    const { content, refused } = applyChanges({ content: plan.content, changes, states: plan.states, date })
    const taken = changes.filter((change) => !refused.some((each) => each.change === change))
    const hasMedia = taken.some(({ kind }) => kind === 'media')
    const published = hasMedia ? await this.#publishMedia(content) : { images: plan.images, files: media }
    const next: PressContent = {
      plan: { ...plan, content, date, ...(now === undefined ? {} : { now: now.toISOString() }), images: published.images },
      media: published.files,
    }
    const planner = createPlanner(next.plan)
    const touched = this.#touchedByEach(taken, date)
    const alerts = await this.#tellAlerts(planner)
    const models: [PageRoute, PageModel][] = []
    let staleness: Staleness
    try {
      staleness = this.#index.update(planner, (route, model) => models.push([route, model]))
    } catch (error) {
      if (!(error instanceof ContentError) || taken.length === 0) throw error
      // No check has seen it: then it must stop none but itself.
      return this.#oneByOne(taken, { date, now, held, refused, error })
    }
    this.#content = next
    this.#planner = planner
    const only = taken.length === 1 ? taken[0] : undefined
    if (only !== undefined) touched.set(pieceName(only), pagesBySite(staleness))
    for (const change of taken) if (change.kind === 'alerts') touched.set(pieceName(change), homesOf(alerts, this.#planner))
    const shown = await this.#show({ models, gone: staleness.gone, held })
    return { ...shown, sites: lastReleases([...alerts, ...shown.sites]), refused, touched }
  }

  /**
   * Tells all pages that ask of the alerts that there are now, on sites that show an earlier release too: before anything
   * is drawn, for somebody may be in danger. Above the pages they stand with the next whole build.
   */
  async #tellAlerts(planner: Planner): Promise<SiteRelease[]> {
    const ready: (ReadyChange & { release: SiteRelease })[] = []
    for (const site of this.#sites.values()) {
      const next = await site.prepareAlerts(alertFiles(planner.alerts(site.slug), this.#bundle))
      if (next === undefined) continue
      ready.push({ ...next, release: { site: site.slug, release: next.target.id, paths: ['/'], findings: [] } })
    }
    await this.#switch(ready)
    return ready.map(({ release }) => release)
  }

  /** Does so on sites that were not built just now. */
  async tellAlerts(): Promise<void> {
    await this.#tellAlerts(this.#planner)
  }

  /** Puts the alerts that pages are told of above all pages of a site that nobody is to build. */
  async putAlerts(slug: string): Promise<void> {
    const next = await this.#sites.get(slug)?.preparePages()
    if (next !== undefined) await this.#switch([next])
  }

  async #switch(ready: readonly ReadyChange[], options: { pagesOnly?: boolean } = {}): Promise<void> {
    await this.#store.switchTo(
      ready.map(({ target }) => target),
      options,
    )
    for (const { shown } of ready) shown()
  }

  /** Draws what says something else than before, and shows it: every site is made ready before the first is switched. */
  async #show(input: {
    models: readonly [PageRoute, PageModel][]
    gone: readonly PageRoute[]
    held: ReadonlySet<string>
  }): Promise<Pick<Pressed, 'at' | 'sites' | 'failed'>> {
    const { plan, media } = this.#content
    const check = createQuickChecker({ ...plan, sites: this.#planner.sites }, this.#readers)
    const modelsOf = Map.groupBy(input.models, ([{ site }]) => site)
    const goneOf = Map.groupBy(input.gone, ({ site }) => site)
    const failed: FailedSite[] = []
    const ready: NonNullable<Awaited<ReturnType<PressedSite['prepare']>>>[] = []
    const prepare = async (site: PressedSite): Promise<void> => {
      const drawn: DrawnPage[] = []
      for (const [route, model] of modelsOf.get(site.slug) ?? []) {
        // It names the indexes, which are made of all pages: it comes with them.
        if (route.template === 'search') continue
        const digest = digestOf([this.#bundleDigest, JSON.stringify(model)])
        if (digest === site.live.manifest.inputs.pages[route.path]) continue
        drawn.push({ model, digest, reads: this.#index.readsOf(route) ?? [], html: await this.#bundle.render(model) })
      }
      const gone = await Promise.all((goneOf.get(site.slug) ?? []).map((route) => this.#drawGone(route)))
      if (drawn.length + gone.length === 0) return
      const next = await site.prepare({ drawn, gone, files: media, check })
      if (next !== undefined) ready.push(next)
    }
    const work = [...this.#sites.values()].filter(({ slug }) => !input.held.has(slug) && (modelsOf.has(slug) || goneOf.has(slug)))
    await Promise.all(
      work.map((site) => prepare(site).catch((error: Error) => failed.push({ site: site.slug, message: error.message }))),
    )
    await this.#switch(ready, { pagesOnly: true })
    // What these have not shown is stale as before.
    for (const { site } of failed) this.#read(site)
    return { at: new Date().toISOString(), sites: ready.map(({ release }) => release), failed }
  }

  /** What is shown at the address of a page that is no more. */
  async #drawGone({ site, path }: PageRoute): Promise<GonePage> {
    const pages = [languageOfPath(path), sourceLanguage].flatMap(
      (language) => this.#planner.page({ site, path: localizePath('/404.html', language) })?.model ?? [],
    )
    const model = path.endsWith('/') ? goneModel(path, pages) : undefined
    return { path, html: model && (await this.#bundle.render(model)) }
  }

  async #oneByOne(
    changes: readonly ContentChange[],
    options: { date: string; now: Date | undefined; held: ReadonlySet<string>; refused: RefusedChange[]; error: ContentError },
  ): Promise<Pressed> {
    const { date, now, held, refused, error } = options
    const [only, ...others] = changes
    if (only !== undefined && others.length === 0)
      return {
        at: new Date().toISOString(),
        refused: [...refused, { change: only, errors: [error] }],
        sites: [],
        failed: [],
        touched: new Map(),
      }
    const all: Pressed = { at: '', refused: [...refused], sites: [], failed: [], touched: new Map() }
    const touched = new Map<string, PagesBySite>()
    for (const change of changes) {
      const one = await this.publish({ changes: [change], date, held, ...(now === undefined ? {} : { now }) })
      all.at = one.at
      all.refused.push(...one.refused)
      all.sites.push(...one.sites)
      all.failed.push(...one.failed)
      for (const [name, pages] of one.touched) touched.set(name, pages)
    }
    return { ...all, touched }
  }

  /** Asked before the index is brought up to date. */
  #touchedByEach(changes: readonly ContentChange[], date: string): Map<string, PagesBySite> {
    const touched = new Map<string, PagesBySite>()
    if (changes.length < 2 || changes.length > mostToldApart) return touched
    for (const change of changes) {
      const content = applyChange(this.#content.plan.content, canonicalChange(change))
      const planner = createPlanner({ ...this.#content.plan, content, date })
      touched.set(pieceName(change), pagesBySite(this.#index.compare(planner)))
    }
    return touched
  }

  #read(slug: string): void {
    const live = this.#store.current(slug)
    if (live === undefined) {
      this.#sites.delete(slug)
      return
    }
    this.#sites.set(slug, new PressedSite({ store: this.#store, slug, live }))
    this.#index.restore(this.#planner, slug, live.manifest.reads)
  }
}

/** What a press is opened with. */
interface PressInput {
  outDir: string
  /** The sites that it keeps; each has a release. */
  slugs: readonly string[]
  content: PressContent
  /** Encodes the images of a content. */
  publishMedia: (content: Content) => Promise<Pick<PublishedMedia, 'images' | 'files'>>
}
