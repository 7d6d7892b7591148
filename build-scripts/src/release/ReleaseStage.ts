import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 as sha256Of } from '@justicia/shared-content/digests'
import { contentTypeOf } from '../output/contentTypes.ts'
import { flushFiles } from './flushFiles.ts'
import { readEntries } from './folderEntries.ts'
import { linkOrCopy } from './linkOrCopy.ts'
import type { ReleaseFile, ReleaseFiles } from './manifest.ts'
import { foldersOfAll, NextTree } from './NextTree.ts'
import { mtimeOf, type ObjectStore, type StoredObject } from './ObjectStore.ts'

/** When each file of a tree was last changed on this disk, in milliseconds. */
export type FileTimes = Readonly<Record<string, number>>

/** What makes up a site's next release. */
export interface StageTally {
  files: number
  bytes: number
  /** Files whose bytes the store did not have. */
  written: number
}

/** A release that stands as a folder of files. */
export interface StandingRelease {
  files: ReleaseFiles
  tree: string
  times: FileTimes
}

/**
 * A site's next release, put together whole beside the one that is live, which is not touched: new bytes go into the
 * store, and the tree is made of hard links to the store's objects. I/O is synchronous: a stage belongs to one worker
 * thread, and that is the fastest there.
 */
export class ReleaseStage {
  readonly #objects: ObjectStore
  readonly #nextDir: string
  readonly #last: StandingRelease | undefined
  readonly #files = new Map<string, ReleaseFile>()
  readonly #times = new Map<string, number>()
  readonly #written: string[] = []
  #tree: NextTree | undefined

  /**
   * @param input.nextDir may hold an older tree, or what a broken build left (`NextTree`).
   * @param input.last the release that is live; absent when there is none.
   */
  constructor(input: { objects: ObjectStore; nextDir: string; last: StandingRelease | undefined }) {
    this.#objects = input.objects
    this.#nextDir = input.nextDir
    this.#last = input.last
  }

  get tally(): StageTally {
    const bytes = [...this.#files.values()].reduce((total, { size }) => total + size, 0)
    return { files: this.#files.size, bytes, written: this.#written.length }
  }

  /** Bytes of every file of the next release so far. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map([...this.#files].map(([file, { size }]) => [file, size]))
  }

  /** Every file of the next release, once everything was written or kept. */
  get files(): ReleaseFiles {
    return Object.fromEntries(this.#files)
  }

  get times(): FileTimes {
    return Object.fromEntries(this.#times)
  }

  /**
   * Looks whether all of the live tree is what its release says and nothing else stands there; undefined when something
   * was changed, emptied, removed, added, or replaced by a link or a folder. Where files were only touched, their times
   * as of now, so that they need not be read again.
   */
  confirmLast(): { times?: FileTimes } | undefined {
    if (this.#last === undefined) return undefined
    const { files, tree, times } = this.#last
    const entries = readEntries(tree)
    const found: Record<string, number> = {}
    let isTouched = false
    for (const [file, { sha256, size }] of Object.entries(files)) {
      if (entries.get(file) !== 'file') return undefined
      const full = `${tree}/${file}`
      const stats = lstatSync(full, { bigint: true })
      if (Number(stats.size) !== size) return undefined
      const time = mtimeOf(stats)
      if (time !== times[file]) {
        if (sha256Of(readFileSync(full)) !== sha256) return undefined
        isTouched = true
      }
      found[file] = time
    }
    const folders = foldersOfAll(Object.keys(files))
    for (const [name, kind] of entries)
      if (kind === 'file' ? files[name] === undefined : kind !== 'folder' || !folders.has(name)) return undefined
    return isTouched ? { times: found } : {}
  }

  /** Puts a file with these bytes at a path relative to the site. */
  write(file: string, content: string | Uint8Array): void {
    const timeOf = (sha256: string) => (this.#last?.files[file]?.sha256 === sha256 ? this.#last.times[file] : undefined)
    const object = this.#objects.put(typeof content === 'string' ? Buffer.from(content) : content, timeOf)
    this.#place(file, object, Number(object.stats.size))
    if (object.isNew) this.#written.push(object.path)
  }

  /** The text of a file that was written or kept. */
  read(file: string): string {
    return readFileSync(path.join(this.#nextDir, file), 'utf8')
  }

  /** Takes a file over from the live release. False when it is not of it, or the store has lost it. */
  keep(file: string): boolean {
    const object = this.#confirm(file)
    if (object === undefined) return false
    this.#place(file, object, Number(object.stats.size))
    return true
  }

  /** The text of a file of the live release; undefined when it is not of it, or the store has lost it. */
  readLast(file: string): string | undefined {
    const object = this.#confirm(file)
    return object === undefined ? undefined : readFileSync(object.path, 'utf8')
  }

  /** Takes files and whole folders over from the live release: all of them, or none when anything is lost. */
  keepAll({ files, folders }: { files: readonly string[]; folders: readonly string[] }): boolean {
    const known = Object.keys(this.#last?.files ?? {})
    const inFolders = folders.map((folder) => known.filter((file) => file.startsWith(`${folder}/`)))
    const all = [...files, ...inFolders.flat()]
    const isSound = (file: string) => this.#confirm(file) !== undefined
    return inFolders.every((found) => found.length > 0) && all.every(isSound) && all.every((file) => this.keep(file))
  }

  /**
   * Removes what is not of the next release, once everything was written or kept, and waits until what was written is on
   * the disk, so that a power cut after the switch leaves no empty files.
   */
  async finish(): Promise<void> {
    this.#next.prune(this.#files)
    await flushFiles(this.#written)
  }

  get #next(): NextTree {
    this.#tree ??= new NextTree(this.#nextDir)
    return this.#tree
  }

  #confirm(file: string): StoredObject | undefined {
    const known = this.#last?.files[file]
    return known === undefined ? undefined : this.#objects.confirm(known, this.#last?.times[file])
  }

  #place(file: string, object: StoredObject, size: number): void {
    const stats = this.#next.has(file, object.stats) ? object.stats : linkOrCopy(object.path, this.#next.makeWay(file))
    this.#files.set(file, { sha256: object.sha256, size, type: contentTypeOf(file) })
    this.#times.set(file, mtimeOf(stats))
  }
}
