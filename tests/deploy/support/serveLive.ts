import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** A server as simple as can be of a folder with a folder a site, each at `<slug>.localhost`; it may be told to fail for some. */
export async function serveLive(live: string) {
  const failing = new Set<string>()
  const server = createServer(async (request, response) => {
    const slug = request.headers.host?.split('.')[0] ?? ''
    const asked = decodeURIComponent(request.url ?? '/')
    const file = path.join(live, slug, asked.endsWith('/') ? `${asked}index.html` : asked)
    const bytes = failing.has(slug) ? undefined : await readFile(file).catch(() => undefined)
    response.writeHead(bytes === undefined ? 503 : 200).end(bytes)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    failing,
    /** As `--health` takes it. */
    pattern: `http://{slug}.localhost:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
