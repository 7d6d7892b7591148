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

/** Every page carries the site's whole sheet; compression alone, which looks back 32 KB, would not find it again. */
const sheet = /(?<=<style>)[\s\S]*?(?=<\/style>)/

/** Packs files; a sheet that several pages carry is kept once. */
export function packFiles(files: readonly KeptFile[]): Pick<OfflinePack, 'shared' | 'files'> {
  const shared: string[] = []
  const packed = files.map(({ path, type, text }): [string, PackedFile] => {
    const found = type.startsWith('text/html') ? sheet.exec(text) : null
    if (found === null) return [path, { type, text: [text] }]
    const [css] = found
    if (!shared.includes(css)) shared.push(css)
    return [path, { type, text: [text.slice(0, found.index), shared.indexOf(css), text.slice(found.index + css.length)] }]
  })
  return { shared, files: Object.fromEntries(packed) }
}

/** One file of a pack as it was; undefined when the pack does not have it. */
export function unpackFile({ shared, files }: Pick<OfflinePack, 'shared' | 'files'>, path: string): KeptFile | undefined {
  if (!Object.hasOwn(files, path)) return undefined
  const { type, text } = files[path] as PackedFile
  return { path, type, text: text.map((piece) => (typeof piece === 'number' ? (shared[piece] ?? '') : piece)).join('') }
}
