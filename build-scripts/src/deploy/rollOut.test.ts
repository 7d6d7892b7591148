import { utimesSync, writeFileSync } from 'node:fs'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { beforeEach, describe, expect, it } from 'vitest'
import { ReleaseStore } from '../release/ReleaseStore.ts'
import { publish, shown } from '../release/testing/publish.ts'
import { deployWave, hasSucceeded, siteOutcomeToText, waveToText } from './deployWave.ts'
import { directoryTarget } from './directoryTarget.ts'
import { readShipment } from './readShipment.ts'
import type { WaveChecks } from './rollOut.ts'
import type { Shipment } from './sendRelease.ts'
import type { Target } from './Target.ts'
import { faulty } from './testing/faulty.ts'
import { verifySite } from './verifySite.ts'

const fleet = ['nacional', 'jalisco', 'oaxaca', 'puebla']
const filesOf = (site: string, words: string) => ({
  'index.html': `${site} ${words}`,
  'robots.txt': 'r',
  [`${words}.html`]: 'x',
})
const well: WaveChecks = { health: async () => undefined, purge: async () => undefined }
const sick = (slug: string): WaveChecks => ({
  ...well,
  health: async (site) => (site === slug ? `https://${site}.example/ respondió 500.` : undefined),
})
const patience = { tries: 3, pause: 1 }

let dir: string
let target: Target
let first: Shipment[]
let second: Shipment[]
const onTarget = (site: string) => shown(new ReleaseStore(dir), site)
const deploy = (shipments: readonly Shipment[], checks: WaveChecks, to = target) =>
  deployWave({ target: to, shipments, fleet, checks, patience })
const outcomesOf = (report: Awaited<ReturnType<typeof deploy>>) => report.sites.map(({ site, outcome }) => [site, outcome])

beforeEach(async () => {
  const store = new ReleaseStore(newFolder())
  store.open()
  const build = async (words: string) => {
    for (const site of fleet) await publish(store, site, filesOf(site, words))
    return fleet.map((site) => readShipment(store, site))
  }
  first = await build('antes')
  second = await build('ahora')
  dir = newFolder()
  target = directoryTarget(dir)
  await deploy(first, well)
})

