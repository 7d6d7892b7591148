import type { InterfaceText } from '../interface/interfaceText.ts'

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
  /** Texts that several files have in common. */
  shared: string[]
  /** By root-relative address. */
  files: Record<string, PackedFile>
}

/** Pieces of a text; a number stands for that one of the shared texts. */
export interface PackedFile {
  type: string
  text: (string | number)[]
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

/**
 * Where a page is cut: around its sheet and before its blocks. Pages have many in common (the sheet, head and foot, cards of
 * institutions), which compression alone, as it looks back 32 KB, would not find again.
 */
const cut =
  /(?<=<style>)|(?=<\/style>)|(?=<(?:meta|link|script|style|body|header|nav|aside|main|section|footer|div|details|h[1-4]|p|ul|ol|li)\b)/

/** A shorter piece is as long as the number that would stand for it, and what surrounds that. */
const shortest = 24

/** Packs files; a piece that pages have in common, or that is there twice in one, is kept once. */
export function packFiles(files: readonly KeptFile[]): Pick<OfflinePack, 'shared' | 'files'> {
  const cutFiles = files.map((file) => ({
    ...file,
    pieces: file.type.startsWith('text/html') ? file.text.split(cut) : [file.text],
  }))
  const seen = new Set<string>()
  const common = new Set<string>()
  for (const { pieces } of cutFiles)
    for (const piece of pieces) if (piece.length >= shortest && seen.size === seen.add(piece).size) common.add(piece)
  // In the order of the pages: what stands together compresses together.
  const places = new Map<string, number>()
  const packed = cutFiles.map(({ path, type, pieces }): [string, PackedFile] => {
    const text: PackedFile['text'] = []
    for (const piece of pieces) {
      const last = text.at(-1)
      if (common.has(piece)) {
        const place = places.get(piece) ?? places.size
        places.set(piece, place)
        text.push(place)
      } else if (typeof last === 'string') text[text.length - 1] = last + piece
      else text.push(piece)
    }
    return [path, { type, text }]
  })
  return { shared: [...places.keys()], files: Object.fromEntries(packed) }
}

/** One file of a pack as it was; undefined when the pack does not have it. */
export function unpackFile({ shared, files }: Pick<OfflinePack, 'shared' | 'files'>, path: string): KeptFile | undefined {
  if (!Object.hasOwn(files, path)) return undefined
  const { type, text } = files[path] as PackedFile
  return { path, type, text: text.map((piece) => (typeof piece === 'number' ? (shared[piece] ?? '') : piece)).join('') }
}
