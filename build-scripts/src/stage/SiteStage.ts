import { closeSync, constants, copyFileSync, fstatSync, linkSync, lstatSync, openSync, readFileSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { confirmFile, contentDigest, type FileRecord, type FileRecords, type FolderEntries, readEntries } from './fileRecords.ts'
import { foldersOf, NextTree } from './NextTree.ts'

/** What makes up a site's next version. */
export interface StageTally {
  files: number
  bytes: number
  /** Files whose bytes are new; the rest are those of the last version. */
  written: number
}

/** Files that are put on the disk at a time. */
const flushedAtOnce = 16

/**
 * A site's next version, put together whole beside the last one, which is not touched: files with new bytes are
 * written, the rest are the last version's own (hard links), once they were found to be what the record says. It is made
 * of the version before the last, where that one still stands (`NextTree`). `commitStage` then puts one folder in the other's place. I/O is synchronous: a stage belongs to one worker thread,
 * and that is the fastest there.
 */
export class SiteStage {
  readonly #lastDir: string
  readonly #nextDir: string
  readonly #last: FileRecords
  readonly #entries: FolderEntries
  readonly #files = new Map<string, FileRecord>()
  readonly #written: string[] = []
  #tree: NextTree | undefined

  /** @param input.last what the last version was made of; nothing is known of it when absent. */
  constructor(input: { lastDir: string; nextDir: string; last: FileRecords | undefined }) {
    this.#lastDir = input.lastDir
    this.#nextDir = input.nextDir
    this.#last = input.last ?? {}
    this.#entries = readEntries(this.#lastDir)
  }

  get tally(): StageTally {
    const bytes = [...this.#files.values()].reduce((total, [size]) => total + size, 0)
    return { files: this.#files.size, bytes, written: this.#written.length }
  }

  /** Bytes of every file of the next version so far. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map([...this.#files].map(([file, [size]]) => [file, size]))
  }

  /** Every file of the next version, once everything was written or kept. */
  get records(): FileRecords {
    return Object.fromEntries(this.#files)
  }

  /**
   * Looks whether all of the last version is what the record says and nothing else stands there; undefined when
   * something was changed, emptied, removed, added, or replaced by a link or a folder. Where files were only touched,
   * their records as of now, so that they need not be read again.
   */
  confirmLast(): { files?: FileRecords } | undefined {
    const files: Record<string, FileRecord> = {}
    let isTouched = false
    for (const [file, record] of Object.entries(this.#last)) {
      const found = this.#confirm(file, record)
      if (found === undefined) return undefined
      files[file] = found
      isTouched ||= found !== record
    }
    const folders = new Set(Object.keys(files).flatMap(foldersOf))
    for (const [name, kind] of this.#entries)
      if (kind === 'file' ? files[name] === undefined : kind !== 'folder' || !folders.has(name)) return undefined
    return isTouched ? { files } : {}
  }

  /** Puts a file with these bytes at a path relative to the site. */
  write(file: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    if (this.#keepEqual(file, bytes)) return
    const descriptor = openSync(this.#next.makeWay(file), 'wx')
    try {
      for (let done = 0; done < bytes.byteLength; ) done += writeSync(descriptor, bytes, done)
      this.#files.set(file, [bytes.byteLength, fstatSync(descriptor).mtimeMs, contentDigest(bytes)])
    } finally {
      closeSync(descriptor)
    }
    this.#written.push(file)
  }

  /** The text of a file that was written or kept. */
  read(file: string): string {
    return readFileSync(path.join(this.#nextDir, file), 'utf8')
  }

  /** Takes a file over from the last version. False when it is not there, or not what the record says. */
  keep(file: string): boolean {
    const known = this.#last[file]
    const record = known === undefined ? undefined : this.#confirm(file, known)
    if (record === undefined) return false
    this.#link(file)
    this.#files.set(file, record)
    return true
  }

  /** Takes files and whole folders over from the last version: all of them, or none when anything is not as it was. */
  keepAll({ files, folders }: { files: readonly string[]; folders: readonly string[] }): boolean {
    const inFolders = folders.map((folder) => Object.keys(this.#last).filter((file) => file.startsWith(`${folder}/`)))
    const all = [...files, ...inFolders.flat()]
    const isSound = (file: string) => {
      const record = this.#last[file]
      return record !== undefined && this.#confirm(file, record) !== undefined
    }
    return inFolders.every((found) => found.length > 0) && all.every(isSound) && all.every((file) => this.keep(file))
  }

  /**
   * Removes what is not of the next version, once everything was written or kept, and waits until what was written is on
   * the disk, so that a power cut after the switch leaves no empty files.
   */
  async finish(): Promise<void> {
    this.#next.prune(this.#files)
    const waiting = [...this.#written]
    const flushNext = async (): Promise<void> => {
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const handle = await open(path.join(this.#nextDir, file), 'r+')
        await handle.datasync().finally(() => handle.close())
      }
    }
    await Promise.all(Array.from({ length: flushedAtOnce }, flushNext))
  }

  get #next(): NextTree {
    this.#tree ??= new NextTree(this.#nextDir)
    return this.#tree
  }

  #confirm(file: string, record: FileRecord): FileRecord | undefined {
    return this.#entries.get(file) === 'file' ? confirmFile(path.join(this.#lastDir, file), record) : undefined
  }

  /** Takes the last version's file when it has these very bytes, whatever the record says. */
  #keepEqual(file: string, bytes: Uint8Array): boolean {
    if (this.#entries.get(file) !== 'file') return false
    const from = path.join(this.#lastDir, file)
    const stats = lstatSync(from, { throwIfNoEntry: false })
    if (stats?.size !== bytes.byteLength || !readFileSync(from).equals(bytes)) return false
    this.#link(file)
    this.#files.set(file, [bytes.byteLength, stats.mtimeMs, contentDigest(bytes)])
    return true
  }

  #link(file: string): void {
    const from = path.join(this.#lastDir, file)
    if (this.#next.has(file, lstatSync(from, { bigint: true }))) return
    const to = this.#next.makeWay(file)
    try {
      linkSync(from, to)
    } catch (error) {
      // Disks without links, or with too many of one file.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error
      copyFileSync(from, to, constants.COPYFILE_EXCL)
    }
  }
}