describe('a wave', () => {
  it('goes site by site and leaves those that it is not about as they were, files and times', async () => {
    const report = await deploy(second.slice(1, 3), well)
    expect(outcomesOf(report)).toEqual([
      ['jalisco', 'deployed'],
      ['oaxaca', 'deployed'],
    ])
    expect(report.others).toEqual({ untouched: ['nacional', 'puebla'], switched: [], touched: [] })
    expect(hasSucceeded(report)).toBe(true)
    expect(fleet.map(onTarget)).toEqual(fleet.map((site, index) => filesOf(site, index === 1 || index === 2 ? 'ahora' : 'antes')))
    expect(waveToText(report)).toBe('Los otros 2 sitios siguen igual: los mismos archivos con las mismas fechas.')
    expect(siteOutcomeToText(report.sites[0] as (typeof report.sites)[0])).toMatch(
      /^jalisco: [0-9a-f]{12} → [0-9a-f]{12}; 3 archivos distintos, 1 enviados, \d+\.\d s$/,
    )
  })

  it('stops at the first site that is not well, puts it back, and does not begin the rest', async () => {
    const report = await deploy(second, sick('jalisco'))
    expect(outcomesOf(report)).toEqual([
      ['nacional', 'deployed'],
      ['jalisco', 'put-back'],
      ['oaxaca', 'waiting'],
      ['puebla', 'waiting'],
    ])
    expect(report.others.untouched).toEqual(['oaxaca', 'puebla'])
    expect(hasSucceeded(report)).toBe(false)
    expect(fleet.map(onTarget)).toEqual(fleet.map((site, index) => filesOf(site, index === 0 ? 'ahora' : 'antes')))
    expect(report.sites.map(siteOutcomeToText)[1]).toMatch(
      /^jalisco: no pasó la revisión y volvió a [0-9a-f]{12}\. .* respondió 500\.$/,
    )
    expect(waveToText(report)).toMatch(/^La ola se detuvo antes de su final; 2 sitios no se empezaron\. /)
  })

  it('ends, when it is told to, once the site is done that was begun', async () => {
    const told = new AbortController()
    const health = async () => void told.abort()
    const report = await deployWave({
      target,
      shipments: second.slice(0, 3),
      fleet,
      checks: { ...well, health: health as WaveChecks['health'] },
      patience,
      signal: told.signal,
    })
    expect(outcomesOf(report).map(([, outcome]) => outcome)).toEqual(['deployed', 'waiting', 'waiting'])
    expect(hasSucceeded(report)).toBe(false)
    expect(fleet.map(onTarget)).toEqual(fleet.map((site, index) => filesOf(site, index === 0 ? 'ahora' : 'antes')))
  })

  it('leaves a site as it was that is on its way when it is told to end', async () => {
    const told = new AbortController()
    const leaving = new Proxy(target, {
      get: (whole, name: keyof Target) => {
        if (name === 'putObjects') told.abort(new Error('Se interrumpió.'))
        return whole[name]
      },
    })
    const report = await deployWave({ target: leaving, shipments: second, fleet, checks: well, patience, signal: told.signal })
    expect(outcomesOf(report).map(([, outcome]) => outcome)).toEqual(['failed', 'waiting', 'waiting', 'waiting'])
    expect(report.sites[0]?.reason).toBe('Se interrumpió.')
    expect(fleet.map(onTarget)).toEqual(fleet.map((site) => filesOf(site, 'antes')))
  })

  it('takes a site down again whose very first release is not well', async () => {
    dir = newFolder()
    target = directoryTarget(dir)
    const report = await deploy(first.slice(1), sick('oaxaca'))
    expect(outcomesOf(report).map(([, outcome]) => outcome)).toEqual(['deployed', 'put-back', 'waiting'])
    expect(await target.pointer('oaxaca')).toBeUndefined()
    expect(onTarget('jalisco')).toEqual(filesOf('jalisco', 'antes'))
  })

  it('sends nothing where all is there, and still looks whether it is well', async () => {
    expect((await deploy(first, well)).sites.map(({ outcome, objects }) => [outcome, objects])).toEqual(
      fleet.map(() => ['same', 0]),
    )
    expect(outcomesOf(await deploy(first, sick('nacional')))[0]).toEqual(['nacional', 'broken'])
    expect(onTarget('nacional')).toEqual(filesOf('nacional', 'antes'))
  })

  it('mends a site that shows the release and not as it should', async () => {
    const page = `${new ReleaseStore(dir).layout.tree('jalisco', first[1]?.id ?? '')}/index.html`
    writeFileSync(page, 'otra cosa')
    const health: WaveChecks['health'] = async (site) =>
      onTarget(site)['index.html'] === 'jalisco antes' ? undefined : 'No muestra lo que dice la versión.'
    const report = await deploy(first.slice(1, 2), { ...well, health })
    expect(report.sites).toMatchObject([{ outcome: 'deployed', objects: 1, changed: 0 }])
    expect(onTarget('jalisco')).toEqual(filesOf('jalisco', 'antes'))
  })

  it('mends a site whose list of files is damaged, though its pages are well', async () => {
    const file = new ReleaseStore(dir).layout.manifest('jalisco', first[1]?.id ?? '')
    for (const text of ['', '{"version":1', '{}']) {
      writeFileSync(file, text)
      expect((await verifySite(target, 'jalisco')).findings).toMatchObject([{ what: 'manifest' }])
      expect((await deploy(first.slice(1, 2), well)).sites).toMatchObject([{ outcome: 'deployed', objects: 0 }])
      expect(await verifySite(target, 'jalisco')).toMatchObject({ release: first[1]?.id, findings: [] })
    }
    expect(onTarget('jalisco')).toEqual(filesOf('jalisco', 'antes'))
  })

  it('tells caches what is other than before, when it is shown and when it is put back', async () => {
    const told: unknown[] = []
    const purge = async (...args: unknown[]) => void told.push(args)
    await deploy(second.slice(1, 2), { ...sick('jalisco'), purge: purge as unknown as WaveChecks['purge'] })
    const changed = ['jalisco', ['ahora.html', 'antes.html', 'index.html']]
    expect(told).toEqual([changed, changed])
  })

  it('says so when caches were not told, and goes by what the site shows', async () => {
    const report = await deploy(second.slice(1, 2), { ...well, purge: async () => 'La red de copias no aceptó.' })
    expect(outcomesOf(report)).toEqual([['jalisco', 'deployed']])
    expect(report.sites.map(siteOutcomeToText)[0]).toMatch(/\n {2}jalisco: La red de copias no aceptó\.$/)
  })

  it('raises the alarm when another site was changed under it', async () => {
    const meddling: WaveChecks = {
      ...well,
      async health() {
        const puebla = await publish(new ReleaseStore(dir), 'puebla', filesOf('puebla', 'ajeno'))
        expect(puebla).toMatch(/^[0-9a-f]{32}$/)
        utimesSync(`${new ReleaseStore(dir).layout.tree('oaxaca', first[2]?.id ?? '')}/index.html`, 0, 0)
        return undefined
      },
    }
    const report = await deploy(second.slice(1, 2), meddling)
    expect(report.others).toEqual({ untouched: ['nacional'], switched: ['puebla'], touched: ['oaxaca'] })
    expect(hasSucceeded(report)).toBe(false)
    expect(waveToText(report)).toMatch(
      /^El otro sitio sigue igual: .* Otra publicación cambió mientras tanto: puebla\. ¡Atención! .*oaxaca/,
    )
  })
})

