import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { rename } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { patient } from '@justicia/shared-content/patience'
import { siteModels } from '@justicia/shared-content/plan/siteModels'
import { readStates } from '@justicia/shared-content/states'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { goneMark, goneText } from '../../build-scripts/src/output/goneMark.ts'
import { movedMark, movedText } from '../../build-scripts/src/output/movedMark.ts'
import { defaultStates } from '../../build-scripts/src/repository.ts'
import { createSiteServer } from '../../build-scripts/src/serve/createSiteServer.ts'
import { forgetting, securityHeaders, transportSecurity } from '../../build-scripts/src/serve/siteHeaders.ts'
import { listen } from '../../build-scripts/src/steps/listen.ts'
import { copyOfBuilt, newFolder, startCommand } from '../build/support/buildFixture.ts'
import { type Answer, askRaw, ask as askServer } from './support/ask.ts'
import { configuredServers, selfSigned, startNode, type WebServer } from './support/webServers.ts'

const text = 'Lo que se lee no se guarda en otro lado. '.repeat(100)

/** How servers that others wrote answer a range, where they do it in another way that harms nobody. */
const otherwise: Record<string, Record<string, 'nothing' | 'no byte'>> = {
  nginx: { 'bytes=0-99999999999999999999': 'nothing' },
  caddy: { 'bytes=0-99999999999999999999': 'nothing', 'bytes=-0': 'no byte', 'lines=0-3': 'nothing' },
}

let dist: string
let site: string
beforeAll(async () => {
  dist = await copyOfBuilt()
  site = path.join(dist, 'live/jalisco')
  writeFileSync(path.join(site, 'largo.txt'), text)
  mkdirSync(path.join(site, 'guias/retirada'))
  writeFileSync(path.join(site, 'guias/retirada/index.html'), 'Esta página ya no está')
  writeFileSync(path.join(site, 'guias/retirada', goneMark), goneText)
  mkdirSync(path.join(site, 'guias/de-antes'))
  writeFileSync(path.join(site, 'guias/de-antes/index.html'), 'Esta página cambió de dirección')
  writeFileSync(path.join(site, 'guias/de-antes', movedMark), movedText('/guias/robo/'))
  mkdirSync(path.join(site, 'guias/de-otro'))
  writeFileSync(path.join(site, 'guias/de-otro/index.html'), 'Esta página cambió de dirección')
  writeFileSync(path.join(site, 'guias/de-otro', movedMark), '//otro.example/\n')
  writeFileSync(path.join(site, 'pesado.bin'), Buffer.alloc(8_000_000, 'x'))
  writeFileSync(path.join(site, '.env'), 'SECRETO')
  mkdirSync(path.join(site, '.git'))
  writeFileSync(path.join(site, '.git/config'), 'SECRETO')
  writeFileSync(path.join(site, '.well-known/.oculto'), 'SECRETO')
  writeFileSync(path.join(dist, 'secreto.txt'), 'SECRETO')
  symlinkSync('../../../secreto.txt', path.join(site, 'enlace.txt'))
  symlinkSync('../../..', path.join(site, 'afuera'))
})

const servers: [name: string, start: () => Promise<WebServer>][] = [
  ['node', () => startNode(dist)],
  ...configuredServers.map(([name, start]): [string, () => Promise<WebServer>] => [
    name,
    () =>
      start({
        sites: [
          { domain: 'localhost', dir: path.join(dist, 'live/nacional') },
          { domain: 'jalisco.localhost', dir: site },
          { domain: 'oaxaca.localhost', dir: path.join(dist, 'live/oaxaca') },
        ],
      }),
  ]),
]

