import { lstatSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { writeWhole } from '../output/writeWhole.ts'
import { type DistLayout, distLayout } from './distLayout.ts'
import { KeptManifests } from './KeptManifests.ts'
import { longRecord } from './longRecord.ts'
import { makeFolder } from './makeFolder.ts'
import { type Manifest, releaseId, shortId } from './manifest.ts'
import { ObjectStore } from './ObjectStore.ts'
import { type FileTimes, ReleaseStage, type StandingRelease } from './ReleaseStage.ts'
import { readIfThere } from './readIfThere.ts'
import { type LiveSince, noteShown, readHistory } from './siteHistory.ts'

/** The release that a site shows. */
export interface LiveRelease extends StandingRelease {
  id: string
  manifest: Manifest
  /** Digest of all that a whole build last made it from, or would have made it from again; absent of what was made otherwise. */
  source?: string | undefined
}

/** What is remembered of a tree, beside it. */
interface TreeNotes {
  times: FileTimes
  source?: string | undefined
}

/** A release whose tree stands ready to be shown. */
export interface ReadyRelease {
  slug: string
  id: string
  tree: string
  /** A release that the history no longer tells of: this one is the same, but for its alerts. */
  insteadOf?: string
}

/** A site shows another release already, and its history does not tell of it. */
export class NotNotedError extends Error {
  override readonly name = 'NotNotedError'
  readonly code = 'not-noted'

  constructor(slug: string, id: string, cause: unknown) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause)
    super(
      `«${slug}» ya muestra la versión ${shortId(id)}, pero no se pudo anotar desde cuándo (${why}). Revisa el disco y vuelve a intentar.`,
      { cause },
    )
  }
}

/** A site has no such release, or something of it was lost. */
export class ReleaseMissingError extends Error {
  override readonly name = 'ReleaseMissingError'
  readonly code = 'release-missing'
}

const notesSchema = z.strictObject({
  times: longRecord<number>((_name, time) => typeof time === 'number'),
  source: z.string().optional(),
})
/** A tree is named by its release; a number follows where the tree of that name was found damaged. */
const treeName = /^([0-9a-f]{32})(\.\d+)?$/

/** Releases of a site that are kept, with those that a pointer names. */
export const releasesKept = 10

/**
 * The releases of an output folder, which the caller holds (`lockFile`). What nobody points at is harmless; what a site
 * shows is changed by one rename of one link, so a site is always one whole release.
 */
export class ReleaseStore {
  readonly layout: DistLayout
  readonly #manifests: KeptManifests

  constructor(dir: string) {
    this.layout = distLayout(dir)
    this.#manifests = new KeptManifests(this.layout)
  }

  /**
   * Makes the folders that are missing. Nothing is made behind a link: what stands in the place of one of them goes.
   * Objects and manifests hold what was withdrawn too: only their owner may look into them, and nobody may list trees.
   */
  open(): void {
    const { objects, releases, trees, live } = this.layout
    for (const [folder, mode] of [
      [objects, 0o700],
      [releases, 0o700],
      [trees, 0o711],
      [live, 0o755],
    ] as const)
      makeFolder(folder, mode)
  }

  /**
   * What a site shows; undefined when it shows nothing, or something that no release says.
   * @param warn told of a release whose manifest is damaged.
   */
  current(slug: string, warn?: (line: string) => void): LiveRelease | undefined {
    const name = this.liveTree(slug)
    const id = treeName.exec(name ?? '')?.[1]
    if (name === undefined || id === undefined) return undefined
    const manifest = this.manifest(slug, id, warn)
    if (manifest === undefined) return undefined
    const { times, source } = this.#notes(slug, name)
    return { id, manifest, files: manifest.files, tree: this.layout.tree(slug, name), times, source }
  }

  /** A release of a site; undefined when there is none, or its manifest is damaged. */
  manifest(slug: string, id: string, warn?: (line: string) => void): Manifest | undefined {
    return this.#manifests.read(slug, id, warn)
  }

  /** Keeps the manifest of a release, on the disk. */
  async keepManifest(id: string, manifest: Manifest): Promise<void> {
    await this.#manifests.keep(id, manifest)
  }

