import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What makes up a site's next version. */
export interface StageTally {
  files: number
  bytes: number
  /** Files whose bytes are new; the rest stay where they are. */
  written: number
}

/**
 * What changes from one site's last version to its next, put together beside the last one, which is not touched: files
 * with new bytes are written to `nextDir`, the rest are only counted. `commitStage` then moves them over. I/O is
 * synchronous: a stage belongs to one worker thread, and that is the fastest there.
 */
export class SiteStage {
  readonly #lastDir: string
  readonly #nextDir: string
  readonly #folders = new Set<string>()
  readonly #files = new Set<string>()
  #bytes = 0
  #written = 0

  constructor(input: { lastDir: string; nextDir: string }) {
    this.#lastDir = input.lastDir
    this.#nextDir = input.nextDir
  }

  get tally(): StageTally {
    return { files: this.#files.size, bytes: this.#bytes, written: this.#written }
  }

  /** Puts a file with these bytes at a path relative to the site. */
  write(file: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    if (!this.#lastHas(file, bytes)) {
      writeFileSync(this.#target(file), bytes, { flag: 'wx' })
      this.#written += 1
    }
    this.#count(file, bytes.byteLength)
  }

  /** The text of a file that was written or kept. */
  read(file: string): string {
    const next = path.join(this.#nextDir, file)
    return readFileSync(existsSync(next) ? next : path.join(this.#lastDir, file), 'utf8')
  }

  /** Takes a file over from the last version. False when it is not there. */
  keep(file: string): boolean {
    const size = statSync(path.join(this.#lastDir, file), { throwIfNoEntry: false })?.size
    if (size === undefined) return false
    this.#count(file, size)
    return true
  }

  /** Takes a whole folder over from the last version. False when it is not there. */
  keepFolder(folder: string): boolean {
    const files = this.#lastFiles(folder)
    return files.length > 0 && files.every((file) => this.keep(file))
  }

  /** Files of the last version that the next one does not have, once everything was written or kept. */
  removed(): string[] {
    return this.#lastFiles('').filter((file) => !this.#files.has(file))
  }

  #lastFiles(folder: string): string[] {
    const from = path.join(this.#lastDir, folder)
    if (statSync(from, { throwIfNoEntry: false }) === undefined) return []
    return readdirSync(from, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.#lastDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
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

  #count(file: string, bytes: number): void {
    this.#files.add(file)
    this.#bytes += bytes
  }
}
