import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

/** What a server has answered, its content as it was before it was coded for the way. */
export interface Published {
  status: number
  headers: IncomingMessage['headers']
  bytes: Buffer
}

const patience = 15_000
const decoders: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
}

/** Gets an address as a reader does, redirects not followed. Names below `localhost`, which no resolver of Node's knows, are this machine. */
export async function fetchPublished(address: string): Promise<Published> {
  const url = new URL(address)
  const isLocal = url.hostname === 'localhost' || url.hostname.endsWith('.localhost')
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const { promise, resolve, reject } = Promise.withResolvers<{ response: IncomingMessage; body: Buffer }>()
  const call = request(
    {
      host: isLocal ? '127.0.0.1' : url.hostname,
      ...(url.port === '' ? {} : { port: url.port }),
      ...(url.protocol === 'https:' ? { servername: url.hostname } : {}),
      path: url.pathname + url.search,
      headers: { host: url.host, 'accept-encoding': 'identity', 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(patience),
    },
    (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    },
  )
  call.on('error', reject)
  call.end()
  const { response, body } = await promise
  const decode = decoders[response.headers['content-encoding'] ?? ''] ?? (async (bytes: Buffer) => bytes)
  return { status: response.statusCode ?? 0, headers: response.headers, bytes: await decode(body) }
}