describe('a wave on a bad line', () => {
  it.each(['before', 'after'] as const)('loses nothing when a call fails once, %s it is done, whichever it is', async (when) => {
    for (let turn = 1; ; turn++) {
      let calls = 0
      const report = await deploy(
        second.slice(1, 2),
        well,
        faulty(target, (method, call) => {
          calls = call
          return call === turn && method !== 'hold' ? when : undefined
        }),
      )
      expect(outcomesOf(report), `call ${turn}`).toEqual([['jalisco', 'deployed']])
      expect(onTarget('jalisco')).toEqual(filesOf('jalisco', 'ahora'))
      expect(report.others.untouched, `call ${turn}`).toEqual(['nacional', 'oaxaca', 'puebla'])
      await deploy(first, well)
      if (turn > calls) {
        expect(turn).toBeGreaterThan(12)
        return
      }
    }
  })

  it('gives up when the release does not get there, and the site stays as it was', async () => {
    const report = await deploy(
      second.slice(1),
      well,
      faulty(target, (method) => (method === 'putObjects' ? 'before' : undefined)),
    )
    expect(outcomesOf(report).map(([, outcome]) => outcome)).toEqual(['failed', 'waiting', 'waiting'])
    expect(onTarget('jalisco')).toEqual(filesOf('jalisco', 'antes'))
    expect(report.others.untouched).toEqual(fleet)
  })

  it('says that somebody must look when a site could not be put back', async () => {
    let switches = 0
    const line = faulty(target, (method) => (method === 'switchTo' && ++switches > 1 ? 'before' : undefined))
    const report = await deploy(second.slice(1, 2), sick('jalisco'), line)
    expect(report.sites.map(siteOutcomeToText)).toEqual([
      'jalisco: ¡ATENCIÓN! Hay que verlo ya. https://jalisco.example/ respondió 500. No se pudo volver a la versión anterior: EIO: switchTo',
    ])
  })
})
