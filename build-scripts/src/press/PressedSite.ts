import path from 'node:path'
import { sha256 } from '@justicia/shared-content/digests'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { alertsDigest, isAlertFile, isAlertList } from '../alerts/alertFiles.ts'
import { alertsInPage } from '../alerts/alertsInPage.ts'
import type { QuickCheck } from '../check/quickCheck.ts'
import { goneMarkOf, goneText } from '../output/goneMark.ts'
import { leftFiles } from '../output/leftFiles.ts'
import { movedMarkOf, movedText } from '../output/movedMark.ts'
import { pageFile } from '../output/pageFile.ts'
import type { Manifest } from '../release/manifest.ts'
import { ReleasePatch, type SpareTree } from '../release/ReleasePatch.ts'
import type { FileTimes } from '../release/ReleaseStage.ts'
import type { LiveRelease, ReadyRelease, ReleaseStore } from '../release/ReleaseStore.ts'
import { type MadePage, manifestAfter } from './manifestAfter.ts'

/** What a site shows since a change. */
export interface SiteRelease {
  site: string
  /** Id of the release. */
  release: string
  /** Pages that say something else, and pages that are gone. */
  paths: string[]
  findings: QuickCheck['findings']
}

/** A release that is ready: what `switchTo` takes, and what to call once it is shown. */
export interface ReadyChange {
  target: ReadyRelease
  shown: () => void
}

/** A page to be put into a site's next release. */
export interface DrawnPage extends MadePage {
  model: PageModel
  html: string
}

/** A page that is no more, with what is shown at its address; nothing where that is not one of a page. */
export interface GonePage {
  path: string
  html: string | undefined
}

/** One site as the press has put it there: its live release, and the tree that the next one begins with. */
export class PressedSite {
  readonly slug: string
  readonly #store: ReleaseStore
  #live: LiveRelease
  #spare: SpareTree | undefined

  constructor(input: { store: ReleaseStore; slug: string; live: LiveRelease }) {
    this.#store = input.store
    this.slug = input.slug
    this.#live = input.live
  }

  get live(): LiveRelease {
    return this.#live
  }

  /** Whether the site still shows what was put there: nobody has built it or rolled it back since. */
  get isAsLeft(): boolean {
    return this.#store.liveTree(this.slug) === path.basename(this.#live.tree)
  }

