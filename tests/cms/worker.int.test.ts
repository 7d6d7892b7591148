import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { readCursor } from '../../build-scripts/src/press/cursor.ts'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { setStored } from '../../cms/src/database/setStored.ts'
import type { DocumentReceipt } from '../../cms/src/publishing/receiptEndpoints.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { fixtureContent } from './support/examples.ts'
import { type StartedWorker, startWorker } from './support/startWorker.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

/** Longer than it may ever take; nothing is measured here. */
const patience = { timeout: 20_000, interval: 100 }

await describeOnEachDatabase('the worker', (database) => {
  let cms: TestCms
  let admin: Account
  let out: string
  let store: ReleaseStore
  let guide: { id: string | number; slug: string }
  const workers: StartedWorker[] = []

  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    const { docs } = await cms.payload.find({ collection: 'guides', limit: 1, sort: 'slug' })
    guide = docs[0] as typeof guide
    out = path.join(newFolder(), 'dist')
    store = new ReleaseStore(out)
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
    const worker = startWorker(cms.settings, out)
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
    await untilTold(({ searchAt, htmlAt }) => expect(String(searchAt) > String(htmlAt)).toBe(true))
    expect(only().said()).not.toMatch(/¡Atención!|No se pudo/)
  })

  it('takes a burst up together, and what counts is its end', async () => {
    for (const title of ['Uno', 'Dos', 'Tres']) expect((await rename(title)).status).toBe(200)
    await untilTold(() => expect(pageOf('oaxaca')).toContain('Tres'))
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 3 })
    const told = new Map((await receipts()).map((receipt) => [receipt.sequence, receipt.outcome]))
    expect(docs.map(({ sequence }) => told.get(sequence))).toEqual(['live', 'live', 'live'])
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
    await set('victimas')
    expect((await retry(admin)).status).toBe(202)
    await untilTold(({ outcome, reasons }) => expect([outcome, reasons]).toEqual(['live', []]))
    const operator = await cms.account(['operator'])
    expect((await retry(operator)).status).toBe(403)
    expect((await cms.rest('GET', `receipts/of/guides/${guide.id}`, { as: operator })).status).toBe(403)
    const jalisco = await cms.account(['state-editor'], ['jalisco'])
    expect(await ofGuide(jalisco)).toMatchObject({ mayRetry: false, receipt: { outcome: 'live' } })
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
