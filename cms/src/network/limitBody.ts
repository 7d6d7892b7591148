import type { Label } from '../words/labels.ts'

const mebibyte = 1024 * 1024

/** Collections that take files; a picture may have 20 MB. */
const withFiles = /^\/api\/media(\/|$)/
/** Accounts and what the admin notes of them: nothing there is long. */
const short = /^\/api\/(users|payload-[a-z-]+|access)(\/|$)/

/** Deeper JSON than any text has; the rich text of a list in a list takes three levels. */
const deepest = 400

/** Why a body is not read: its status, and one sentence for who sent it. */
export interface BodyFault {
  status: 400 | 413
  label: Label
}

/**
 * How many bytes a request may carry: 1 MB, and 5 MB of text or a picture where those are written by who shows a
 * session.
 */
export function bodyLimit(path: string, { headers }: Pick<Request, 'headers'>): number {
  const named = headers.has('authorization') || headers.has('cookie')
  if (!named || short.test(path)) return mebibyte
  const multipart = headers.get('content-type')?.startsWith('multipart/') ?? false
  return multipart && withFiles.test(path) ? 22 * mebibyte : 5 * mebibyte
}

/**
 * Reads the body of a request, but no more than it may carry, whatever its headers say of it.
 * @returns the same request, with a body that is whole; or why it is refused.
 */
export async function limitBody(request: Request, limit: number): Promise<Request | BodyFault> {
  if (request.body === null) return wantsDocument(request) ? withEmptyDocument(request) : request
  const tooLong: BodyFault = {
    status: 413,
    label: {
      es: `Es demasiado para guardarlo de una vez: hay lugar para ${Math.floor(limit / mebibyte)} MB. Divide el texto o quita lo que sobre.`,
      en: `It is too much to save at once: there is room for ${Math.floor(limit / mebibyte)} MB. Divide the text or take away what is too much.`,
    },
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader()
  if (Number(request.headers.get('content-length')) > limit) return refuseRest(reader, tooLong)
  const chunks: Uint8Array[] = []
  let size = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength
    if (size > limit) return refuseRest(reader, tooLong)
    chunks.push(piece.value)
  }
  const body = Buffer.concat(chunks)
  if (size === 0 && wantsDocument(request)) return withEmptyDocument(request)
  const fault = request.headers.get('content-type')?.includes('json') ? jsonFault(body.toString('utf8')) : undefined
  if (fault !== undefined) return { status: 400, label: fault }
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body })
}

/** Whether a request makes or changes documents, and not something beside them (`/users/login`, `/guides/1/duplicate`). */
function wantsDocument({ method, url, headers }: Request): boolean {
  if (headers.has('x-payload-http-method-override') || headers.has('x-http-method-override')) return false
  const { pathname } = new URL(url)
  return (
    (method === 'POST' && /^\/api\/[\w-]+\/?$/.test(pathname)) ||
    (method === 'PATCH' && /^\/api\/[\w-]+(\/\w+)?\/?$/.test(pathname))
  )
}

/** None at all would be a fault of the server; an empty one is told what it lacks. */
function withEmptyDocument({ url, method, headers, signal }: Request): Request {
  const sent = new Headers(headers)
  sent.set('content-type', 'application/json')
  sent.delete('content-length')
  return new Request(url, { method, headers: sent, signal, body: '{}' })
}

/** Lets what is still on its way pass by unkept: a connection that is cut would lose the answer, too. */
function refuseRest(reader: ReadableStreamDefaultReader<Uint8Array>, fault: BodyFault): BodyFault {
  const pass = async () => {
    while (!(await reader.read()).done);
  }
  // A client that goes away in the middle was refused already.
  pass().catch(() => undefined)
  return fault
}

/** What makes a JSON text unfit for a database, before it is parsed. */
function jsonFault(text: string): Label | undefined {
  // A word or a number alone is JSON, and nothing that anybody could mean.
  if (!/^\s*([{[]|$)/.test(text))
    return { es: 'Lo que se envió debe ser un objeto JSON.', en: 'What was sent must be a JSON object.' }
  if (depthOf(text) > deepest)
    return {
      es: 'Lo que se envió tiene demasiados niveles, uno dentro de otro.',
      en: 'What was sent has too many levels, one within another.',
    }
  // Only numbers with such exponents or so many digits are beyond what can be kept.
  if (/[eE]\+?\d{3}|\d{300}/.test(text) && holdsInfinity(text))
    return { es: 'Lo que se envió tiene un número demasiado grande.', en: 'What was sent has a number that is too large.' }
  return undefined
}

/** How many levels of `{` and `[` a JSON text has at most. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{[\]}]/gs)) {
    if (token === '{' || token === '[') most = Math.max(most, ++depth)
    else if (token === '}' || token === ']') depth -= 1
  }
  return most
}

function holdsInfinity(text: string): boolean {
  let found = false
  try {
    JSON.parse(text, (_key, value: unknown) => {
      found ||= value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
      return value
    })
  } catch {
    // Payload says that it is no JSON.
  }
  return found
}