  /** Whether alerts stand above its pages that its files no longer tell of, or some of those are not there yet. */
  get lacksAlerts(): boolean {
    return alertsDigest(this.#live.files) !== this.#live.manifest.inputs.alerts
  }

  /**
   * Makes ready that pages are told of other alerts when they ask; undefined when they are told the same.
   * @param alerts text of each alert file, by its path.
   */
  async prepareAlerts(alerts: ReadonlyMap<string, string>): Promise<ReadyChange | undefined> {
    const { files, manifest } = this.#live
    const others = Object.keys(files).filter((file) => isAlertList(file) && !alerts.has(file))
    // Asked at every change of every site, and nearly always so.
    if (others.length === 0 && [...alerts].every(([file, text]) => files[file]?.sha256 === sha256(text))) return undefined
    const patch = new ReleasePatch({ store: this.#store, slug: this.slug, live: this.#live })
    for (const [file, text] of alerts) patch.put(file, text)
    for (const file of others) patch.remove(file)
    return this.#besideLive(patch, manifest.inputs.alerts)
  }

  /** Makes ready that the alerts that its files tell of stand above all its pages: of a site that nobody is to build. */
  async preparePages(): Promise<ReadyChange | undefined> {
    const patch = new ReleasePatch({ store: this.#store, slug: this.slug, live: this.#live })
    const alerts = this.#alertsOf(patch)
    for (const file of Object.keys(this.#live.files))
      if (file.endsWith('.html')) patch.put(file, alertsInPage(patch.read(file), { file, alerts }))
    return this.#besideLive(patch, alertsDigest(patch.files))
  }

  /**
   * Makes the next release ready to be shown; undefined when it would be the same.
   * @param input.files further files that the pages need.
   */
  async prepare(input: {
    drawn: readonly DrawnPage[]
    gone: readonly GonePage[]
    files: ReadonlyMap<string, Uint8Array>
    check: (input: {
      slug: string
      drawn: readonly PageModel[]
      files: ReadonlyMap<string, number>
      read: (file: string) => string
    }) => QuickCheck
  }): Promise<(ReadyChange & { release: SiteRelease }) | undefined> {
    const { slug } = this
    const { drawn, files, check } = input
    const gone = input.gone.map((each) => each.path)
    const patch = new ReleasePatch({ store: this.#store, slug, live: this.#live })
    for (const [file, bytes] of files) if (this.#live.files[file] === undefined) patch.put(file, bytes)
    const alerts = this.#alertsOf(patch)
    const putPage = (file: string, html: string) => patch.put(file, alertsInPage(html, { file, alerts }))
    for (const { model, html } of drawn) {
      putPage(pageFile(model.path), html)
      patch.remove(goneMarkOf(model.path))
      if (model.template === 'moved') patch.put(movedMarkOf(model.path), movedText(model.body.to))
      else patch.remove(movedMarkOf(model.path))
    }
    for (const { path: gonePath, html } of input.gone) {
      patch.remove(movedMarkOf(gonePath))
      if (html === undefined) patch.remove(pageFile(gonePath))
      else {
        putPage(pageFile(gonePath), html)
        patch.put(goneMarkOf(gonePath), goneText)
      }
    }
    if (patch.isEmpty) return undefined
    const models = drawn.map(({ model }) => model)
    // A link to what was withdrawn or moved is a link to nothing.
    const sizes = patch.sizes
    for (const file of leftFiles(sizes.keys())) sizes.delete(file)
    const { findings } = check({ slug, drawn: models, files: sizes, read: (file) => patch.read(file) })
    await patch.finish(this.#spare)
    const after = manifestAfter(this.#live.manifest, {
      site: slug,
      made: new Map(drawn.map(({ model, ...page }) => [model.path, page])),
      gone,
      looked: {
        files: new Set([...models.map((model) => model.path), ...gone].map((each) => `${slug}/${pageFile(each)}`)),
        findings,
      },
    })
    const made = { site: slug, made: new Date().toISOString(), files: patch.files, ...after }
    const ready = await this.#ready(made, patch.times)
    const paths = [...models.map((model) => model.path), ...gone]
    return { ...ready, release: { site: slug, release: ready.target.id, paths, findings } }
  }

  /** Text of each alert file that the site has, by its path. */
  #alertsOf(patch: ReleasePatch): Map<string, string> {
    const files = Object.keys(this.#live.files).filter(isAlertFile)
    return new Map(files.map((file) => [file, patch.read(file)]))
  }

  /** The live release with other alerts. It stays of the day on which its pages were made: who has gone back to it stays there. */
  async #besideLive(patch: ReleasePatch, alerts: string): Promise<ReadyChange> {
    await patch.finish(this.#spare)
    const { version: _version, parent: _parent, ...live } = this.#live.manifest
    const made = { ...live, files: patch.files, inputs: { ...live.inputs, alerts } }
    return this.#ready(made, patch.times, { isBeside: true })
  }

  async #ready(
    made: Omit<Manifest, 'version' | 'parent'>,
    times: FileTimes,
    options: { isBeside?: boolean } = {},
  ): Promise<ReadyChange> {
    const before = this.#live
    const target = await this.#store.add(made, times, before, options)
    const parent = options.isBeside ? before.manifest.parent : before.id
    const shown = () => {
      this.#spare = { name: path.basename(before.tree), files: before.files }
      this.#live = {
        id: target.id,
        manifest: { version: 1, parent, ...made },
        files: made.files,
        tree: this.#store.layout.tree(this.slug, target.tree),
        times,
      }
    }
    return { target, shown }
  }
}
