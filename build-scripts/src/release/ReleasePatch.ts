import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contentTypeOf } from '../output/contentTypes.ts'
import { flushFiles } from './flushFiles.ts'
import { linkOrCopy } from './linkOrCopy.ts'
import type { ReleaseFile, ReleaseFiles } from './manifest.ts'
import { NextTree } from './NextTree.ts'
import { mtimeOf, ObjectStore, type StoredObject } from './ObjectStore.ts'
import type { FileTimes, StandingRelease } from './ReleaseStage.ts'
import type { ReleaseStore } from './ReleaseStore.ts'

/** A tree that is not live, and what stands in it. */
export interface SpareTree {
  name: string
  files: ReleaseFiles
}

/**
 * A site's next release as the live one with a few files changed: the work follows what changes and not the size of the
 * site. It takes the live release by its word, where `ReleaseStage` looks at every file: whoever uses it has put that
 * release there itself, and has it looked at as a whole every now and then.
 */
export class ReleasePatch {
  readonly #store: ReleaseStore
  readonly #slug: string
  readonly #live: StandingRelease
  readonly #objects: ObjectStore
  readonly #changed = new Map<string, StoredObject & { isNew: boolean }>()
  readonly #removed = new Set<string>()
  /** When files were changed that were put where the live release has others. */
  readonly #times = new Map<string, number>()
  #files: ReleaseFiles | undefined

  constructor(input: { store: ReleaseStore; slug: string; live: StandingRelease }) {
    this.#store = input.store
    this.#slug = input.slug
    this.#live = input.live
    this.#objects = new ObjectStore(input.store.layout)
  }

  /** Every file of the next release: a site has thousands, so they are put together once. */
  get files(): ReleaseFiles {
    this.#files ??= this.#filesNow()
    return this.#files
  }

  #filesNow(): ReleaseFiles {
    const files: Record<string, ReleaseFile> = { ...this.#live.files }
    for (const file of this.#removed) delete files[file]
    for (const [file, { sha256, stats }] of this.#changed)
      files[file] = { sha256, size: Number(stats.size), type: contentTypeOf(file) }
    return files
  }

  get times(): FileTimes {
    const times = { ...this.#live.times, ...Object.fromEntries(this.#times) }
    for (const file of this.#removed) delete times[file]
    return times
  }

  /** Bytes of every file of the next release. */
  get sizes(): Map<string, number> {
    const sizes = new Map<string, number>()
    const { files } = this
    for (const file in files) sizes.set(file, (files[file] as ReleaseFile).size)
    return sizes
  }

  /** Whether it says anything else than the live release. */
  get isEmpty(): boolean {
    const { files } = this.#live
    const isGone = [...this.#removed].some((file) => files[file] !== undefined)
    return !isGone && [...this.#changed].every(([file, { sha256 }]) => files[file]?.sha256 === sha256)
  }

  /** Puts a file with these bytes at a path relative to the site. */
  put(file: string, content: string | Uint8Array): void {
    const object = this.#objects.put(typeof content === 'string' ? Buffer.from(content) : content)
    this.#files = undefined
    this.#removed.delete(file)
    this.#changed.set(file, object)
    this.#times.set(file, mtimeOf(object.stats))
  }

  remove(file: string): void {
    this.#files = undefined
    this.#removed.add(file)
    this.#changed.delete(file)
    this.#times.delete(file)
  }

  /** The text of a file of the next release. */
  read(file: string): string {
    return readFileSync(this.#changed.get(file)?.path ?? path.join(this.#live.tree, file), 'utf8')
  }

  /**
   * Puts its tree together, and waits until what is new is on the disk.
   * @param spare what is known of the tree that the next one begins with; without it that tree is looked at.
   */
  async finish(spare: SpareTree | undefined): Promise<void> {
    const isKnown = spare !== undefined && spare.name === this.#store.spareTree(this.#slug)
    const nextDir = this.#store.openNextTree(this.#slug)
    const tree = new NextTree(nextDir, isKnown ? Object.keys(spare.files) : undefined)
    const files = Object.entries(this.files)
    for (const [file, release] of files) {
      if (isKnown && spare.files[file]?.sha256 === release.sha256) continue
      const object = this.#changed.get(file) ?? this.#objects.confirm(release, this.#live.times[file])
      if (object === undefined) throw new Error(`De «${this.#slug}» se perdió ${file}.`)
      if (!isKnown && tree.has(file, object.stats)) continue
      this.#times.set(file, mtimeOf(linkOrCopy(object.path, tree.makeWay(file))))
    }
    tree.prune(new Map(files))
    await flushFiles([...this.#changed.values()].flatMap(({ isNew, path: file }) => (isNew ? [file] : [])))
  }
}