  /** Ids of all releases of a site that are kept, in no order. */
  releases(slug: string): string[] {
    return namesIn(this.layout.siteReleases(slug)).flatMap((name) => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? [])
  }

  /** Which releases of a site were live, the oldest first. */
  history(slug: string): LiveSince[] {
    return readHistory(this.layout, slug)
  }

  /** Name of the tree that `openNextTree` begins with; undefined where it begins with nothing, or with what was left there. */
  spareTree(slug: string): string | undefined {
    return exists(this.layout.nextTree(slug)) ? undefined : this.#standingTrees(slug)[0]
  }

  /**
   * Where the next release of a site is put together: the oldest tree that is not live, to begin with.
   * @returns the folder, which may not be there yet.
   */
  openNextTree(slug: string): string {
    const next = this.layout.nextTree(slug)
    makeFolder(this.layout.siteTrees(slug), 0o711)
    if (!exists(next)) {
      const [oldest] = this.#standingTrees(slug)
      if (oldest !== undefined) {
        rmSync(this.layout.times(slug, oldest), { force: true })
        renameSync(this.layout.tree(slug, oldest), next)
      }
    }
    return next
  }

  /**
   * Keeps the manifest of a release whose tree stands in `nextTree`, and gives the tree its name.
   * @param live the release that it is to take the place of; its own where only its tree was damaged.
   * @param options.isBeside it differs from that one by its alerts alone: who goes back goes to what was before both.
   * @param options.source of a whole build: digest of all that it was made from.
   * @returns what `switchTo` takes.
   */
  async add(
    made: Omit<Manifest, 'version' | 'parent'>,
    times: FileTimes,
    live: Pick<LiveRelease, 'id' | 'manifest'> | undefined,
    { isBeside = false, source }: { isBeside?: boolean; source?: string } = {},
  ): Promise<ReadyRelease> {
    const { site: slug } = made
    const id = releaseId(made.files)
    const parent = (live?.id === id || isBeside ? live?.manifest.parent : live?.id) ?? null
    const manifest: Manifest = { version: 1, parent, ...made }
    await this.keepManifest(id, manifest)
    const tree = await this.#nameTree(slug, id, { times, source })
    return { slug, id, tree, ...(isBeside && live !== undefined ? { insteadOf: live.id } : {}) }
  }

  /** What is remembered of a live tree that stays: that it was only touched, that it would be made from this again. */
  async note(slug: string, { tree }: LiveRelease, notes: TreeNotes): Promise<void> {
    await this.#writeNotes(slug, path.basename(tree), notes)
  }

  /**
   * Shows releases, each at once; the ones before stay as they are.
   * @param options.pagesOnly what is made of all their pages follows in releases of its own.
   * @throws {NotNotedError} when all are shown, and a history could not be written.
   */
  async switchTo(releases: readonly ReadyRelease[], { pagesOnly = false }: { pagesOnly?: boolean } = {}): Promise<void> {
    for (const { slug, tree } of releases) {
      const link = this.layout.site(slug)
      const part = path.join(this.layout.live, `.${slug}`)
      rmSync(part, { recursive: true, force: true })
      symlinkSync(path.join('..', 'trees', slug, tree), part)
      // A folder in the place of the link was put there by somebody.
      if (lstatSync(link, { throwIfNoEntry: false })?.isDirectory() === true) rmSync(link, { recursive: true })
      renameSync(part, link)
    }
    await flushFolder(this.layout.live)
    // They are shown already: no site waits for what is remembered of another, nor does any go on when this has failed.
    const noted = await Promise.allSettled(releases.map((release) => noteShown(this.layout, { ...release, pagesOnly })))
    for (const [index, { slug, id }] of releases.entries()) {
      const each = noted[index]
      if (each?.status === 'rejected') throw new NotNotedError(slug, id, each.reason)
    }
  }

  /** Shows nothing any more at a site; its releases stay. */
  async withdraw(slug: string): Promise<void> {
    rmSync(this.layout.site(slug), { recursive: true, force: true })
    await flushFolder(this.layout.live)
  }

