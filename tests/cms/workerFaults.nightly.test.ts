import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { readContent } from '@justicia/shared-content/content/readContent'
import { sha256 } from '@justicia/shared-content/digests'
import { patient } from '@justicia/shared-content/patience'
import type { Receipt } from '@justicia/shared-content/publishing/Receipt'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { fixtureContent, unsigned } from './support/examples.ts'
import { type StartedWorker, startWorker } from './support/startWorker.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

const sites = ['nacional', 'jalisco', 'oaxaca']
const hour = 3_600_000
const preloads = ['../support/jumpingClock.mjs', '../support/outliveFullDisk.mjs'].map(
  (file) => `--import=${pathToFileURL(path.join(import.meta.dirname, file)).href}`,
)

await describeOnEachDatabase('a worker to which something happens', (database) => {
  let cms: TestCms
  let admin: Account
  let store: ReleaseStore
  let worker: StartedWorker
  let guide: { id: string | number; slug: string }
  const clock = path.join(newFolder(), 'clock')

  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = (await cms.payload.find({ collection: 'guides', limit: 1, where: unsigned })).docs[0] as typeof guide
    const out = path.join(newFolder(), 'dist')
    store = new ReleaseStore(out)
    writeFileSync(clock, '0')
    worker = startWorker(cms.settings, out, { NODE_OPTIONS: preloads.join(' '), JUSTICIA_TEST_CLOCK: clock })
    await worker.ready
  })
  afterAll(async () => {
    await worker?.stop()
    await cms.close()
  })
  afterEach(async () => {
    expect(worker.child.exitCode, worker.said()).toBeNull()
    expectWhole()
    // The queue is empty: each event was told once.
    const events = await cms.payload.find({ collection: 'events', pagination: false, sort: 'sequence' })
    expect((await receipts()).map(({ sequence }) => sequence)).toEqual(events.docs.map(({ sequence }) => sequence))
  })

  const receipts = async () =>
    (await cms.payload.db.find<Receipt>({ collection: 'receipts', sort: 'sequence', limit: 0, pagination: false })).docs
  const rename = (title: string) =>
    cms.rest('PATCH', `guides/${guide.id}?locale=es`, { as: admin, body: { title, _status: 'published' } })
  const titleAt = (site: string) =>
    /<title>([^<]*)/.exec(readFileSync(path.join(store.layout.site(site), `guias/${guide.slug}/index.html`), 'utf8'))?.[1]

  /** What every site shows is one whole release, down to the byte. */
  function expectWhole(): void {
    for (const site of sites) {
      const live = store.current(site)
      expect(live?.id, site).toBe(store.liveTree(site)?.slice(0, 32))
      for (const [file, said] of Object.entries(live?.files ?? {}))
        expect(sha256(readFileSync(path.join(store.layout.site(site), file)))).toBe(said.sha256)
    }
  }

  /** Until the last event is live everywhere and found. */
  async function untilThrough(title: string): Promise<void> {
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 1 })
    await vi.waitFor(
      async () => {
        const last = (await receipts()).at(-1)
        expect([last?.sequence, last?.outcome], worker.said().slice(-2000)).toEqual([docs[0]?.sequence, 'live'])
        expect(last?.searchAt).toEqual(expect.anything())
      },
      { timeout: patient(90_000), interval: 200 },
    )
    for (const site of sites) expect(titleAt(site), site).toContain(title)
  }

  async function publish(title: string): Promise<void> {
    expect((await rename(title)).status).toBe(200)
    await untilThrough(title)
  }

  it.each([
    ['an hour ahead', hour],
    ['an hour back again', 0],
    ['an hour behind', -hour],
    ['right again', 0],
  ])('publishes on when its clock is %s', async (what, ahead) => {
    writeFileSync(clock, String(ahead))
    await publish(`Un reloj, ${what}`)
  })

  it('publishes on when the manifest of what a site shows is cut', async () => {
    const id = store.liveTree('jalisco')?.slice(0, 32) ?? ''
    const manifest = store.layout.manifest('jalisco', id)
    truncateSync(manifest, 100)
    await publish('Con la lista dañada')
    expect(worker.said()).not.toContain('No se pudo publicar')
  })

  it('keeps the sites as they are on a full disk, and goes on by itself with space again', async () => {
    const before = titleAt('jalisco')
    const limit = (bytes: string) => execFileSync('prlimit', [`--pid=${worker.child.pid}`, `--fsize=${bytes}:unlimited`])
    limit('0')
    expect((await rename('Con el disco lleno')).status).toBe(200)
    await vi.waitUntil(() => worker.said().includes('no deja escribir un archivo tan grande'), { timeout: patient(30_000) })
    expect(titleAt('jalisco')).toBe(before)
    expectWhole()
    limit('unlimited')
    await untilThrough('Con el disco lleno')
  })

  it.skipIf(database.cut === undefined)('goes on by itself when the database was gone for thirty seconds', async () => {
    await publish('Antes de que se fuera')
    const bringBack = await database.cut?.()
    await sleep(30_000)
    for (const site of sites) expect(titleAt(site)).toContain('Antes de que se fuera')
    expectWhole()
    await bringBack?.()
    await publish('Ya volvió')
  })
})