describe.each(servers)('%s', (name, start) => {
  let server: WebServer
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())

  const ask = (address: string, more: Partial<Parameters<typeof askServer>[0]> = {}): Promise<Answer> =>
    askServer({ port: server.port, host: 'jalisco.localhost', address, ...more })
  const askHead = (target: string, host = 'jalisco.localhost') =>
    askRaw(server.port, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/guias/robo/', 'text/html; charset=utf-8', 'no-cache'],
    ['/en/guias/robo/', 'text/html; charset=utf-8', 'no-cache'],
    ['/404.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/sitemap.xml', 'text/xml; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/en/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'no-cache'],
    ['/pagefind/wasm.es.pagefind', 'application/octet-stream', 'no-cache'],
    ['/assets/none.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['<pack>', 'application/octet-stream', 'public, max-age=31536000, immutable'],
    ['<fragment>', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('sends %s as %s, kept: %s', async (named, type, cacheControl) => {
    const entryOf = (folder: string) => `/${folder}/${readdirSync(path.join(site, folder))[0]}`
    const address = named === '<pack>' ? entryOf('offline') : named === '<fragment>' ? entryOf('pagefind/fragment') : named
    const { status, headers } = await ask(address)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ ...securityHeaders, 'content-type': type, 'cache-control': cacheControl })
    // By a connection that is not secure it would mean nothing, and be a trap behind a proxy.
    expect(headers).not.toHaveProperty(transportSecurity.name)
    expect(headers).not.toHaveProperty('allow')
  })

  it('has browsers forget their copies at one address, and at no other', async () => {
    const { status, headers } = await ask(forgetting.address)
    expect([status, headers[forgetting.name]]).toEqual([200, '"cache"'])
    expect(headers).toMatchObject(securityHeaders)
    for (const address of ['/', '/robots.txt', '/no-existe', `/en${forgetting.address}`])
      expect((await ask(address)).headers).not.toHaveProperty(forgetting.name)
  })

  it('shows the portal and each state at its own name, in capitals too', async () => {
    expect((await ask('/', { host: 'localhost' })).bytes.toString()).toContain('<title>Elige tu estado</title>')
    expect((await ask('/')).bytes.toString()).toContain('Justicia para Ti Jalisco')
    expect((await ask('/', { host: 'OAXACA.localhost' })).bytes.toString()).toContain('Justicia para Ti Oaxaca')
  })

  it.each(['atlantida.localhost', 'jalisco.localhost.evil.example', 'evil.example', '..', '_', '%2e', 'a'.repeat(300)])(
    'shows no site at the name %s',
    async (host) => {
      const answer = await askHead('/', host)
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
      expect(answer).not.toContain('Justicia para Ti Jalisco')
      expect(answer).not.toMatch(/^location:/im)
      // What is not English says in which letters it is written.
      if (/ningÃºn/.test(answer)) expect(answer).toMatch(/content-type: text\/(html|plain); ?charset=utf-8/i)
    },
  )

  it.each([
    ['/guias/no-existe/', 'es-MX'],
    ['/en/guias/no-existe/', 'en'],
    ['/facil/no-existe', 'es-MX'],
    ['/404', 'es-MX'],
    ['/robots', 'es-MX'],
    ['/assets/no-existe.js', 'es-MX'],
    ['/offline/no-existe.bin', 'es-MX'],
  ])('answers %s with the site’s own page in %s', async (address, lang) => {
    const { status, headers, bytes } = await ask(address)
    expect(status).toBe(404)
    expect(headers).toMatchObject({
      ...securityHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    expect(bytes.toString()).toContain(`<html lang="${lang}">`)
  })

  it('says of a page that was withdrawn that it is gone, and shows what there is instead', async () => {
    const { status, headers, bytes } = await ask('/guias/retirada/')
    expect([status, bytes.toString()]).toEqual([410, 'Esta página ya no está'])
    expect(headers).toMatchObject({
      ...securityHeaders,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    expect([301, 308, 410]).toContain((await ask('/guias/retirada')).status)
    expect((await ask('/guias/robo/')).status).toBe(200)
  })

  it('leads on from the address that a page had before, or shows the page that does, and to this site alone', async () => {
    // The configurations of other servers know no list of addresses: the page leads on by itself.
    const shown = name === 'node' ? [301, '/guias/robo/', ''] : [200, undefined, 'Esta página cambió de dirección']
    const { status, headers, bytes } = await ask('/guias/de-antes/')
    expect([status, headers.location, bytes.toString()]).toEqual(shown)
    expect(headers).toMatchObject(securityHeaders)
    if (name === 'node') expect((await ask('/guias/de-antes/?a=b')).headers.location).toBe('/guias/robo/?a=b')
    expect((await ask('/guias/de-otro/')).status).toBe(200)
  })

  it.each([
    '/../secreto.txt',
    '/../../secreto.txt',
    '/%2e%2e/%2e%2e/secreto.txt',
    '/..%2f..%2fsecreto.txt',
    '/..%5c..%5csecreto.txt',
    '/\\..\\..\\secreto.txt',
    '/guias/../../../secreto.txt',
    '/%252e%252e/%252e%252e/secreto.txt',
    '/..;/..;/secreto.txt',
    '/secreto.txt%00.html',
    '/.env',
    '/%2eenv',
    '//.env',
    '/guias/..%2f.env',
    '/.git/config',
    '/.git/',
    '/.well-known/.oculto',
    '/.well-known/../.env',
    // Caddy follows links on the disk: what puts a site in place must not make any.
    ...(name === 'caddy' ? [] : ['/enlace.txt', '/afuera/secreto.txt', '/afuera/live/jalisco/index.html']),
  ])('gives nothing that is not of the site at %s', async (address) => {
    const answer = await askHead(address)
    expect(answer).toMatch(/^HTTP\/1\.1 [34]\d\d /)
    expect(answer).not.toContain('SECRETO')
  })

  it.each<[string, string]>([
    ['/guias/robo', '/guias/robo/'],
    // The Caddy that Debian has (2.6) drops the question.
    ...(name === 'caddy' ? [] : [['/guias/robo?q=a&b=//c', '/guias/robo/?q=a&b=//c'] satisfies [string, string]]),
    ['/en', '/en/'],
  ])('leads from %s to %s', async (address, location) => {
    const { status, headers } = await ask(address)
    expect([301, 308]).toContain(status)
    expect(headers.location).toBe(location)
    expect(headers).toMatchObject(securityHeaders)
  })

  it.each([
    ...['//guias/robo', '///guias/robo', '//en', '////en', '/%2fguias/robo', '/%2f%2fguias%2frobo', '/%2Fen', '//guias//robo'],
    ...[
      '/\\guias/robo',
      '\\\\guias/robo',
      '/%5cguias/robo',
      '/%5c%5cen',
      '/\t/guias/robo',
      '/%09/guias/robo',
      '/%0d%0a/en',
      '/%2f%5cen',
    ],
    ...[
      '//evil.example/..',
      '//evil.example/%2e%2e',
      '//evil.example/../guias/robo',
      '/%2fevil.example/%2e%2e/en',
      '/.//en',
      '/./en',
    ],
    ...[
      '//guias/robo/..%2f..%2fen',
      '//user@evil.example',
      '//evil.example:80/en/..',
      '/;/guias/robo',
      '/guias/robo/..;/en',
      '///',
    ],
  ])('never leads to another host from %s', async (target) => {
    const answer = await askHead(target)
    expect(answer).toMatch(/^HTTP\/1\.1 (200|30[18]|40[04]) /)
    const location = /^location: (.*)\r$/im.exec(answer)?.[1]
    if (location === undefined) return
    expect(location).toMatch(/^\/(?![/\\])/)
    expect(new URL(location, 'http://jalisco.localhost/').host).toBe('jalisco.localhost')
    expect((await ask(location)).status).toBe(200)
  })

  it.each([
    ['bytes=0-3', [0, 3]],
    ['bytes=-5', [text.length - 5, text.length - 1]],
    ['bytes=4-', [4, text.length - 1]],
    ['bytes=0-99999999999999999999', [0, text.length - 1]],
    ['bytes=-99999999', [0, text.length - 1]],
    ['bytes=9-1', 'nothing'],
    ['bytes=99999999-', 'nothing'],
    ['bytes=99999999999999999999-', 'nothing'],
    ['bytes=-0', 'nothing'],
    ['bytes=abc', 'nothing'],
    ['lines=0-3', 'all'],
  ] as const)('answers the range %s with %j', async (range, expected) => {
    const { [range]: own = expected } = name === 'node' ? {} : (otherwise[name] ?? {})
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, bytes } = await ask('/largo.txt', { headers: { range }, method })
      const [start, end] = typeof own === 'string' ? [0, text.length - 1] : own
      const part = own === 'no byte' ? '' : text.slice(start, end + 1)
      expect(status).toBe(own === 'all' ? 200 : own === 'nothing' ? 416 : 206)
      if (typeof own === 'object') expect(headers['content-range']).toBe(`bytes ${start}-${end}/${text.length}`)
      if (own === 'nothing') expect(bytes.toString()).not.toContain('Lo que se lee')
      else expect([Number(headers['content-length']), bytes.toString()]).toEqual([part.length, method === 'GET' ? part : ''])
    }
  })

  it('never sends a part of what it compressed', async () => {
    for (const coding of ['gzip', 'br', 'gzip, br, zstd']) {
      const { status, headers, bytes } = await ask('/largo.txt', { headers: { 'accept-encoding': coding, range: 'bytes=2-9' } })
      if (status === 206) expect([headers['content-encoding'], bytes.toString()]).toEqual([undefined, text.slice(2, 10)])
      else expect([status, decoded(headers, bytes)]).toEqual([200, text])
    }
  })

  it('answers several parts at once with all that was asked, or with the whole', async () => {
    const { status, headers, bytes } = await ask('/largo.txt', { headers: { range: 'bytes=0-1,100-101' } })
    if (status === 206) expect(headers['content-type']).toMatch(/^multipart\/byteranges/)
    else expect([status, bytes.toString()]).toEqual([200, text])
    const manyParts = `bytes=${'0-,'.repeat(1000)}0-`
    expect((await ask('/largo.txt', { headers: { range: manyParts } })).bytes.length).toBeLessThanOrEqual(2 * text.length)
  })

  it('compresses text where the reader takes it, and tells caches', async () => {
    for (const address of ['/largo.txt', '/pagefind/pagefind.js', '/sitemap.xml']) {
      const whole = await ask(address)
      expect(whole.headers['content-encoding']).toBeUndefined()
      for (const coding of ['gzip', 'gzip, deflate, br, zstd']) {
        const { headers, bytes } = await ask(address, { headers: { 'accept-encoding': coding } })
        expect(headers['content-encoding']).toMatch(/^(gzip|br|zstd)$/)
        expect(String(headers.vary).toLowerCase()).toContain('accept-encoding')
        expect(bytes.length).toBeLessThan(whole.bytes.length)
        expect(decoded(headers, bytes)).toBe(whole.bytes.toString())
      }
      const refused = await ask(address, { headers: { 'accept-encoding': 'gzip;q=0, br;q=0, identity' } })
      expect(refused.bytes).toEqual(whole.bytes)
    }
    const pack = `/offline/${readdirSync(path.join(site, 'offline'))[0]}`
    expect((await ask(pack, { headers: { 'accept-encoding': 'gzip, br' } })).headers['content-encoding']).toBeUndefined()
  })

  it('says when nothing changed, with the same headers', async () => {
    for (const address of ['/', '/largo.txt', '/assets/none.js']) {
      const { headers } = await ask(address)
      const again = await ask(address, { headers: { 'if-none-match': String(headers.etag) } })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
      expect(again.headers).toMatchObject({ ...securityHeaders, 'cache-control': headers['cache-control'], etag: headers.etag })
      expect((await ask(address, { headers: { 'if-none-match': `"x", ${headers.etag}` } })).status).toBe(304)
      expect((await ask(address, { headers: { 'if-none-match': '"otro"' } })).status).toBe(200)
    }
    expect((await ask('/no-existe', { headers: { 'if-none-match': '*' } })).status).toBe(404)
  })

  it('tells HEAD what GET would be', async () => {
    for (const address of ['/', '/largo.txt', '/no-existe']) {
      const got = await ask(address)
      const head = await ask(address, { method: 'HEAD' })
      expect([head.status, head.headers['content-length'], head.bytes.length]).toEqual([
        got.status,
        got.headers['content-length'],
        0,
      ])
    }
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
    for (const address of ['/', '/robots.txt', '/no-existe']) {
      const { status, headers, bytes } = await ask(address, { method })
      expect(status).toBe(405)
      expect(bytes.toString()).not.toContain('Justicia para Ti Jalisco')
      // nginx refuses TRACE before it reads its configuration.
      if (method !== 'TRACE') expect(headers.allow).toBe('GET, HEAD')
    }
  })

  it('answers several requests sent ahead on one connection, each in its turn', async () => {
    const request = (address: string, last = '') => `GET ${address} HTTP/1.1\r\nHost: jalisco.localhost\r\n${last}\r\n`
    const asked = ['/largo.txt', '/no-existe', '/largo.txt', '//guias/robo', '/.env', '/largo.txt'].map((each) => request(each))
    const answers = await askRaw(server.port, `${asked.join('')}${request('/', 'Connection: close\r\n')}`)
    const statuses = [...answers.matchAll(/HTTP\/1\.1 (\d)\d\d /g)].map(([, first]) => first)
    expect(statuses.join('')).toMatch(/^242[23]422$/)
  })

  it('gives every page without a moment of absence while its site is switched', async () => {
    const folder = path.join(dist, 'live/oaxaca')
    const releases = [path.join(dist, 'a'), path.join(dist, 'b')]
    const last = readlinkSync(folder)
    for (const release of releases) cpSync(realpathSync(folder), release, { recursive: true })
    rmSync(folder)
    symlinkSync(releases[0] as string, folder)
    const seen = new Set<string>()
    for (let turn = 0; turn < 60; turn++) {
      symlinkSync(releases[turn % 2] as string, `${folder}.next`)
      const [answer] = await Promise.all([
        ask('/guias/robo/', { host: 'oaxaca.localhost' }),
        ask('/pagefind/pagefind.js', { host: 'oaxaca.localhost' }),
        rename(`${folder}.next`, folder),
      ])
      seen.add(`${answer.status} ${answer.bytes.toString().includes('Justicia para Ti Oaxaca')}`)
    }
    rmSync(folder)
    symlinkSync(last, folder)
    for (const release of releases) rmSync(release, { recursive: true })
    expect([...seen]).toEqual(['200 true'])
  })
})

const states = await readStates(defaultStates)
const published = siteModels({ content: emptyContent(), states }).map(({ slug, origin }) => ({
  slug,
  domain: new URL(origin).hostname,
}))
const secrets = newFolder()
const certificate = await selfSigned(
  secrets,
  published.map(({ domain }) => domain),
)

describe.each(certificate === undefined ? [] : configuredServers.map(([name, start]) => ({ name, start, certificate })))(
  '$name, by HTTPS at the published names',
  ({ start, certificate }) => {
    let server: WebServer
    beforeAll(async () => {
      const folder = newFolder()
      for (const { slug } of published) {
        mkdirSync(path.join(folder, slug, 'guias'), { recursive: true })
        writeFileSync(path.join(folder, slug, 'guias/index.html'), `sitio ${slug}`)
        writeFileSync(path.join(folder, slug, '404.html'), 'no existe')
      }
      server = await start({
        sites: published.map(({ slug, domain }) => ({ domain, dir: path.join(folder, slug) })),
        certificate,
      })
    })
    afterAll(() => server.stop())
    const ask = (host: string, address: string) => askServer({ port: server.httpsPort, host, address, secure: true })

    it('shows each of the 33 sites at its own name, and has browsers come back by HTTPS only', async () => {
      expect(published).toHaveLength(33)
      for (const { slug, domain } of published) {
        const { status, headers, bytes } = await ask(domain, '/guias/')
        expect([status, bytes.toString()]).toEqual([200, `sitio ${slug}`])
        expect(headers).toMatchObject({ ...securityHeaders, [transportSecurity.name]: transportSecurity.value })
      }
    })

    it('says so where there is no page, and where only the slash is missing', async () => {
      const missing = await ask('jalisco.justiciaparati.example', '/nada/')
      expect([missing.status, missing.bytes.toString()]).toEqual([404, 'no existe'])
      const redirect = await ask('jalisco.justiciaparati.example', '//guias')
      if (redirect.status !== 404) expect(redirect.headers.location).toBe('/guias/')
      for (const { headers } of [missing, redirect])
        expect(headers).toMatchObject({ ...securityHeaders, [transportSecurity.name]: transportSecurity.value })
    })

    it('leads from HTTP to HTTPS at the same name, and nobody to a name that is not its own', async () => {
      const { status, headers } = await askServer({
        port: server.port,
        host: 'jalisco.justiciaparati.example',
        address: '/guias/?q=a',
      })
      expect([301, 308]).toContain(status)
      expect(new URL(String(headers.location)).hostname).toBe('jalisco.justiciaparati.example')
      expect(headers.location).toMatch(/\/guias\/\?q=a$/)
      expect(headers).not.toHaveProperty(transportSecurity.name)
      const stranger = await askServer({ port: server.port, host: 'evil.example', address: '/' })
      expect([stranger.status, stranger.headers.location]).toEqual([404, undefined])
      expect(stranger.headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(stranger.bytes.toString()).toBe('No hay ningún sitio en esta dirección.')
      // By HTTPS no connection is made, or it leads to nothing: with its own name, and behind a site's.
      const unknown = await ask('evil.example', '/').catch(() => undefined)
      const behind = await askServer({
        port: server.httpsPort,
        host: 'jalisco.justiciaparati.example',
        address: '/guias/',
        secure: true,
        headers: { host: 'evil.example' },
      })
      for (const answer of [unknown, behind]) if (answer !== undefined) expect(answer.status).toBe(404)
    })
  },
)

describe('the local server', () => {
  it('waits while the folder of a site is changed for another', async () => {
    const server = await startNode(dist)
    const folder = path.join(dist, 'live/oaxaca')
    cpSync(realpathSync(folder), `${folder}.next`, { recursive: true })
    try {
      const seen = new Set<number>()
      for (let turn = 0; turn < 20; turn++) {
        renameSync(folder, `${folder}.last`)
        const answer = askServer({ port: server.port, host: 'oaxaca.localhost', address: '/guias/robo/' })
        await wait(turn)
        renameSync(`${folder}.next`, folder)
        renameSync(`${folder}.last`, `${folder}.next`)
        seen.add((await answer).status)
      }
      expect([...seen]).toEqual([200])
    } finally {
      rmSync(`${folder}.next`, { recursive: true })
      await server.stop()
    }
  })

  it('closes connections that say nothing, say it slowly, or do not read', async () => {
    const server = createSiteServer({
      dist,
      sites: [{ slug: 'jalisco', name: 'Jalisco', origin: 'https://jalisco.example' }],
      patience: { request: 300, silence: 600 },
    })
    const port = await listen(server, 0)
    const open = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
    const head = 'GET /pesado.bin HTTP/1.1\r\nHost: jalisco.localhost\r\n'
    const sockets = ['', head, `${head}X-`, `${head}\r\n`].map((begun) => {
      const socket = connect({ port, host: '127.0.0.1' }).pause()
      socket.on('error', () => undefined)
      socket.write(begun)
      return socket
    })
    try {
      await expect.poll(open).toBe(sockets.length)
      await vi.waitFor(async () => expect(await open()).toBe(0), { timeout: patient(20_000) })
    } finally {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      server.close()
    }
  })

  it('keeps little for many who ask much and never read, and serves the rest meanwhile', async () => {
    const { child, done, said } = startCommand('serve', [`--dist=${dist}`, '--port=0'])
    while (!said.stdout.includes('Estados')) await wait(20)
    const port = Number(/localhost:(\d+)/.exec(said.stdout)?.[1])
    const requests = 'GET /pesado.bin HTTP/1.1\r\nHost: jalisco.localhost\r\n\r\n'.repeat(50)
    const sockets = Array.from({ length: 200 }, () => connect({ port, host: '127.0.0.1' }).pause())
    try {
      await Promise.all(
        sockets.map(async (socket) => {
          socket.on('error', () => undefined)
          await once(socket, 'connect')
          socket.write(requests)
        }),
      )
      for (let turn = 0; turn < 10; turn++) {
        const { status } = await askServer({ port, host: 'jalisco.localhost', address: '/guias/robo/' })
        expect(status).toBe(200)
        await wait(100)
      }
      expect(residentMegabytes(child.pid)).toBeLessThan(400)
    } finally {
      for (const socket of sockets) socket.destroy()
      child.kill('SIGTERM')
      await done
    }
  })
})

/** Of a process on Linux; elsewhere it is not known. */
function residentMegabytes(pid: number | undefined): number {
  if (process.platform !== 'linux') return 0
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

function decoded(headers: Answer['headers'], bytes: Buffer): string {
  const coding = headers['content-encoding']
  if (coding === 'br') return brotliDecompressSync(bytes).toString()
  if (coding === 'zstd') return zstdDecompressSync(bytes).toString()
  return (coding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}
