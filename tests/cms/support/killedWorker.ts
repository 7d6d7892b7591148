import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readContent } from '@justicia/shared-content/content/readContent'
import { sha256 } from '@justicia/shared-content/digests'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ReleaseStore } from '../../../build-scripts/src/release/ReleaseStore.ts'
import { seedContent } from '../../../cms/src/seed/seedContent.ts'
import { fixtureContent, unsigned } from './examples.ts'
import { type StartedWorker, startWorker } from './startWorker.ts'
import type { Account, TestCms, TestDatabase } from './testCms.ts'

const sites = ['nacional', 'jalisco', 'oaxaca']
const preload = pathToFileURL(path.join(import.meta.dirname, 'killOnceArmed.mjs')).href

/** Kills a worker in the midst of a publication, each time some renames later, and looks at what became of it. */
export function killedWorker(database: TestDatabase, { step }: { step: number }): void {
  let cms: TestCms
  let admin: Account
  let store: ReleaseStore
  let out: string
  let guide: { id: string | number; slug: string }
  let worker: StartedWorker | undefined

  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = (await cms.payload.find({ collection: 'guides', limit: 1, where: unsigned })).docs[0] as typeof guide
    out = path.join(newFolder(), 'dist')
    store = new ReleaseStore(out)
  })
  afterAll(async () => {
    await worker?.stop()
    await cms.close()
  })

  const titleAt = (site: string) =>
    /<title>([^<]*)/.exec(readFileSync(path.join(store.layout.site(site), `guias/${guide.slug}/index.html`), 'utf8'))?.[1]

  /** What every site shows is one whole release, down to the byte. */
  function expectWhole(): void {
    for (const site of sites) {
      const live = store.current(site)
      expect(live?.id).toBe(live === undefined ? '' : store.liveTree(site)?.slice(0, 32))
      for (const [file, said] of Object.entries(live?.files ?? {}))
        expect(sha256(readFileSync(path.join(store.layout.site(site), file)))).toBe(said.sha256)
    }
  }

  it(
    'wherever that is, has shown whole releases, loses no event and tells each once',
    async () => {
      let kills = 0
      const startToBeKilled = async (turn: number): Promise<StartedWorker> => {
        const env = { NODE_OPTIONS: `--import=${preload}`, JUSTICIA_TEST_KILL_AT: String(turn) }
        worker = startWorker(cms.settings, out, env)
        await worker.ready
        return worker
      }
      let next = await startToBeKilled(0)
      // From before the first byte to after the last: until a publication is through before its turn comes.
      for (let turn = 0; ; turn += step) {
        const worker = next
        const ended = once(worker.child, 'exit')
        worker.child.kill('SIGUSR2')
        const title = `Antes del corte ${turn}`
        expect(
          (await cms.rest('PATCH', `guides/${guide.id}?locale=es`, { as: admin, body: { title, _status: 'published' } })).status,
        ).toBe(200)
        const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 1 })
        const last = docs[0]?.sequence ?? 0
        const found = () =>
          cms.payload.db.find<{ outcome: string; searchAt: unknown }>({
            collection: 'receipts',
            where: { sequence: { equals: last } },
            limit: 0,
          })
        const isThrough = vi
          .waitUntil(async () => (await found()).docs[0]?.searchAt, { timeout: patient(60_000), interval: 100 })
          .then(() => true)
        isThrough.catch(() => undefined)
        const through = await Promise.race([isThrough, ended.then(() => false)])
        expectWhole()
        if (!through) {
          kills += 1
          // Whoever goes on where this one was cut is the next to be: it is armed once it has.
          next = await startToBeKilled(turn + step)
        }
        expectWhole()
        for (const site of sites) expect(titleAt(site)).toContain(title)
        expect((await found()).docs.map(({ outcome }) => outcome)).toEqual(['live'])
        if (through) break
      }
      await next.stop()
      expect(kills).toBeGreaterThan(1)
      const events = await cms.payload.find({ collection: 'events', pagination: false, sort: 'sequence' })
      const receipts = await cms.payload.db.find<{ sequence: number }>({
        collection: 'receipts',
        sort: 'sequence',
        limit: 0,
        pagination: false,
      })
      expect(receipts.docs.map(({ sequence }) => sequence)).toEqual(events.docs.map(({ sequence }) => sequence))
    },
    patient(1_800_000),
  )
}
