import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib'
import { isText } from '../output/contentTypes.ts'
import type { ReleaseFile } from './manifest.ts'

/** Below this a compressed answer is no smaller on its way. */
const worthIt = 1024

/** Whether a file is sent compressed. */
export function isWorthCompressing({ type, size }: Pick<ReleaseFile, 'type' | 'size'>): boolean {
  return isText(type) && size >= worthIt
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

interface Coding {
  compress(bytes: Uint8Array): Promise<Uint8Array>
  expand(bytes: Uint8Array): Uint8Array
}

/**
 * By the ending of a copy's name, as nginx and Caddy look for one beside a file (decision 46: why these qualities).
 * A copy is named like what it is a copy of, an object or a file of a tree, and goes where that goes.
 */
const codings: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  [
    '.br',
    {
      compress: (bytes) =>
        brotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        }),
      expand: (bytes) => brotliDecompressSync(bytes),
    },
  ],
  ['.gz', { compress: (bytes) => zip(bytes, { level: 9 }), expand: (bytes) => gunzipSync(bytes) }],
])

/** What is added to a file's name for the name of its copies. */
export const copyEndings: readonly string[] = [...codings.keys()]

/**
 * The file that a copy's name is for.
 * @example copiedFile('guias/index.html.br') // 'guias/index.html'
 */
export function copiedFile(name: string): string | undefined {
  const ending = copyEndings.find((each) => name.endsWith(each))
  return ending === undefined ? undefined : name.slice(0, -ending.length)
}

/** Makes a copy of some bytes. */
export async function compressAs(ending: string, bytes: Uint8Array): Promise<Uint8Array> {
  return codingOf(ending).compress(bytes)
}

/** What a copy says; undefined when it is damaged. */
export function expandCopy(name: string, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return codingOf(name.slice(-3)).expand(bytes)
  } catch {
    return undefined
  }
}

function codingOf(ending: string): Coding {
  const coding = codings.get(ending)
  if (coding === undefined) throw new RangeError(`No copies end in ${ending}.`)
  return coding
}
