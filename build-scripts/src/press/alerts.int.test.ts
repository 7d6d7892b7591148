import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ContentChange } from '@justicia/shared-content/content/applyChange'
import type { ToldAlerts } from '@justicia/shared-content/pages/alerts'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { pieceName } from '@justicia/shared-content/publishing/PublishedEvent'
import type { Alert } from '@justicia/shared-content/schema/alert'
import type { Guide } from '@justicia/shared-content/schema/guide'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LiveRelease, ReleaseStore } from '../release/ReleaseStore.ts'
import { readHold } from '../release/siteHold.ts'
import { RenderPool } from '../render/RenderPool.ts'
import type { BundleLocation } from '../steps/ensureSiteBundle.ts'
import { chooseWayBack, goBack } from '../wayBack/goBack.ts'
import { Fleet } from './Fleet.ts'
import { makeReceipts } from './makeReceipts.ts'
import type { Press } from './Press.ts'
import { buildWhole, date, fixtureBundle, fixturePlan, openPress, slugs } from './testing/pressFixture.ts'

const now = new Date('2026-11-21T18:00:00Z')
let plan: PlanInput
let bundle: BundleLocation
let pool: RenderPool
let store: ReleaseStore
let outDir: string
let press: Press

beforeAll(async () => {
  plan = { ...(await fixturePlan()), now: now.toISOString() }
  bundle = await fixtureBundle()
  pool = new RenderPool({ size: 2, bundleDir: bundle.dir, bundleDigest: bundle.digest })
})
afterAll(() => pool.close())

beforeEach(async () => {
  outDir = path.join(newFolder(), 'dist')
  store = new ReleaseStore(outDir)
  await whole(plan)
  press = await openPress({ plan, bundle, outDir })
})

const whole = (input: PlanInput) => buildWhole({ plan: input, bundle, outDir, pool })
/** What the worker does when nothing else waits. */
const finish = async () => {
  await whole(press.content.plan)
  press.reread(slugs)
}
const textAt = (slug: string, file: string) => readFileSync(path.join(store.layout.site(slug), file), 'utf8')
const asked = (slug: string, file = 'avisos.json') => {
  const { body = '' }: Partial<ToldAlerts> = JSON.parse(textAt(slug, file))
  return [...body.matchAll(/id="aviso-([^"]+)"/g)].map(([, id]) => id as string)
}
const isAbove = (slug: string, file: string, words: string) => textAt(slug, file).includes(words)

const storm: Alert = {
  slug: 'bloqueos',
  severity: 'danger',
  from: '2026-11-21T08:00-06:00',
  until: '2026-11-21T20:00-06:00',
  states: [],
  roles: [],
  text: { es: { title: 'Hay bloqueos', text: 'No salgas hoy si no es urgente.' } },
}
const say = (alert: Alert, state?: string): ContentChange => ({
  kind: 'alerts',
  key: alert.slug,
  pieces: [alert],
  ...(state === undefined ? {} : { state }),
})
function retitled(title = 'Me asaltaron'): ContentChange {
  const guide = plan.content.guides.find(({ slug }) => slug === 'robo') as Guide
  const text = { ...guide.text, es: { ...guide.text.es, title } }
  return { kind: 'guides', key: 'robo', pieces: [{ ...guide, text }] }
}
function liveOf(slug: string) {
  const { id, manifest } = store.current(slug) as LiveRelease
  return { id, manifest }
}
const takeBack = (alert: Alert): ContentChange => ({ kind: 'alerts', key: alert.slug, pieces: [] })

