import { type BigIntStats, lstatSync, mkdirSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { copyEndings } from './compressedCopies.ts'
import { type EntryKind, readEntries } from './folderEntries.ts'

/**
 * The folder in which a site's next release is put together. It may hold an older tree, or what a broken build left:
 * files that the new release shares stay where they are, so that the work follows what changes and not the size of the
 * site. Synchronous, for one worker thread.
 */
export class NextTree {
  readonly #dir: string
  /** Compressed copies may stand beside files that its entries do not tell of. */
  readonly #mayHide: boolean
  readonly #entries: Map<string, EntryKind>

  /** @param known the files that stand there, of who has put them there; else they are looked for. */
  constructor(dir: string, known?: readonly string[]) {
    this.#dir = dir
    this.#mayHide = known !== undefined
    if (lstatSync(dir, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(dir)
    this.#entries = known === undefined ? new Map(readEntries(dir)) : entriesOf(known)
    // Nothing is ever written through a link.
    for (const [name, kind] of this.#entries) if (kind === 'other') this.#remove(name)
  }

  /** Whether a file stands here already, as one of the names of this very file. */
  has(file: string, { dev, ino }: BigIntStats): boolean {
    if (this.#entries.get(file) !== 'file') return false
    const stats = lstatSync(`${this.#dir}/${file}`, { bigint: true, throwIfNoEntry: false })
    return stats?.dev === dev && stats.ino === ino
  }

  /** Where to put a file that does not stand here: its folders are there, and nothing is in its place. */
  makeWay(file: string): string {
    if (this.#entries.has(file)) this.#remove(file)
    else this.#removeCopies(file)
    for (const folder of foldersOfAll([file])) {
      if (this.#entries.get(folder) === 'folder') continue
      if (this.#entries.has(folder)) this.#remove(folder)
      mkdirSync(path.join(this.#dir, folder), { recursive: true })
      this.#entries.set(folder, 'folder')
    }
    if (this.#entries.size === 0) mkdirSync(this.#dir, { recursive: true })
    this.#entries.set(file, 'file')
    return path.join(this.#dir, file)
  }

  /** Removes all but some files and the folders that they are in. */
  prune(files: ReadonlyMap<string, unknown>): void {
    const folders = foldersOfAll(files.keys())
    const strays = [...this.#entries].filter(([name, kind]) => !(kind === 'file' ? files.has(name) : folders.has(name)))
    // What is in a folder was found after it.
    for (const [name, kind] of strays.reverse()) {
      if (kind === 'file') {
        this.#removeCopies(name)
        rmSync(path.join(this.#dir, name))
      } else rmdirSync(path.join(this.#dir, name))
      this.#entries.delete(name)
    }
  }

  #remove(name: string): void {
    this.#removeCopies(name)
    rmSync(path.join(this.#dir, name), { recursive: true })
    const isFolder = this.#entries.get(name) === 'folder'
    this.#entries.delete(name)
    if (isFolder) for (const entry of [...this.#entries.keys()]) if (entry.startsWith(`${name}/`)) this.#entries.delete(entry)
  }

  /** What is compressed never outlasts what it is a copy of; of a tree that was looked at, `prune` removes every one. */
  #removeCopies(file: string): void {
    if (!this.#mayHide) return
    for (const ending of copyEndings)
      if (!this.#entries.has(file + ending)) rmSync(path.join(this.#dir, file + ending), { force: true, recursive: true })
  }
}

/**
 * Every folder that files are in, and the folders of those; each before what it holds. A site has thousands of files.
 * @example foldersOfAll(['guias/robo/index.html']) // of 'guias', 'guias/robo'
 */
export function foldersOfAll(files: Iterable<string>): Set<string> {
  const folders = new Set<string>()
  const add = (file: string): void => {
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')))
    if (folder === '' || folders.has(folder)) return
    add(folder)
    folders.add(folder)
  }
  for (const file of files) add(file)
  return folders
}

function entriesOf(files: readonly string[]): Map<string, EntryKind> {
  const folders = Array.from(foldersOfAll(files), (folder): [string, EntryKind] => [folder, 'folder'])
  return new Map([...folders, ...files.map((file): [string, EntryKind] => [file, 'file'])])
}
