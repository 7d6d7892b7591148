import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../build/support/buildFixture.ts'
import { ask } from './support/ask.ts'
import { configuredServers } from './support/webServers.ts'

const host = 'jalisco.localhost'
const opened = { 'user-agent': 'Mozilla/5.0 (Android)', 'sec-fetch-dest': 'document', referer: 'https://elsewhere.example/' }

/** A site with two pages, by day and address. */
function siteFolder(): string {
  const dir = path.join(newFolder(), 'jalisco')
  for (const page of ['', 'guias/robo/', 'en/guias/robo/', 'buscar/']) {
    mkdirSync(path.join(dir, page), { recursive: true })
    writeFileSync(path.join(dir, page, 'index.html'), `<title>${page}</title>`)
  }
  writeFileSync(path.join(dir, 'robots.txt'), 'User-agent: *')
  return dir
}

describe.each(configuredServers.filter(([name]) => name === 'nginx'))('visits that %s notes', (_, start) => {
  it('say a day, a site and a page, and nothing of who read it', async () => {
    const visitsLog = path.join(newFolder(), 'visitas.log')
    const server = await start({ sites: [{ domain: host, dir: siteFolder() }], visitsLog })
    const get = (address: string, headers: Record<string, string> = {}) =>
      ask({ port: server.port, host, address, headers: { ...opened, ...headers } })
    const first = await get('/guias/robo/')
    expect(first.status).toBe(200)
    const again = await get('/guias/robo/', { 'if-none-match': String(first.headers.etag) })
    expect(again.status).toBe(304)
    await get('/en/guias/robo/', { 'accept-encoding': 'gzip' })
    await get('/buscar/?q=mi+esposo+me+pega')
    // An old browser says nothing of why it asks.
    await ask({ port: server.port, host, address: '/', headers: { 'user-agent': 'Mozilla/5.0 (Android 5)' } })
    const uncounted: [string, Record<string, string>?][] = [
      ['/guias/robo/', { dnt: '1' }],
      ['/guias/robo/', { 'sec-gpc': '1' }],
      ['/guias/robo/', { 'sec-purpose': 'prefetch' }],
      ['/guias/robo/', { 'sec-fetch-dest': 'empty' }],
      ['/guias/robo/', { 'user-agent': 'Googlebot/2.1' }],
      ['/guias/robo/', { 'user-agent': '' }],
      ['/no-existe/'],
      ['/robots.txt'],
      ['/guias/robo'],
    ]
    for (const [address, headers] of uncounted) await get(address, headers)
    await server.stop()
    const lines = readFileSync(visitsLog, 'utf8').trimEnd().split('\n')
    const day = /^\d{4}-\d{2}-\d{2}/.exec(lines[0] ?? '')?.[0]
    expect(lines).toEqual(
      ['/guias/robo/', '/guias/robo/', '/en/guias/robo/', '/buscar/', '/'].map((page) => `${day} ${host} ${page}`),
    )
  })
})

describe('npm run visits', () => {
  const visits = (...args: string[]) => runCommand('visits', args)
  const line = (page: string) => `2026-10-05 ${host} ${page}\n`

  it('makes a table of what may be said, of one log and of one that is packed', async () => {
    const dir = newFolder()
    writeFileSync(path.join(dir, 'a.log'), line('/guias/robo/').repeat(20) + line('/guias/fraude/').repeat(4))
    writeFileSync(path.join(dir, 'b.log.gz'), gzipSync(`${line('/en/guias/robo/').repeat(7)}2026-10-05 oaxaca.localhost /\n`))
    const out = path.join(dir, 'datos')
    const done = await visits(`--log=${dir}/a.log,${dir}/b.log.gz`, `--out=${out}`, '--local')
    expect(done.status, done.stderr).toBe(0)
    expect(readFileSync(path.join(out, 'visitas.csv'), 'utf8')).toBe(
      'mes,entidad,lengua,pagina,visitas\n2026-10,MX-JAL,es-MX,/guias/robo/,20\n2026-10,MX-JAL,,(otras),11\n',
    )
    expect(done.stderr).toContain('Muy pocas para decirse: 2026-10 MX-OAX.')
    const about = JSON.parse(readFileSync(path.join(out, 'datapackage.json'), 'utf8'))
    expect(about.resources[0]).toMatchObject({ path: 'visitas.csv', hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) })
  })

  it('says what is wrong with what it is given, and leaves what was there', async () => {
    const dir = newFolder()
    const out = path.join(dir, 'datos')
    expect((await visits()).stderr).toContain('--log=<archivo>')
    expect((await visits('--log=x')).stderr).toContain('--out=<carpeta>')
    const missing = await visits(`--log=${dir}/nada.log`, `--out=${out}`)
    expect(missing.status).toBe(1)
    expect(missing.stderr).toContain(`No se pudo leer «${dir}/nada.log»`)
    const half = gzipSync(line('/').repeat(5000)).subarray(0, 60)
    writeFileSync(path.join(dir, 'half.log.gz'), half)
    const damaged = await visits(`--log=${dir}/half.log.gz`, `--out=${out}`)
    expect([damaged.status, damaged.stderr.includes('half.log.gz')]).toEqual([1, true])
    writeFileSync(path.join(dir, 'usual.log'), '10.0.0.7 - - [05/Oct/2026:12:00:00] "GET / HTTP/1.1" 200 5 "-" "Mozilla"\n')
    const other = await visits(`--log=${dir}/usual.log`, `--out=${out}`)
    expect([other.status, other.stderr]).toEqual([1, expect.stringContaining('1 renglones no son de estas visitas')])
  })
})
