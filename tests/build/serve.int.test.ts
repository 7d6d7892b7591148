import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, copyContent, copyOfBuilt, runCommand, startCommand } from './support/buildFixture.ts'

let out: string
let content: string
let port: number
let server: ReturnType<typeof startCommand>

beforeAll(async () => {
  out = await copyOfBuilt()
  content = copyContent()
  server = startCommand('serve', [`--dist=${out}`, '--port=0'])
  while (!server.said.stdout.includes('Estados')) await wait(20)
  port = Number(/localhost:(\d+)/.exec(server.said.stdout)?.[1])
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.done
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

/** Asks the server as a browser at that host would; names under `.localhost` need no resolver. */
function ask(host: string, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: address, headers: { host: `${host}:${port}`, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode, headers: response.headers, bytes, text: bytes.toString() })
      })
    }).on('error', reject)
  })
}

describe('the local server', () => {
  it('shows the portal at localhost and each state at its own name', async () => {
    expect((await ask('localhost', '/')).text).toContain('<title>Elige tu estado</title>')
    expect((await ask('jalisco.localhost', '/')).text).toContain('Justicia para Ti Jalisco')
    expect((await ask('oaxaca.localhost', '/guias/robo/')).text).toContain('Justicia para Ti Oaxaca')
  })

  it('leads from site to site on this machine, and leaves canonical addresses', async () => {
    expect((await ask('localhost', '/')).text).toContain(`<a href="http://jalisco.localhost:${port}/"`)
    const { text } = await ask('jalisco.localhost', '/')
    expect(text).toContain(`<a href="http://localhost:${port}/">Elige tu estado</a>`)
    expect(text).toContain('<link rel="canonical" href="https://jalisco.justiciaparati.example/">')
  })

  it('lists what there is at a name that is no site’s', async () => {
    const { status, text } = await ask('atlantida.localhost', '/')
    expect(status).toBe(404)
    expect(text).toContain(`<a href="http://jalisco.localhost:${port}/">Jalisco</a>`)
  })

  it('answers with the site’s own page, in its language, where there is none', async () => {
    const spanish = await ask('jalisco.localhost', '/guias/no-existe/')
    expect(spanish.status).toBe(404)
    expect(spanish.text).toContain('<html lang="es-MX">')
    const english = await ask('jalisco.localhost', '/en/guias/no-existe/')
    expect(english.status).toBe(404)
    expect(english.text).toContain('<html lang="en">')
    expect((await ask('chiapas.localhost', '/')).text).toContain('npm run build')
  })

  it('leads to the address with its slash and keeps the question', async () => {
    const { status, headers } = await ask('jalisco.localhost', '/buscar?q=robo')
    expect([status, headers.location]).toEqual([301, '/buscar/?q=robo'])
  })

  it('gives nothing outside the site', async () => {
    for (const address of ['/../../build.json', '/%2e%2e/%2e%2e/build.json', '/..%2f..%2fbuild.json', '/../oaxaca/index.html'])
      expect((await ask('jalisco.localhost', address)).status).toBe(404)
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/sitemap.xml', 'text/xml; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['/pagefind/pagefind-entry.json', 'application/json; charset=utf-8'],
    ['/pagefind/wasm.es.pagefind', 'application/octet-stream'],
  ])('says the type of %s', async (address, type) => {
    const { status, headers } = await ask('jalisco.localhost', address)
    expect([status, headers['content-type']]).toEqual([200, type])
  })

  it('sends security headers with everything', async () => {
    for (const address of ['/', '/robots.txt', '/no-existe'])
      expect((await ask('jalisco.localhost', address)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
  })

  it.each([
    ['/sw.js', 'no-cache'],
    ['/en/sw.js', 'no-cache'],
    ['/', 'no-cache'],
    ['/assets/none.js', 'public, max-age=31536000, immutable'],
  ])('says how long %s may be kept', async (address, cacheControl) => {
    expect((await ask('jalisco.localhost', address)).headers['cache-control']).toBe(cacheControl)
  })

  it('gives the pack that each worker names, to be kept for ever', async () => {
    for (const worker of ['/sw.js', '/en/sw.js']) {
      const { text } = await ask('jalisco.localhost', worker)
      const { file, digest } = JSON.parse(/keptPack=(.*);/.exec(text)?.[1] ?? '') as { file: string; digest: string }
      const { headers, bytes } = await ask('jalisco.localhost', file)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
      expect(headers['cache-control']).toContain('immutable')
    }
  })

  it('compresses, and says when nothing changed', async () => {
    const { headers, bytes } = await ask('jalisco.localhost', '/guias/robo/', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(bytes).toString()).toContain('Justicia para Ti Jalisco')
    expect((await ask('jalisco.localhost', '/guias/robo/', { 'if-none-match': String(headers.etag) })).status).toBe(304)
  })

  it('shows a new build without a restart', async () => {
    const guide = path.join(content, 'guides/robo/es.mdx')
    writeFileSync(guide, readFileSync(guide, 'utf8').replace('title: Me robaron', 'title: Me asaltaron'))
    await build({ out, content })
    expect((await ask('jalisco.localhost', '/guias/robo/')).text).toContain('<title>Me asaltaron</title>')
  })

  it('says in one line that its port is taken', async () => {
    const { status, stderr } = await runCommand('serve', [`--dist=${out}`, `--port=${port}`])
    expect(status).toBe(1)
    expect(stderr).toBe(`El puerto ${port} está ocupado. Cierra lo que lo usa o indica otro con --port=<número>.\n`)
  })
})
