import {
  type BigIntStats,
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { sha256 as sha256Of } from '@justicia/shared-content/digests'
import type { DistLayout } from './distLayout.ts'
import { hasNoLinks } from './hasNoLinks.ts'
import type { ReleaseFile } from './manifest.ts'

/** A file in the store. */
export interface StoredObject {
  sha256: string
  path: string
  stats: BigIntStats
}

/**
 * The files of all releases, each once, by the SHA-256 of its bytes. An object is never changed in its place: it is
 * written under another name first, so that one that has its name is whole. Synchronous; several threads may use one
 * folder: the first to name an object keeps its place, because trees are links to it.
 */
export class ObjectStore {
  readonly #layout: Pick<DistLayout, 'object'>
  readonly #folders = new Set<string>()
  #parts = 0

  constructor(layout: Pick<DistLayout, 'object'>) {
    this.#layout = layout
  }

  /**
   * Stores some bytes. `isNew` is false where the store had them already.
   * @param timeOf when an object was last changed, as far as is known (`confirm`).
   */
  put(bytes: Uint8Array, timeOf: (sha256: string) => number | undefined = () => undefined): StoredObject & { isNew: boolean } {
    const sha256 = sha256Of(bytes)
    const known = this.confirm({ sha256, size: bytes.byteLength }, timeOf(sha256))
    if (known !== undefined) return { ...known, isNew: false }
    const file = this.#layout.object(sha256)
    if (statsOf(file)?.isDirectory() === true) rmSync(file, { recursive: true })
    this.#makeFolder(path.dirname(file))
    const part = `${file}.${process.pid}-${threadId}-${this.#parts++}`
    const descriptor = openSync(part, 'w')
    try {
      for (let done = 0; done < bytes.byteLength; ) done += writeSync(descriptor, bytes, done)
    } finally {
      closeSync(descriptor)
    }
    if (isNamed(part, file)) return { sha256, path: file, stats: lstatSync(file, { bigint: true }), isNew: true }
    const first = this.confirm({ sha256, size: bytes.byteLength }, undefined)
    if (first === undefined) renameSync(part, file)
    else rmSync(part)
    return { sha256, path: file, stats: first?.stats ?? lstatSync(file, { bigint: true }), isNew: first === undefined }
  }

  /**
   * Whether an object is whole: at once when size and time are what they were, else by its bytes.
   * @param mtimeMs when it was last changed, as far as is known; without it, its bytes are read.
   * @returns undefined when it is not there, or is not what its name says.
   */
  confirm({ sha256, size }: Pick<ReleaseFile, 'sha256' | 'size'>, mtimeMs: number | undefined): StoredObject | undefined {
    const file = this.#layout.object(sha256)
    const stats = statsOf(file)
    if (stats === undefined || !stats.isFile() || Number(stats.size) !== size) return undefined
    if (mtimeOf(stats) !== mtimeMs && sha256Of(readFileSync(file)) !== sha256) return undefined
    return { sha256, path: file, stats }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
  }
}

/** Gives a whole file its name. False where something has that name. */
function isNamed(part: string, file: string): boolean {
  try {
    linkSync(part, file)
    rmSync(part)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!hasNoLinks(error)) throw error
    renameSync(part, file)
    return true
  }
}

/** Milliseconds, to the microsecond. */
export function mtimeOf(stats: Pick<BigIntStats, 'mtimeNs'>): number {
  return Number(stats.mtimeNs / 1000n) / 1000
}

function statsOf(file: string): BigIntStats | undefined {
  return lstatSync(file, { bigint: true, throwIfNoEntry: false })
}