  /**
   * Shows an earlier release of a site. Its tree is made of the objects again where it no longer stands, or was changed.
   * @throws {ReleaseMissingError} when there is no such release, or an object of it is lost; nothing is changed.
   */
  async restore(slug: string, id: string): Promise<void> {
    const manifest = this.manifest(slug, id)
    if (manifest === undefined) throw new ReleaseMissingError(`«${slug}» no tiene una versión ${id} que se pueda leer.`)
    const objects = new ObjectStore(this.layout)
    const standing = this.#standingTrees(slug).find((name) => name.startsWith(id))
    if (standing !== undefined) {
      const last = { files: manifest.files, tree: this.layout.tree(slug, standing), times: this.#notes(slug, standing).times }
      if (new ReleaseStage({ objects, nextDir: '', last }).confirmLast() !== undefined)
        return this.switchTo([{ slug, id, tree: standing }])
    }
    const last = { files: manifest.files, tree: '', times: this.#timesOfLive(slug, manifest.files) }
    const stage = new ReleaseStage({ objects, nextDir: this.openNextTree(slug), last })
    for (const file of Object.keys(manifest.files))
      if (!stage.keep(file)) throw new ReleaseMissingError(`De la versión ${id} de «${slug}» se perdió ${file}.`)
    await stage.finish()
    await this.switchTo([{ slug, id, tree: await this.#nameTree(slug, id, { times: stage.times }) }])
  }

  /** When files were last changed, of those that the live tree has too; of the others the bytes are looked at. */
  #timesOfLive(slug: string, files: Manifest['files']): FileTimes {
    const live = this.current(slug)
    if (live === undefined) return {}
    const known = new Map(Object.entries(live.files).map(([file, { sha256 }]) => [sha256, live.times[file]]))
    const times = Object.entries(files).map(([file, { sha256 }]) => [file, known.get(sha256)] as const)
    return Object.fromEntries(times.filter((each): each is readonly [string, number] => each[1] !== undefined))
  }

  /** Without them bytes are read: they need not outlast a power cut. */
  async #writeNotes(slug: string, name: string, notes: TreeNotes): Promise<void> {
    await writeWhole(this.layout.times(slug, name), JSON.stringify(notes), { mode: 0o600 })
  }

  #notes(slug: string, name: string): TreeNotes {
    return notesSchema.safeParse(parseJson(readIfThere(this.layout.times(slug, name)) ?? '')).data ?? { times: {} }
  }

  /** Names of the trees of a site that are not live, the oldest first. */
  #standingTrees(slug: string): string[] {
    const live = this.liveTree(slug)
    const order = this.history(slug).map(({ id }) => id)
    const rank = (name: string) => order.indexOf(treeName.exec(name)?.[1] ?? '')
    return namesIn(this.layout.siteTrees(slug))
      .filter((name) => treeName.test(name) && name !== live)
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  }

  /** Name of the tree that a site's link leads to; undefined when it is no link, or leads elsewhere. */
  liveTree(slug: string): string | undefined {
    const link = this.layout.site(slug)
    if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined
    const target = path.resolve(path.dirname(link), readlinkSync(link))
    const name = path.basename(target)
    return path.resolve(this.layout.tree(slug, name)) === target && treeName.test(name) ? name : undefined
  }

  async #nameTree(slug: string, id: string, notes: TreeNotes): Promise<string> {
    const taken = new Set(namesIn(this.layout.siteTrees(slug)))
    const names = [id, ...Array.from(taken, (_, index) => `${id}.${index + 2}`)]
    const name = names.find((each) => !taken.has(each)) as string
    await this.#writeNotes(slug, name, notes)
    renameSync(this.layout.nextTree(slug), this.layout.tree(slug, name))
    await flushFolder(this.layout.siteTrees(slug))
    return name
  }
}

/** What stands in a folder; nothing where there is none. */
export function namesIn(folder: string): string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : []
}

/** Whether anything has this name, be it a link that leads nowhere. */
function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Puts the names in a folder on the disk, where the system can. */
async function flushFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  await handle.sync().finally(() => handle.close())
}