describe('an alert', () => {
  it('is told at once to whoever asks, on all sites, and stands above all pages after the next whole build', async () => {
    expect(slugs.map((slug) => asked(slug))).toEqual([[], [], []])
    const pressed = await press.publish({ changes: [say(storm)], date, now })
    expect(pressed.sites.map(({ site, paths }) => [site, paths])).toEqual(slugs.map((slug) => [slug, ['/']]))
    expect([...(pressed.touched.get(pieceName(say(storm)))?.keys() ?? [])]).toEqual(slugs)
    for (const slug of slugs) expect(asked(slug)).toEqual([expect.stringMatching(/^bloqueos-[0-9a-f]{8}$/)])
    expect(isAbove('jalisco', 'index.html', 'Hay bloqueos')).toBe(false)
    expect(press.lackingAlerts.toSorted()).toEqual(slugs.toSorted())
    await finish()
    expect(press.lackingAlerts).toEqual([])
    for (const file of ['index.html', 'guias/robo/index.html', '404.html', 'buscar/index.html'])
      expect([file, isAbove('jalisco', file, 'Hay bloqueos')]).toEqual([file, true])
  })

  it('leaves no trace in what is drawn: when it has ended, every page has the bytes that it had', async () => {
    const before = store.current('jalisco')
    await press.publish({ changes: [say(storm)], date, now })
    await finish()
    expect(store.current('jalisco')?.manifest.inputs.pages).toEqual(before?.manifest.inputs.pages)
    const later = new Date('2026-11-22T02:00:00Z')
    expect([press.hasOtherAlerts(now), press.hasOtherAlerts(later)]).toEqual([false, true])
    await press.publish({ changes: [], date, now: later })
    expect(asked('jalisco')).toEqual([])
    await finish()
    expect(store.current('jalisco')?.id).toBe(before?.id)
  })

  it('is of its state alone, or of those that it names, and the portal has none of theirs', async () => {
    const named = { ...storm, slug: 'marcha', states: ['oaxaca'] }
    await press.publish({ changes: [say(storm, 'jalisco'), say(named)], date, now })
    expect(slugs.map((slug) => asked(slug).map((id) => id.split('-')[0]))).toEqual([[], ['bloqueos'], ['marcha']])
  })

  it('has another name when it says something else, so that who dismissed the first sees it', async () => {
    await press.publish({ changes: [say(storm)], date, now })
    const [first] = asked('jalisco')
    await press.publish({ changes: [say({ ...storm, until: '2026-11-21T22:00-06:00' })], date, now })
    expect(asked('jalisco')).toEqual([first])
    await press.publish({
      changes: [say({ ...storm, text: { es: { title: 'Ya no hay bloqueos', text: 'Puedes salir como siempre.' } } })],
      date,
      now,
    })
    const [second] = asked('jalisco')
    expect([first, second]).toEqual(Array(2).fill(expect.stringMatching(/^bloqueos-/)))
    expect(second).not.toBe(first)
  })

  it('is no part of what somebody goes back to', async () => {
    await press.publish({ changes: [say(storm)], date, now })
    await finish()
    const good = store.current('jalisco')
    await press.publish({ changes: [retitled(), takeBack(storm), say({ ...storm, slug: 'otro' })], date, now })
    expect(isAbove('jalisco', 'guias/robo/index.html', 'Me asaltaron')).toBe(true)
    const others = () => ['nacional', 'oaxaca'].map((slug) => liveOf(slug).id)
    const untouched = others()
    const back = await goBack(store, await chooseWayBack(store, 'jalisco', good?.id), null)
    expect(store.current('jalisco')?.id).toBe(back)
    expect(isAbove('jalisco', 'guias/robo/index.html', 'Me asaltaron')).toBe(false)
    expect(asked('jalisco')).toEqual([expect.stringMatching(/^otro-/)])
    expect(textAt('jalisco', 'guias/robo/index.html')).toContain('aviso-otro-')
    expect(textAt('jalisco', 'guias/robo/index.html')).not.toContain('aviso-bloqueos-')
    expect(others()).toEqual(untouched)
    const hold = readHold(store.layout, 'jalisco')
    expect(hold).toEqual({ since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), by: null })
    // The worker holds the site, and its alerts go on.
    press.reread(slugs)
    await press.publish({ changes: [takeBack({ ...storm, slug: 'otro' })], date, now, held: new Set(['jalisco']) })
    expect(asked('jalisco')).toEqual([])
    await press.putAlerts('jalisco')
    expect(textAt('jalisco', 'guias/robo/index.html')).not.toContain('aviso-otro-')
    expect(isAbove('jalisco', 'guias/robo/index.html', 'Me asaltaron')).toBe(false)
    expect(readHold(store.layout, 'jalisco')).toEqual(hold)
  })

  it('leaves the way back to the whole release before a change, when it came between the pages of that and their search', async () => {
    const good = store.current('jalisco')?.id
    await press.publish({ changes: [retitled()], date, now })
    await press.publish({ changes: [say(storm)], date, now })
    await finish()
    expect((await chooseWayBack(store, 'jalisco', undefined)).id).toBe(good)
  })

  it('hides from nobody which release a change came with', async () => {
    const first = store.current('jalisco')?.id ?? ''
    await press.publish({ changes: [retitled()], date, now })
    const pages = store.current('jalisco')?.id ?? ''
    await press.publish({ changes: [say(storm)], date, now })
    await finish()
    const whole = store.current('jalisco')?.id
    await press.publish({ changes: [takeBack(storm)], date, now })
    await finish()
    const fleet = new Fleet({ store, slugs, addressOf: (site) => `https://${site}.example` })
    const { history, followedBy } =
      fleet.standings({ findingsOf: () => [], all: true }).find(({ site }) => site === 'jalisco') ?? {}
    const last = store.current('jalisco')?.id
    expect(history?.map(({ id }) => id)).toEqual([last, first])
    expect([followedBy?.[pages], followedBy?.[whole ?? '']]).toEqual([last, last])
  })

  it('is told on a site that is held, and nothing else is, as its receipt says', async () => {
    const first = store.current('jalisco')?.id ?? ''
    await press.publish({ changes: [retitled()], date, now })
    await finish()
    await goBack(store, await chooseWayBack(store, 'jalisco', undefined), null)
    expect(store.current('jalisco')?.id).toBe(first)
    press.reread(slugs)
    const held = new Set(['jalisco'])
    const changes = [say(storm), retitled('Me robaron')]
    const pressed = await press.publish({ changes, date, now, held })
    const pieces = changes.map(({ kind, key }, index) => ({ kind, key, sequences: [index + 1] }))
    const [alert, guide] = makeReceipts({ pieces, pressed, held, addressOf: (site) => `https://${site}.example` })
    expect([alert?.outcome, alert?.sites.map(({ site }) => site)]).toEqual(['live', slugs])
    expect([guide?.outcome, guide?.reasons.map(({ site }) => site)]).toEqual(['partly', ['jalisco']])
    expect(guide?.sites.map(({ site }) => site)).not.toContain('jalisco')
  })

  it('begins on a site that is held although nobody was there to see it begin', async () => {
    await goBack(store, { slug: 'jalisco', from: '', ...liveOf('jalisco') }, null)
    const content = { ...plan.content, alerts: [storm] }
    const opened = await openPress({ plan: { ...plan, content }, bundle, outDir })
    await opened.tellAlerts()
    expect(asked('jalisco')).toEqual([expect.stringMatching(/^bloqueos-/)])
    expect(opened.lackingAlerts).toContain('jalisco')
  })
})
