import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import { patient } from '@justicia/shared-content/patience'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { readCursor } from '../../build-scripts/src/press/cursor.ts'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { setStored } from '../../cms/src/database/setStored.ts'
import type { Publication } from '../../cms/src/publication/Publication.ts'
import type { DocumentReceipt } from '../../cms/src/publishing/receiptEndpoints.ts'
import type { DocumentSchedules } from '../../cms/src/schedules/scheduleEndpoints.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { freePort } from '../support/freePort.ts'
import { fixtureContent, unsigned } from './support/examples.ts'
import { type StartedWorker, startWorker } from './support/startWorker.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

/** Longer than it may ever take; nothing is measured here. */
const patience = { timeout: patient(20_000), interval: 100 }

await describeOnEachDatabase('the worker', (database) => {
  let cms: TestCms
  let admin: Account
  let out: string
  let store: ReleaseStore
  let guide: { id: string | number; slug: string }
  let port: number
  const workers: StartedWorker[] = []

  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    const { docs } = await cms.payload.find({ collection: 'guides', limit: 1, where: unsigned })
    guide = docs[0] as typeof guide
    out = path.join(newFolder(), 'dist')
    store = new ReleaseStore(out)
    port = await freePort()
    await start()
  })
  afterEach(() => {
    for (const { child } of workers) expect(child.exitCode).toBeNull()
  })
  afterAll(async () => {
    for (const worker of workers) await worker.stop()
    await cms.close()
  })

  async function start(): Promise<StartedWorker> {
    const worker = startWorker(cms.settings, out, { JUSTICIA_WORKER_PORT: String(port), NODE_ENV: 'production' })
    workers.push(worker)
    await worker.ready
    return worker
  }

  const end = async (worker: StartedWorker, signal?: NodeJS.Signals) => {
    workers.splice(workers.indexOf(worker), 1)
    await worker.stop(signal)
  }
  const only = () => workers[0] as StartedWorker
  const rename = (title: string, as = admin) =>
    cms.rest('PATCH', `guides/${guide.id}?locale=es`, { as, body: { title, _status: 'published' } })
  const pageOf = (site: string) => readFileSync(path.join(store.layout.site(site), `guias/${guide.slug}/index.html`), 'utf8')
  const receipts = async () =>
    (await cms.payload.db.find<Receipt>({ collection: 'receipts', sort: 'sequence', limit: 0, pagination: false })).docs
  const ofGuide = async (as = admin) =>
    (await cms.rest('GET', `receipts/of/guides/${guide.id}`, { as })).body as unknown as DocumentReceipt
  const untilTold = (check: (receipt: NonNullable<DocumentReceipt['receipt']>) => void) =>
    vi.waitFor(async () => {
      const told = await ofGuide()
      const { receipt } = told
      expect(receipt, `${JSON.stringify(told)} ${only().said()}`).toMatchObject({ outcome: expect.any(String) })
      check(receipt as NonNullable<typeof receipt>)
    }, patience)
  /** Both times are dates, and the search came after the pages: a time that is missing is none. */
  const expectFound = ({ htmlAt, searchAt }: NonNullable<DocumentReceipt['receipt']>) =>
    expect(Date.parse(searchAt ?? '')).toBeGreaterThan(Date.parse(htmlAt ?? ''))

  it('begins with all that is published, and has a receipt of every event', async () => {
    const events = await cms.payload.find({ collection: 'events', pagination: false, sort: 'sequence' })
    expect((await receipts()).map(({ sequence }) => sequence)).toEqual(events.docs.map(({ sequence }) => sequence))
    expect(new Set((await receipts()).map(({ outcome }) => outcome))).toEqual(new Set(['live']))
    expect(pageOf('jalisco')).toContain('<html')
    expect(await readCursor(out)).toBe(events.docs.at(-1)?.sequence)
  })

  it('shows what is published in all sites, then in the search, and says so at the document', async () => {
    const asked = Date.now()
    expect((await rename('Un título nuevo')).status).toBe(200)
    await untilTold(({ outcome, htmlAt, sites }) => {
      expect(outcome).toBe('live')
      expect(Date.parse(String(htmlAt))).toBeLessThanOrEqual(Date.now())
      expect(Date.parse(String(htmlAt))).toBeGreaterThan(asked)
      expect(sites.map(({ site }) => site).sort()).toEqual(['jalisco', 'nacional', 'oaxaca'])
    })
    for (const site of ['nacional', 'jalisco', 'oaxaca']) expect(pageOf(site)).toContain('Un título nuevo')
    expect(only().said()).not.toMatch(/¡Atención!|No se pudo/)
    const { receipt } = await ofGuide()
    expect(receipt?.sites.find(({ site }) => site === 'jalisco')?.url).toBe(`http://jalisco.localhost:4321/guias/${guide.slug}/`)
    await untilTold(expectFound)
    expect(only().said()).not.toMatch(/¡Atención!|No se pudo/)
  })

  it('leads on from the address of a guide that got another name, until it has its name again', async () => {
    const named = async (slug: string) => {
      const { status, body } = await cms.rest('PATCH', `guides/${guide.id}?locale=es`, {
        as: admin,
        body: { slug, _status: 'published' },
      })
      expect([status, body.errors ?? []]).toEqual([200, []])
    }
    const markOf = (slug: string) => path.join(store.layout.site('jalisco'), `guias/${slug}/moved.txt`)
    await named('otra-direccion')
    await vi.waitFor(() => expect(readFileSync(markOf(guide.slug), 'utf8')).toBe('/guias/otra-direccion/\n'), patience)
    await named(guide.slug)
    await vi.waitFor(() => expect(readFileSync(markOf('otra-direccion'), 'utf8')).toBe(`/guias/${guide.slug}/\n`), patience)
    expect(existsSync(markOf(guide.slug))).toBe(false)
    expect(only().said()).not.toMatch(/¡Atención!|No se pudo/)
  })

  it('says that it lives, that it follows what is published, and how long that took', async () => {
    const ask = (address: string) => fetch(`http://127.0.0.1:${port}${address}`)
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok' })
    await vi.waitFor(async () => {
      const ready = await ask('/readyz')
      expect(ready.status).toBe(200)
      expect(await ready.json()).toMatchObject({
        status: 'ok',
        checks: { cms: true, publishing: true },
        lease: 'held',
        failures: 0,
        lagEvents: 0,
      })
    }, patience)
    // The receipt is there a moment before it is counted.
    await vi.waitFor(async () => {
      const numbers = await (await ask('/metrics')).text()
      for (const line of [
        /^justicia_publish_html_seconds_count [1-9]/m,
        /^justicia_publish_search_seconds_count [1-9]/m,
        /^justicia_events_total\{outcome="live"\} [1-9]/m,
        /^justicia_queue_lag_events 0$/m,
        /^justicia_publish_failures_total 0$/m,
        /^justicia_site_release_age_seconds\{site="jalisco"\} \d/m,
        /^process_resident_memory_bytes [1-9]/m,
      ])
        expect(numbers).toMatch(line)
    }, patience)
    expect((await ask('/otra')).status).toBe(404)
    const said = only().said().trim().split('\n')
    expect(said.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ level: 'info', name: 'worker', msg: expect.stringContaining('Publicación lista') }),
    )
  })

  it('takes a burst up together, and what counts is its end', async () => {
    for (const title of ['Uno', 'Dos', 'Tres']) expect((await rename(title)).status).toBe(200)
    await untilTold(() => expect(pageOf('oaxaca')).toContain('Tres'))
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 3 })
    const told = new Map((await receipts()).map((receipt) => [receipt.sequence, receipt.outcome]))
    expect(docs.map(({ sequence }) => told.get(sequence))).toEqual(['live', 'live', 'live'])
  })

  it('tells pages that ask of an alert at once, puts it above all of them, and takes it away when it is withdrawn', async () => {
    const alert = {
      state: 'nacional',
      slug: 'prueba-viva',
      severity: 'danger',
      from: '2026-11-20T14:00:00.000Z',
      until: '2099-12-31T20:00:00.000Z',
      title: 'Un aviso de prueba',
      text: 'Lo que hay que hacer mientras dura este aviso.',
      _status: 'published',
    }
    const { status, body } = await cms.rest('POST', 'alerts?locale=es', { as: admin, body: alert })
    expect(status).toBe(201)
    const asked = (site: string) => readFileSync(path.join(store.layout.site(site), 'avisos.json'), 'utf8')
    await vi.waitFor(() => {
      for (const site of ['nacional', 'jalisco']) expect(asked(site)).toContain('Un aviso de prueba')
    }, patience)
    await vi.waitFor(() => expect(pageOf('jalisco')).toContain('Un aviso de prueba'), patience)
    const { id } = (body as unknown as { doc: { id: string | number } }).doc
    await cms.rest('PATCH', `alerts/${id}?locale=es`, { as: admin, body: { _status: 'draft' } })
    await vi.waitFor(() => expect(asked('jalisco')).not.toContain('Un aviso de prueba'), patience)
    await vi.waitFor(() => expect(pageOf('jalisco')).not.toContain('Un aviso de prueba'), patience)
  })

  it('of a document that cannot be built shows what was before, says why, and tries again when it is asked', async () => {
    const title = 'Con una cita'
    await rename(title)
    await untilTold(() => expect(pageOf('jalisco')).toContain(title))
    // Past all checks, as an older version or a hand in the database may have left it.
    const set = (law: string) => setStored({ payload: cms.payload, collection: 'guides', id: guide.id, data: { audience: law } })
    await set('nadie')
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 1 })
    const { sequence } = docs[0] as { sequence: number }
    const retry = (as: Account) => cms.rest('POST', `receipts/${sequence}/retry`, { as })
    expect((await retry(admin)).status).toBe(202)
    await untilTold(({ outcome, reasons }) => {
      expect(outcome).toBe('refused')
      expect(reasons[0]?.es).toMatch(/audience/)
    })
    expect(pageOf('jalisco')).toContain(title)
    await set('proceso')
    expect((await retry(admin)).status).toBe(202)
    await untilTold(({ outcome, reasons }) => expect([outcome, reasons]).toEqual(['live', []]))
    const operator = await cms.account(['operator'])
    expect((await retry(operator)).status).toBe(403)
    expect((await cms.rest('GET', `receipts/of/guides/${guide.id}`, { as: operator })).status).toBe(403)
    const jalisco = await cms.account(['state-editor'], ['jalisco'])
    expect(await ofGuide(jalisco)).toMatchObject({ mayRetry: false, receipt: { outcome: 'live' } })
  })

  const publication = async (as = admin) => (await cms.rest('GET', 'publication', { as })).body as unknown as Publication
  const siteOf = async (slug: string) => (await publication()).sites.find((site) => site.slug === slug)
  const order = (address: string, as: Account, body: object = {}) => cms.rest('POST', `publication/${address}`, { as, body })
  /** What each file of a site is, down to its place on the disk. */
  const traceOf = (slug: string) => {
    const root = store.layout.site(slug)
    return (readdirSync(root, { recursive: true }) as string[]).sort().map((file) => {
      const { ino, mtimeNs, size } = statSync(path.join(root, file), { bigint: true })
      return `${file} ${ino} ${mtimeNs} ${size}`
    })
  }

  it('puts one site back when a publisher asks, keeps it there, lets it go again, and touches no other', async () => {
    await rename('Lo de antes')
    await untilTold(expectFound)
    await rename('Lo que estuvo mal')
    await untilTold(expectFound)
    await vi.waitFor(async () => expect((await siteOf('jalisco'))?.history[0]?.changes.length).toBeGreaterThan(0), patience)
    const before = await siteOf('jalisco')
    // The small renderer makes pages in which the checks find something.
    expect(before).toMatchObject({ sign: 'findings', held: null, standing: { url: 'http://jalisco.localhost:4321/' } })
    const [present, earlier] = before?.history ?? []
    expect(present).toMatchObject({
      isLive: true,
      changes: [{ who: admin.user.name, what: { es: `Se publicó: Guía «${guide.slug}»` } }],
    })
    for (const [roles, states] of [
      [['national-editor'], []],
      [['state-editor'], ['jalisco']],
      [['reviewer'], []],
      [['supervisor'], []],
      [['operator'], []],
    ] as const)
      expect((await order('jalisco/back', await cms.account([...roles], [...states]), { release: earlier?.id })).status).toBe(403)
    const publisher = await cms.account(['publisher'])
    expect((await order('jalisco/back', publisher, { release: 'x' })).status).toBe(404)
    expect((await order('sonora/back', publisher, { release: earlier?.id })).status).toBe(404)
    expect((await order('jalisco/back', publisher, { release: present?.id })).status).toBe(409)
    const others = ['nacional', 'oaxaca'].map(traceOf)
    expect((await order('jalisco/back', publisher, { release: earlier?.id })).status).toBe(202)
    await vi.waitFor(async () => expect((await siteOf('jalisco'))?.order?.standing).toBe('done'), patience)
    expect(pageOf('jalisco')).toContain('Lo de antes')
    expect(await siteOf('jalisco')).toMatchObject({
      sign: 'held',
      held: { who: publisher.user.name },
      order: { action: 'back', who: publisher.user.name },
    })
    // What a process writes is read a moment later.
    await vi.waitFor(() => expect(only().said()).toContain(`pedido en el CMS por la cuenta ${publisher.user.id}`), patience)
    expect(['nacional', 'oaxaca'].map(traceOf)).toEqual(others)

    await rename('Lo corregido')
    await untilTold((receipt) => {
      const { outcome, reasons } = receipt
      expect([outcome, reasons[0]?.es]).toEqual(['partly', expect.stringContaining('jalisco muestra una versión anterior')])
      expectFound(receipt)
    })
    expect(pageOf('oaxaca')).toContain('Lo corregido')
    expect(pageOf('jalisco')).toContain('Lo de antes')
    expect((await siteOf('jalisco'))?.missed).toBe(1)
    // Who begins anew does not undo it.
    await end(only())
    await start()
    expect(pageOf('jalisco')).toContain('Lo de antes')

    expect((await order('jalisco/today', publisher)).status).toBe(202)
    await vi.waitFor(async () => {
      expect(pageOf('jalisco')).toContain('Lo corregido')
      expect(await siteOf('jalisco')).toMatchObject({ held: null, order: { action: 'today', standing: 'done' } })
    }, patience)
  })

  it('publishes what is due, as a click would, and says at the document why it could not', async () => {
    const due = async (action: string, ahead = 86_400_000) => {
      const at = new Date(Date.now() + ahead).toISOString().slice(0, 16)
      const body = { action, at, zone: 'America/Mexico_City', language: 'es' }
      const address = `schedules/of/guides/${guide.id}`
      expect((await cms.rest('POST', address, { as: admin, body })).status).toBe(201)
      const { schedules } = (await cms.rest('GET', address, { as: admin })).body as unknown as DocumentSchedules
      return schedules[0]?.id as number
    }
    const draft = await cms.rest('PATCH', `guides/${guide.id}?locale=es&draft=true`, { as: admin, body: { title: 'A su hora' } })
    expect(draft.status).toBe(200)
    const id = await due('publish')
    expect(pageOf('oaxaca')).not.toContain('A su hora')
    // Its time comes.
    await cms.payload.db.updateOne({ collection: 'schedules', id, data: { at: new Date().toISOString() }, returning: false })
    await vi.waitFor(() => expect(pageOf('oaxaca')).toContain('A su hora'), patience)
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 1 })
    expect(docs[0]).toMatchObject({ key: guide.slug, by: String(admin.user.id) })
    expect((await cms.payload.findByID({ collection: 'schedules', id })).standing).toBe('done')
  })

  it('goes on where it was killed, and nothing is lost', async () => {
    await end(only(), 'SIGKILL')
    await rename('Mientras nadie publicaba')
    expect((await ofGuide()).receipt).toBeUndefined()
    await start()
    await untilTold(({ outcome }) => expect(outcome).toBe('live'))
    expect(pageOf('oaxaca')).toContain('Mientras nadie publicaba')
  })

  it('lets a second one wait, which goes on when the first ends', async () => {
    const [first] = workers as [StartedWorker]
    const second = startWorker(cms.settings, out)
    workers.push(second)
    await vi.waitFor(() => expect(second.said()).toContain('Ya hay quien publica en esta carpeta'), patience)
    await end(first)
    await second.ready
    await rename('Por el segundo')
    await untilTold(() => expect(pageOf('jalisco')).toContain('Por el segundo'))
  })
})
