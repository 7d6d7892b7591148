import path from 'node:path'
import type { PageModel } from '@justicia/shared-content/pages/model'
import type { QuickCheck } from '../check/quickCheck.ts'
import { goneFiles, goneMarkOf, goneText } from '../output/goneMark.ts'
import { pageFile } from '../output/pageFile.ts'
import { ReleasePatch, type SpareTree } from '../release/ReleasePatch.ts'
import type { LiveRelease, ReleaseStore } from '../release/ReleaseStore.ts'
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

  /**
   * Makes the next release ready to be shown; undefined when it would be the same.
   * @param input.files further files that the pages need.
   * @returns what `switchTo` takes, and what to call once it is shown.
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
  }): Promise<{ target: { slug: string; id: string; tree: string }; release: SiteRelease; shown: () => void } | undefined> {
    const { slug } = this
    const { drawn, files, check } = input
    const gone = input.gone.map((each) => each.path)
    const patch = new ReleasePatch({ store: this.#store, slug, live: this.#live })
    for (const [file, bytes] of files) if (this.#live.files[file] === undefined) patch.put(file, bytes)
    for (const { model, html } of drawn) {
      patch.put(pageFile(model.path), html)
      patch.remove(goneMarkOf(model.path))
    }
    for (const { path: gonePath, html } of input.gone)
      if (html === undefined) patch.remove(pageFile(gonePath))
      else {
        patch.put(pageFile(gonePath), html)
        patch.put(goneMarkOf(gonePath), goneText)
      }
    if (patch.isEmpty) return undefined
    const models = drawn.map(({ model }) => model)
    // A link to what was withdrawn is a link to nothing.
    const marked = goneFiles(patch.sizes.keys())
    const sizes = new Map([...patch.sizes].filter(([file]) => !marked.has(file)))
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
    const before = this.#live
    const target = await this.#store.add(made, patch.times, before)
    const shown = () => {
      this.#spare = { name: path.basename(before.tree), files: before.files }
      this.#live = {
        id: target.id,
        manifest: { version: 1, parent: before.id, ...made },
        files: made.files,
        tree: this.#store.layout.tree(slug, target.tree),
        times: patch.times,
      }
    }
    const paths = [...models.map((model) => model.path), ...gone]
    return { target, release: { site: slug, release: target.id, paths, findings }, shown }
  }
}
