import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { today } from '@justicia/shared-content/day'
import { patient } from '@justicia/shared-content/patience'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readOpenFigures } from '../../build-scripts/src/steps/readOpenFigures.ts'
import { roles } from '../../cms/src/access/roles.ts'
import { cmsCountStore, readCounts } from '../../cms/src/counts/cmsCountStore.ts'
import { readCountedPages } from '../../cms/src/counts/countedPages.ts'
import { type Program, runScript, startScript } from '../support/programs.ts'
import { commandEnvironment } from './support/commandEnvironment.ts'
import { fillForInquiries } from './support/inquiryExamples.ts'
import { describeRules, type TestCms } from './support/testCms.ts'

const jalisco = 'http://jalisco.localhost:4321'
const portal = 'http://localhost:4321'

await describeRules('counts', (database) => {
  let cms: TestCms
  let guide: string

  beforeAll(async () => {
    cms = await database.open()
    ;[guide] = await fillForInquiries(cms)
  })
  afterAll(() => cms.close())

  const kept = (day: string) => readCounts(cms.payload, { from: day, until: day })

  it('of several processes add up, and are theirs alone', async () => {
    const day = '2026-11-03'
    const [one, two] = [cmsCountStore(cms.payload, 'a'), cmsCountStore(cms.payload, 'b')]
    await one.keep(day, { 'jalisco helped es /guias/robo/': 2 })
    await Promise.all([
      one.keep(day, { 'jalisco helped es /guias/robo/': 3, 'jalisco no-result es /buscar/': 1 }),
      two.keep(day, { 'jalisco helped es /guias/robo/': 4, 'oaxaca helped es /guias/robo/': 5 }),
    ])
    // Handed over once more, as after an answer that was lost.
    await two.keep(day, { 'jalisco helped es /guias/robo/': 4, 'oaxaca helped es /guias/robo/': 5 })
    const counts = await kept(day)
    expect(counts.map(({ count, kind, site }) => `${site} ${kind} ${count}`).sort()).toEqual([
      'jalisco helped 7',
      'jalisco no-result 1',
      'oaxaca helped 5',
    ])
    const ofJalisco = await readCounts(cms.payload, { from: day, until: day, sites: new Set(['jalisco']) })
    expect(ofJalisco).toHaveLength(2)
    expect(await readCounts(cms.payload, { from: '2026-11-04', until: '2026-12-31' })).toEqual([])
  })

  it('hold a day and what was counted, and nothing finer', async () => {
    const { docs } = await cms.payload.find({ collection: 'daily-counts', pagination: false })
    expect(docs.length).toBeGreaterThan(0)
    for (const doc of docs) expect(Object.keys(doc).sort()).toEqual(['counts', 'day', 'id', 'writer'])
  })

  it('are of pages that are published', async () => {
    const pages = await readCountedPages(cms.payload)
    expect(pages.has('helped', `/guias/${guide}/`)).toBe(true)
    expect(pages.has('helped', '/guias/no-hay/')).toBe(false)
    expect(pages.has('outcome', `/guias/${guide}/`)).toBe(false)
    await cms.payload.create({ collection: 'guides', data: { slug: 'borrador-solo' } as never, draft: true })
    expect((await readCountedPages(cms.payload)).has('helped', '/guias/borrador-solo/')).toBe(false)
  })

  it.each(roles)('are neither read nor written by hand: %s', async (role) => {
    const as = await cms.account([role], ['jalisco'])
    for (const [method, path] of [
      ['GET', 'daily-counts'],
      ['POST', 'daily-counts'],
      ['DELETE', 'daily-counts?where[id][exists]=true'],
    ] as const) {
      const body = method === 'POST' ? { body: { day: '2026-11-03', writer: 'x', counts: {} } } : {}
      const { status } = await cms.rest(method, path, { as, ...body })
      expect([403, 404], `${method} ${path}`).toContain(status)
    }
  })

  it('are published by npm run figures: months that are over, without small counts, and no training', async () => {
    await cmsCountStore(cms.payload, 'c').keep('2026-10-07', {
      [`jalisco helped es /guias/${guide}/`]: 12,
      [`jalisco not-helped es /guias/${guide}/`]: 4,
      'jalisco helped es /guias/otra/': 8,
      'oaxaca helped es /guias/otra/': 3,
    })
    await cmsCountStore(cms.payload, 'c').keep(today(), { 'oaxaca visit es /': 500 })
    const asked = {
      state: 'jalisco',
      channel: 'phone',
      language: 'es',
      role: 'victimas',
      stage: 'none',
      minutes: 3,
      topic: guide,
    }
    const note = (day: string, disposition: string) =>
      cms.payload.db.create({ collection: 'inquiries', data: { ...asked, day, disposition } })
    for (let turn = 0; turn < 11; turn++) await note('2026-10-20', 'informed')
    for (let turn = 0; turn < 30; turn++) await note('2026-10-20', 'training')
    const out = path.join(cms.settings.dataDir, 'cifras')
    const run = () => runScript('cms/src/scripts/figures.ts', [`--out=${out}`], { env: commandEnvironment(cms.settings) })
    const { status, stderr, stdout } = await run()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('2026-10 MX-OAX guias')
    const csv = await readFile(path.join(out, 'cifras.csv'), 'utf8')
    const october = csv.split('\n').filter((line) => line.startsWith('2026-10'))
    expect(october).toEqual([
      `2026-10,MX-JAL,consultas-por-tema,${guide},,11`,
      '2026-10,MX-JAL,consultas-por-papel,victimas,,11',
      '2026-10,MX-JAL,consultas-por-canal,phone,,11',
      '2026-10,MX-JAL,consultas-por-lengua,es,,11',
      `2026-10,MX-JAL,guias,sí /guias/${guide}/,es-MX,12`,
      '2026-10,MX-JAL,guias,(otros),,12',
    ])
    expect(csv).not.toContain(today().slice(0, 7))
    const about = JSON.parse(await readFile(path.join(out, 'datapackage.json'), 'utf8'))
    expect(about.resources[0]).toMatchObject({
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    })
    // The same counts give the same table.
    await run()
    expect(await readFile(path.join(out, 'cifras.csv'), 'utf8')).toBe(csv)
    const { openFigures = [] } = await readOpenFigures({ JUSTICIA_FIGURES: out })
    expect(openFigures).toHaveLength(csv.split('\n').length - 2)
  })

  describe('of npm run channels', () => {
    let program: Program
    let base: string
    const start = async () => {
      const env = { ...commandEnvironment(cms.settings), JUSTICIA_LOG_LEVEL: 'warn' }
      program = startScript('cms/src/scripts/channels.ts', ['--port=0'], { env, signal: new AbortController().signal })
      const address = /http:\/\/127\.0\.0\.1:\d+/
      await vi.waitFor(() => expect(program.said.stdout).toMatch(address), { timeout: patient(60_000), interval: 100 })
      base = address.exec(program.said.stdout)?.[0] ?? ''
    }
    const send = async (kind: string, page: string, origin: string) => {
      const headers = { origin, 'content-type': 'application/json' }
      return (await fetch(`${base}/count`, { method: 'POST', headers, body: JSON.stringify({ kind, page }) })).status
    }

    it('are in the database when it ended, and go on when it starts again', async () => {
      for (const turn of [1, 2]) {
        await start()
        expect(await send('helped', `/guias/${guide}/`, jalisco)).toBe(204)
        expect(await send('no-result', '/en/buscar/', portal)).toBe(204)
        expect(await send('helped', '/guias/no-hay/', jalisco)).toBe(400)
        await program.stop()
        expect((await kept(today())).map((each) => ({ ...each, day: '' }))).toEqual(
          expect.arrayContaining([
            { day: '', site: 'jalisco', kind: 'helped', language: 'es', page: `/guias/${guide}/`, count: turn },
            { day: '', site: 'nacional', kind: 'no-result', language: 'en', page: '/buscar/', count: turn },
          ]),
        )
      }
      expect(program.said.stderr).toBe('')
    })
  })
})
