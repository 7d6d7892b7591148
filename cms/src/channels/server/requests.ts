import { createHash } from 'node:crypto'
import { channelLimits } from '@justicia/shared-content/channels/limits'
import { conversationTokenSchema, errorStatuses } from '@justicia/shared-content/channels/protocol'
import type { z } from 'zod'
import { ChannelError } from './ChannelError.ts'

/**
 * Reads what a request carries, and no more of it than may be.
 * @throws {ChannelError} `too-large`, or `malformed` where it is not what is asked for.
 */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  // A form of another site can send neither this type nor a header of its own without asking first.
  if (!/^application\/json(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new ChannelError('malformed')
  const text = await readText(request)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (cause) {
    throw new ChannelError('malformed', { cause })
  }
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new ChannelError('malformed')
  return parsed.data
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > channelLimits.body) throw new ChannelError('too-large')
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > channelLimits.body) throw new ChannelError('too-large')
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * The conversation whose token a request carries: its digest, which is its name.
 * @throws {ChannelError} `no-token`.
 */
export function conversationOf(request: Request): string {
  const [, token] = /^Bearer ([\w-]+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  if (!conversationTokenSchema.safeParse(token).success) throw new ChannelError('no-token')
  return createHash('sha256').update(String(token)).digest('base64url')
}

/** How a refused request is answered. */
export function errorResponse({ after, code }: ChannelError): Response {
  return Response.json(
    { error: code, ...(after === undefined ? {} : { after }) },
    { status: errorStatuses[code], headers: after === undefined ? {} : { 'Retry-After': String(after) } },
  )
}
