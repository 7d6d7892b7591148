import { createServer, type Server } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'
import { listen } from '../../../build-scripts/src/steps/listen.ts'

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', json: 'application/json' }

/** Serves files from memory, compressed as far as they go, and counts what it sends. */
export class EngineServer {
  readonly #files: ReadonlyMap<string, { type: string; bytes: Buffer; isCompressed: boolean }>
  readonly #server: Server
  #sent = { requests: 0, bytes: 0 }

  constructor(files: ReadonlyMap<string, string | Uint8Array>) {
    this.#files = new Map([...files].map(([path, content]) => [path, packed(path, Buffer.from(content))]))
    this.#server = createServer(({ url = '/' }, response) => {
      const path = new URL(url, 'http://x').pathname.slice(1)
      const file = this.#files.get(path.endsWith('/') ? `${path}index.html` : path)
      if (file === undefined) return void response.writeHead(404).end()
      this.#sent = { requests: this.#sent.requests + 1, bytes: this.#sent.bytes + file.bytes.length }
      response.writeHead(200, {
        'content-type': file.type,
        'cache-control': 'no-store',
        ...(file.isCompressed ? { 'content-encoding': 'br' } : {}),
      })
      response.end(file.bytes)
    })
  }

  /** @returns its port. */
  listen(): Promise<number> {
    return listen(this.#server, 0)
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** What was sent since this was last asked. */
  takeSent(): { requests: number; bytes: number } {
    const sent = this.#sent
    this.#sent = { requests: 0, bytes: 0 }
    return sent
  }

  /** What a file takes on its way. */
  bytesOf(path: string): number {
    return this.#files.get(path)?.bytes.length ?? 0
  }
}

/** Pagefind has compressed its chunks itself. */
function packed(path: string, content: Buffer): { type: string; bytes: Buffer; isCompressed: boolean } {
  const type = types[path.split('.').at(-1) ?? '']
  if (type === undefined) return { type: 'application/octet-stream', bytes: content, isCompressed: false }
  const bytes = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
  return { type, bytes, isCompressed: true }
}
