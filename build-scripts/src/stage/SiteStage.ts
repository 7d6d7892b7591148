import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What went into a site's next version. */
export interface StageTally {
  files: number
  bytes: number
  /** Files whose bytes are new; the rest are the last version's own, linked. */
  written: number
}

/**
 * The next version of one site, put together beside the last one, which is never touched. A file whose bytes did not
 * change is linked and not written again. Files are never changed in place, so a link is as good as a copy. I/O is
 * synchronous: a stage belongs to one worker thread, and that is the fastest there.
 */
export class SiteStage {
  readonly #lastDir: string
  readonly #nextDir: string
  readonly #folders = new Set<string>()
  readonly #tally: StageTally = { files: 0, bytes: 0, written: 0 }

  constructor(input: { lastDir: string; nextDir: string }) {
    this.#lastDir = input.lastDir
    this.#nextDir = input.nextDir
  }

  get tally(): StageTally {
    return { ...this.#tally }
  }

  /** Puts a file with these bytes at a path relative to the site. */
  write(file: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    if (this.#lastHas(file, bytes) && this.keep(file)) return
    writeFileSync(this.#target(file), bytes, { flag: 'wx' })
    this.#count(bytes.byteLength, 1)
  }

  /** Takes a file over from the last version. False when it is not there. */
  keep(file: string): boolean {
    const from = path.join(this.#lastDir, file)
    const size = statSync(from, { throwIfNoEntry: false })?.size
    if (size === undefined) return false
    link(from, this.#target(file))
    this.#count(size, 0)
    return true
  }

  /** Takes a whole folder over from the last version. False when it is not there. */
  keepFolder(folder: string): boolean {
    const from = path.join(this.#lastDir, folder)
    if (statSync(from, { throwIfNoEntry: false }) === undefined) return false
    return readdirSync(from, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .every((entry) => this.keep(path.relative(this.#lastDir, path.join(entry.parentPath, entry.name))))
  }

  #lastHas(file: string, bytes: Uint8Array): boolean {
    const from = path.join(this.#lastDir, file)
    if (statSync(from, { throwIfNoEntry: false })?.size !== bytes.byteLength) return false
    return readFileSync(from).equals(bytes)
  }

  #target(file: string): string {
    const target = path.join(this.#nextDir, file)
    const folder = path.dirname(target)
    if (!this.#folders.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#folders.add(folder)
    }
    return target
  }

  #count(bytes: number, written: number): void {
    this.#tally.files += 1
    this.#tally.bytes += bytes
    this.#tally.written += written
  }
}

/** File systems without hard links answer with one of these. */
const linkless = new Set(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'])

function link(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!linkless.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(from, to)
  }
}
