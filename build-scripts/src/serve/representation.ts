import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Content codings that the server makes, the better first. */
const codings = ['br', 'gzip'] as const
export type Coding = (typeof codings)[number]

/** What is sent of a file. */
export interface Representation {
  bytes: Buffer
  type: string
  /** Of the content, however it is coded. */
  etag: string
  coding: Coding | undefined
}

/** Below this a compressed answer is no smaller on its way. */
const worthIt = 1024
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Text in the coding that is asked for, other files as they are. Whole, so that nothing is held while it is sent but its bytes. */
export async function represent(content: Buffer, type: string, coding: Coding | undefined): Promise<Representation> {
  const etag = `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  if (coding === undefined || content.length < worthIt) return { bytes: content, type, etag, coding: undefined }
  const bytes =
    coding === 'br'
      ? await brotli(content, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
        })
      : await gzipped(content)
  return { bytes, type, etag, coding }
}

/** The best coding that an `Accept-Encoding` header allows; undefined when there is none. */
export function codingOf(acceptEncoding: string | undefined): Coding | undefined {
  const accepted = (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .filter((each) => !/;\s*q\s*=\s*0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(';', 1)[0]?.trim())
  return codings.find((coding) => accepted.includes(coding))
}
