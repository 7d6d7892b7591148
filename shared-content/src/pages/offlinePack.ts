import type { InterfaceText } from '../interface/interfaceText.ts'
import { type Unrepeated, withoutRepeats, withRepeats } from './repeats.ts'

/**
 * What a site keeps on a reader's device in one language: a closed set of text files, packed into one, so that a device
 * holds all of a version or nothing of it. The build packs, the service worker unpacks.
 */
export interface OfflinePack {
  /** BCP 47 tag in which dates are written. */
  lang: string
  /** Path of the page shown in place of one that is not kept. */
  fallback: string
  /** As markup. */
  notice: InterfaceText['offline']['notice']
  /** Sent with every page, as a server would. */
  headers: Record<string, string>
  /** The texts of all files, one after another: what they have in common stands there once. */
  texts: Unrepeated
  files: PackedFile[]
}

/** What stands where in the texts of a pack. */
export interface PackedFile {
  /** Root-relative address. */
  path: string
  type: string
  /** How long its text is; it begins where the one before ends. */
  length: number
}

/** A text file as it is served. */
export interface KeptFile {
  path: string
  type: string
  text: string
}

/** What the service worker is told of the pack that belongs to it. */
export interface KeptPack {
  /** Address of the compressed pack. */
  file: string
  /** SHA-256 of the compressed pack, in hexadecimal. */
  digest: string
  /** Addresses in the pack that are no pages. */
  assets: string[]
  /** A whole page for when there is neither network nor pack: a device may lose or damage what it keeps. */
  lastResort: string
}

/** Compression of the pack, by its name in `DecompressionStream`: unlike gzip's, its head says nothing of the machine. */
export const packCompression = 'deflate'

/** Packs files, in their order. */
export function packFiles(files: readonly KeptFile[]): Pick<OfflinePack, 'texts' | 'files'> {
  return {
    texts: withoutRepeats(files.map(({ text }) => text).join('')),
    files: files.map(({ path, type, text }) => ({ path, type, length: text.length })),
  }
}

/** The files of a pack as they were, by address. */
export function unpackFiles({ texts, files }: Pick<OfflinePack, 'texts' | 'files'>): Map<string, KeptFile> {
  const all = withRepeats(texts)
  let end = 0
  return new Map(
    files.map(({ path, type, length }) => {
      const start = end
      end += length
      return [path, { path, type, text: all.slice(start, end) }]
    }),
  )
}
