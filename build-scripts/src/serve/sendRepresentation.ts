import type { IncomingMessage, ServerResponse } from 'node:http'
import { rangeOf } from './rangeOf.ts'
import type { Representation } from './representation.ts'

/** Answers with a file: the whole, the part that is asked for, or that nothing changed. */
export function sendRepresentation(
  request: IncomingMessage,
  response: ServerResponse,
  { status, representation }: { status: 200 | 404 | 410; representation: Representation },
): void {
  const { bytes, type, etag, coding } = representation
  response.setHeader('etag', etag)
  if (status === 200 && namesTag(request.headers['if-none-match'], etag)) return void response.writeHead(304).end()
  response.setHeader('content-type', type)
  if (coding !== undefined) response.setHeader('content-encoding', coding)
  if (status === 200) response.setHeader('accept-ranges', 'bytes')
  // What is coded was asked for without a range; a condition on a weak tag never holds (RFC 9110, 13.1.5).
  const wanted = status === 200 && coding === undefined && request.headers['if-range'] === undefined
  const range = wanted ? rangeOf(request.headers.range, bytes.length) : undefined
  if (range === null) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}`, 'content-length': 0 }).end()
    return
  }
  const { start, end } = range ?? { start: 0, end: bytes.length - 1 }
  if (range !== undefined) response.setHeader('content-range', `bytes ${start}-${end}/${bytes.length}`)
  response.writeHead(range === undefined ? status : 206, { 'content-length': end - start + 1 })
  response.end(request.method === 'HEAD' ? undefined : bytes.subarray(start, end + 1))
}

/** Whether an `If-None-Match` header names a tag, weak or strong. */
function namesTag(header: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header !== undefined && (header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag)))
}
