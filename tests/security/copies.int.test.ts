import { readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directoryTarget } from '../../build-scripts/src/deploy/directoryTarget.ts'
import { securityHeaders } from '../../build-scripts/src/serve/siteHeaders.ts'
import { ship } from '../deploy/support/ship.ts'
import { firstFiles, secondFiles, twoShipments } from '../deploy/support/targetContract.ts'
import { ask as askServer } from './support/ask.ts'
import { configuredServers, startNode, type WebServer } from './support/webServers.ts'

const page = 'guias/robo/index.html'
const address = '/guias/robo/'

describe.each(configuredServers)('%s, beside compressed copies', (name, start) => {
  const dist = path.join(newFolder(), 'srv')
  const target = directoryTarget(dist)
  const live = path.join(dist, 'live/jalisco')
  let server: WebServer
  let unlock: () => Promise<void>
  let second: Awaited<ReturnType<typeof twoShipments>>[1]
  beforeAll(async () => {
    const [first, next] = await twoShipments('jalisco')
    second = next
    unlock = await target.hold()
    await ship(target, first)
    await unlock()
    await target.addCopies?.('jalisco')
    server = await start({ sites: [{ domain: 'jalisco.localhost', dir: live }] })
  })
  afterAll(() => server.stop())
  const ask = (coding: string, headers: Record<string, string> = {}, asked = address) =>
    askServer({
      port: server.port,
      host: 'jalisco.localhost',
      address: asked,
      headers: { ...(coding === '' ? {} : { 'accept-encoding': coding }), ...headers },
    })
  const copyOf = (ending: string) => readFileSync(path.join(realpathSync(live), page + ending))

  it('sends the copies themselves, each with a mark of its own, and says to caches that there are others', async () => {
    const plain = await ask('')
    expect([plain.status, plain.headers['content-encoding'], plain.bytes.toString()]).toEqual([200, undefined, firstFiles[page]])
    const tags = new Set([plain.headers.etag])
    const expected = [
      ['gzip', 'gzip', '.gz'],
      ['gzip, deflate, br', server.hasBrotli ? 'br' : 'gzip', server.hasBrotli ? '.br' : '.gz'],
    ] as const
    for (const [accepted, coding, ending] of expected) {
      const { status, headers, bytes } = await ask(accepted)
      expect([status, headers['content-encoding'], bytes]).toEqual([200, coding, copyOf(ending)])
      expect(String(headers.vary).toLowerCase()).toBe('accept-encoding')
      expect(headers).toMatchObject({
        ...securityHeaders,
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(bytes.length),
        'cache-control': 'no-cache',
      })
      // Not weak: it is of these very bytes.
      expect(headers.etag).toMatch(/^"/)
      tags.add(headers.etag)
      const again = await ask(accepted, { 'if-none-match': String(headers.etag) })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
      expect((await ask(accepted, { 'if-none-match': '"otro"' })).status).toBe(200)
    }
    expect(tags.size).toBe(server.hasBrotli ? 3 : 2)
  })

  it('sends what is not compressed to who takes nothing else, and of it alone a part', async () => {
    const refused = await ask('gzip;q=0, br;q=0, identity')
    expect([refused.headers['content-encoding'], refused.bytes.toString()]).toEqual([undefined, firstFiles[page]])
    for (const asked of [address, `/${page}`]) {
      const { status, headers, bytes } = await ask('gzip, br', { range: 'bytes=1-3' }, asked)
      expect([status, headers['content-encoding'], headers['content-range'], bytes.toString()]).toEqual([
        206,
        undefined,
        `bytes 1-3/${Buffer.byteLength(firstFiles[page])}`,
        'obo',
      ])
    }
  })

  it('is not led out of the site by a copy that is a link', async () => {
    const root = realpathSync(live)
    const outside = path.join(newFolder(), 'secreto.br')
    writeFileSync(outside, brotliCompressSync('SECRETO'))
    writeFileSync(path.join(root, 'enlazada.html'), 'página')
    symlinkSync(outside, path.join(root, 'enlazada.html.br'))
    const { headers, bytes } = await ask('br', {}, '/enlazada.html')
    // Caddy follows links: what copies the sites makes none, and `npm run verify` finds them.
    if (name !== 'caddy') expect([headers['content-encoding'], bytes.toString()]).toEqual([undefined, 'página'])
    rmSync(path.join(root, 'enlazada.html.br'))
    rmSync(path.join(root, 'enlazada.html'))
  })

  it('has no copy at an address of its own, nor a missing page in part', async () => {
    for (const asked of [`/${page}.br`, `/${page}.gz`, '/no-existe.gz'])
      for (const headers of [{}, { range: 'bytes=0-3' }]) expect((await ask('', headers, asked)).status).toBe(404)
    expect((await ask('gzip, br', { range: 'bytes=0-3' }, '/.env')).status).toBe(404)
  })

  it('never sends the copy of what was there before', async () => {
    unlock = await target.hold()
    await ship(target, second)
    const shown = async () => {
      const { headers, bytes } = await ask('gzip, br')
      const coding = headers['content-encoding']
      return [coding, (coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()]
    }
    // Until there are copies, it is compressed at each request.
    expect(await shown()).toEqual(['gzip', secondFiles[page]])
    await unlock()
    await target.addCopies?.('jalisco')
    expect(await shown()).toEqual([server.hasBrotli ? 'br' : 'gzip', secondFiles[page]])
  })
})

it('the local server gives no copy an address either', async () => {
  const dist = newFolder()
  const target = directoryTarget(dist)
  const [first] = await twoShipments('jalisco')
  const unlock = await target.hold()
  await ship(target, first)
  await unlock()
  await target.addCopies?.('jalisco')
  writeFileSync(path.join(realpathSync(path.join(dist, 'live/jalisco')), 'suelto.gz'), 'x')
  const server = await startNode(dist)
  const statusOf = async (asked: string) =>
    (await askServer({ port: server.port, host: 'jalisco.localhost', address: asked })).status
  expect([await statusOf(address), await statusOf(`/${page}.br`), await statusOf('/suelto.gz')]).toEqual([200, 404, 404])
  await server.stop()
})
