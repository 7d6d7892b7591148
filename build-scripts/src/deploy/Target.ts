import type { Manifest, ReleaseFile } from '../release/manifest.ts'
import type { AddedCopies } from './addCopies.ts'

/** What a target says that a site shows. */
export interface Pointer {
  /** Id of the release. */
  release: string
  /** ISO 8601, UTC; null where it is not known. */
  since: string | null
  /** Changes whenever the pointer does: who switches says which one it has seen. */
  token: string
}

/** Something that a target keeps besides what it shows. */
export interface Kept {
  /** `releases/<site>/<id>.json`, or where an object is kept. */
  key: string
  bytes: number
  /** When it was put, where somebody may be putting more meanwhile; absent where `hold` keeps others away. */
  putAt?: Date
}

/**
 * A place that serves sites: a folder, a store of files, another machine. What is put there is harmless until a site is
 * switched to it, so each call may fail and be made again. Bytes are named by their SHA-256, releases by their files.
 */
export interface Target {
  /** As it is written after `--target=`. */
  readonly name: string
  /** It has no trees: what older pages may still ask for stays beside the release for a time. */
  readonly keepsOlderAssets: boolean
  /**
   * Takes the target for one deployment, where it can be taken.
   * @returns what gives it back.
   */
  hold(): Promise<() => Promise<void>>
  /** Undefined where the site shows nothing. */
  pointer(site: string): Promise<Pointer | undefined>
  /** Ids of all releases of a site that it keeps, in no order. */
  releases(site: string): Promise<string[]>
  /** Undefined where it has none, or a damaged one. */
  manifest(site: string, id: string): Promise<Manifest | undefined>
  /** Which of some files' bytes it does not have. */
  missing(files: readonly ReleaseFile[]): Promise<ReleaseFile[]>
  /**
   * @param fileOf where the bytes lie on this machine.
   * @param signal breaks off the sending, which takes longest and changes nothing that is shown.
   * @throws the reason of the signal, once nothing is sent any more.
   */
  putObjects(files: readonly ReleaseFile[], fileOf: (sha256: string) => string, signal?: AbortSignal): Promise<void>
  putManifest(id: string, manifest: Manifest): Promise<void>
  /**
   * Shows a release whose bytes and manifest are there; nothing any more when it is undefined.
   * @param from what the site shows, as the caller has seen it.
   * @throws {PointerMovedError} when it shows something else by now; nothing is changed.
   */
  switchTo(site: string, id: string | undefined, from: Pointer | undefined): Promise<void>
  /** What a site serves at this moment: each path with a mark that changes when the file does, or is only written again. */
  list(site: string): Promise<ReadonlyMap<string, string>>
  /**
   * Every manifest and object that it keeps, of all sites.
   * @throws {PointerMovedError} where a site is being switched.
   */
  kept(): Promise<Kept[]>
  /** Where the bytes of a file are kept. */
  keyOf(file: ReleaseFile): string
  /** Removes some of what `kept` has said. */
  remove(keys: readonly string[]): Promise<void>
  /** The bytes that a site serves at a path; undefined where there are none. */
  read(site: string, file: string): Promise<Uint8Array | undefined>
  /**
   * Puts beside what a site shows its compressed copies, in files of their own (`addCopies`). Absent where whoever serves
   * compresses by itself, or nothing may stand beside the files of a release.
   */
  addCopies?(site: string, signal?: AbortSignal): Promise<AddedCopies>
}

/** Somebody else has switched a site meanwhile, or is about to. */
export class PointerMovedError extends Error {
  override readonly name = 'PointerMovedError'
  readonly code = 'pointer-moved'

  constructor(site: string, why = 'otra publicación lo cambió mientras tanto') {
    super(`«${site}» no se tocó: ${why}. Mira «npm run status» y vuelve a intentar.`)
  }
}

/** A target cannot be used as it is; the message says how to mend it. */
export class TargetError extends Error {
  override readonly name = 'TargetError'
  readonly code = 'target'
}
