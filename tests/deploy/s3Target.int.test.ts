import { sha256 } from '@justicia/shared-content/digests'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deployWave } from '../../build-scripts/src/deploy/deployWave.ts'
import { fetchPublished } from '../../build-scripts/src/deploy/fetchPublished.ts'
import { type Outcome, rollOut } from '../../build-scripts/src/deploy/rollOut.ts'
import { s3SettingsFrom } from '../../build-scripts/src/deploy/s3/s3Settings.ts'
import { s3Target } from '../../build-scripts/src/deploy/s3/s3Target.ts'
import type { Shipment } from '../../build-scripts/src/deploy/sendRelease.ts'
import type { Target } from '../../build-scripts/src/deploy/Target.ts'
import { verifySite } from '../../build-scripts/src/deploy/verifySite.ts'
import { waveChecks } from '../../build-scripts/src/deploy/waveChecks.ts'
import { badLine, type Fate } from './support/badLine.ts'
import { findS3Server, type S3Server, s3Login } from './support/s3Server.ts'
import { ship } from './support/ship.ts'
import { firstFiles, itIsATarget, movedShipment, secondFiles, served, twoShipments } from './support/targetContract.ts'

const start = await findS3Server()
const line = { connection: 1_000, silence: 1_500, tries: 4 }

describe.skipIf(start === undefined)('a store of files', () => {
  let server: S3Server
  let turn = 0
  beforeAll(async () => {
    server = await (start as () => Promise<S3Server>)()
  })
  afterAll(() => server.stop())

  /** Buckets of their own. */
  async function newPlace() {
    const name = `t${++turn}`
    await server.makeBuckets({ hidden: [`${name}-almacen`], shown: [`${name}-jalisco`, `${name}-oaxaca`] })
    return name
  }
  const targetAt = (name: string, endpoint = server.endpoint, login: Record<string, string> = s3Login, tries = line.tries) => {
    const env = { ...login, JUSTICIA_S3_ENDPOINT: endpoint, JUSTICIA_S3_SITE_BUCKET: `${name}-{slug}` }
    return s3Target(s3SettingsFrom(env, { storeBucket: `${name}-almacen`, domainOf: (site) => site }), { ...line, tries })
  }

  itIsATarget(async () => targetAt(await newPlace()))

  describe('and its website', () => {
    let name: string
    let target: Target
    let first: Shipment
    let second: Shipment
    const get = (site: string, address: string) =>
      fetchPublished(`http://${name}-${site}.localhost:${server.websitePort}${address}`)
    beforeEach(async () => {
      name = await newPlace()
      target = targetAt(name)
      ;[first, second] = await twoShipments('jalisco')
    })

    it('shows pages at their addresses, with type, cache and compressed where it is text', async () => {
      await ship(target, first)
      const { status, headers, bytes } = await get('jalisco', '/guias/robo/')
      expect([status, bytes.toString()]).toEqual([200, firstFiles['guias/robo/index.html']])
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-encoding': 'gzip',
      })
      expect(Number(headers['content-length'])).toBeLessThan(bytes.length / 4)
      expect((await get('jalisco', '/')).headers['content-encoding']).toBeUndefined()
      await ship(target, second)
      expect((await get('jalisco', '/viejo/')).status).toBe(404)
    })

    it('leads on from the address that a page had before', async () => {
      await ship(target, await movedShipment('jalisco'))
      const { status, headers } = await get('jalisco', '/guias/hurto/')
      expect([status, headers.location]).toEqual([301, '/guias/robo/'])
      expect(await verifySite(target, 'jalisco')).toMatchObject({ findings: [] })
      await ship(target, first)
      expect((await get('jalisco', '/guias/hurto/')).status).toBe(404)
    })

    it('does not let anybody read what the store keeps', async () => {
      await ship(target, first)
      expect((await fetch(`${server.endpoint}/${name}-almacen/pointers/jalisco.json`)).status).toBe(403)
      expect((await fetch(`${server.endpoint}/${name}-jalisco/index.html`)).status).toBe(200)
    })

    it('is asked as a reader asks, and a state that does not pass is put back', async () => {
      const health = `http://${name}-{slug}.localhost:${server.websitePort}`
      const checks = waveChecks({ health, env: {}, domainOf: (site) => site })
      const fleet = ['jalisco', 'oaxaca', 'nacional']
      const wave = (shipments: readonly Shipment[], asked = checks) =>
        deployWave({ target, shipments, fleet, checks: asked, patience: { tries: 2, pause: 1 } })
      const [oaxaca, later] = await twoShipments('oaxaca')
      expect((await wave([first, oaxaca])).sites.map(({ outcome }) => outcome)).toEqual(['deployed', 'deployed'])
      const sick = { ...checks, health: async () => 'No muestra lo que dice la versión.' }
      const report = await wave([second, later], sick)
      expect(report.sites.map(({ outcome }) => outcome)).toEqual(['put-back', 'waiting'])
      expect(report.others.untouched).toEqual(['oaxaca', 'nacional'])
      expect(await served(target, 'jalisco')).toEqual(firstFiles)
      expect((await wave([first])).sites).toMatchObject([{ outcome: 'same' }])
    })

    it('keeps for a time what pages of the release before may ask for', async () => {
      const sha = Object.values(first.manifest.files)[0] as (typeof first.manifest.files)[string]
      const files = { ...first.manifest.files, 'assets/a.0123.css': sha }
      const { releaseId } = await import('../../build-scripts/src/release/manifest.ts')
      await ship(target, { ...first, id: releaseId(files), manifest: { ...first.manifest, files } })
      await ship(target, second)
      expect(sha256((await target.read('jalisco', 'assets/a.0123.css')) ?? '')).toBe(sha.sha256)
      expect(await verifySite(target, 'jalisco')).toMatchObject({ findings: [] })
      await ship(target, first)
      expect(await target.read('jalisco', 'assets/a.0123.css')).toBeUndefined()
    })

    it('does not get in the way of a switch that another process has begun', async () => {
      await ship(target, first)
      const from = await target.pointer('jalisco')
      const cut = await badLine(server.endpoint)
      const other = targetAt(name, cut.endpoint)
      await other.putManifest(second.id, { ...second.manifest, parent: first.id })
      // The pointer says so, and nothing that follows arrives.
      cut.while((call) => (call < 4 ? 'well' : 'cut'))
      await expect(other.switchTo('jalisco', second.id, from)).rejects.toThrow(/El almacén falló/)
      cut.stop()
      expect(await target.pointer('jalisco')).toEqual(from)
      await expect(target.switchTo('jalisco', second.id, from)).rejects.toMatchObject({
        code: 'pointer-moved',
        message: expect.stringContaining('otra publicación está en curso'),
      })
    })
  })

  describe('on a bad line', () => {
    let bad: Awaited<ReturnType<typeof badLine>>
    beforeEach(async () => {
      bad = await badLine(server.endpoint)
      return () => bad.stop()
    })
    const checks = { health: async () => undefined, purge: async () => undefined }
    const patience = { tries: 3, pause: 1 }

    it.each<[Fate, number]>([
      ['failing', 3],
      ['cut', 3],
      ['unheard', 3],
      ['half', 3],
      ['slow', 3],
      ['silent', 17],
    ])('gets there whole where one call in some is %s', async (fate, every) => {
      const name = await newPlace()
      const target = targetAt(name, bad.endpoint)
      const [first, second] = await twoShipments('jalisco')
      const other = (await twoShipments('oaxaca'))[0]
      bad.while((call) => (call % every === every - 1 ? fate : 'well'))
      const report = await deployWave({ target, shipments: [other, first], fleet: ['jalisco', 'oaxaca'], checks, patience })
      expect(report.sites.map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ['deployed', undefined],
        ['deployed', undefined],
      ])
      const next = await deployWave({ target, shipments: [second], fleet: ['jalisco', 'oaxaca'], checks, patience })
      expect(next.sites.map(({ outcome, reason }) => [outcome, reason])).toEqual([['deployed', undefined]])
      expect(next.others.untouched).toEqual(['oaxaca'])
      bad.while(() => 'well')
      expect(await served(target, 'jalisco')).toEqual(secondFiles)
      expect(await verifySite(target, 'jalisco')).toMatchObject({ release: second.id, findings: [] })
    })

    it('shows one whole release after each call from which on nothing arrives, once the same is done again', async () => {
      const name = await newPlace()
      const [first, second] = await twoShipments('jalisco')
      await ship(targetAt(name), first)
      for (let turn = 0; ; turn += 3) {
        const target = targetAt(name, bad.endpoint, s3Login, 1)
        bad.while((call) => (call >= turn ? 'cut' : 'well'))
        const isDone = await ship(target, second).then(
          () => true,
          () => false,
        )
        bad.while(() => 'well')
        if (!isDone) await ship(target, second)
        expect(await served(target, 'jalisco'), `call ${turn}`).toEqual(secondFiles)
        expect(await verifySite(target, 'jalisco'), `call ${turn}`).toMatchObject({ findings: [] })
        await ship(target, first)
        expect(await served(target, 'jalisco'), `call ${turn}`).toEqual(firstFiles)
        if (isDone) {
          expect(turn).toBeGreaterThan(6)
          return
        }
      }
    })

    it.each<[Fate, RegExp]>([
      ['failing', /El almacén falló al (leer|escribir|copiar|borrar) en «t\d+-(almacen|jalisco)» \(500\)\.$/],
      ['cut', /El almacén falló al (leer|escribir|copiar|borrar) en «t\d+-(almacen|jalisco)» \(.+\)\.$/],
    ])('ends with what went wrong where from some call on every one is %s, and never with half a pointer', async (fate, why) => {
      const name = await newPlace()
      const [first, second] = await twoShipments('jalisco')
      await ship(targetAt(name), first)
      const outcomes = new Set<Outcome>()
      for (let turn = 1; !outcomes.has('deployed'); turn += 2) {
        const target = targetAt(name, bad.endpoint, s3Login, 2)
        bad.while((call) => (call >= turn ? fate : 'well'))
        const [site] = await rollOut({ target, shipments: [second], checks, patience: { tries: 1, pause: 1 } })
        if (site !== undefined) outcomes.add(site.outcome)
        const pointer = await targetAt(name).pointer('jalisco')
        expect([first.id, second.id], `call ${turn}`).toContain(pointer?.release)
        if (site?.outcome === 'deployed') break
        expect(site?.reason, `call ${turn}`).toMatch(why)
        // What was not touched is as it was; what may be half switched is said so.
        if (site?.outcome === 'failed') expect(await served(targetAt(name), 'jalisco'), `call ${turn}`).toEqual(firstFiles)
        bad.while(() => 'well')
        for (const each of [second, first]) {
          const [again] = await rollOut({ target, shipments: [each], checks, patience })
          expect([again?.outcome, again?.reason], `call ${turn}`).toEqual(['deployed', undefined])
          expect(await verifySite(target, 'jalisco'), `call ${turn}`).toMatchObject({ release: each.id, findings: [] })
        }
      }
      expect([...outcomes]).toEqual(['failed', 'broken', 'deployed'])
    })

    it('says in words who is not let in, and that a bucket is not there, and tries neither again', async () => {
      const name = await newPlace()
      const [first] = await twoShipments('jalisco')
      const stranger = targetAt(name, bad.endpoint, { ...s3Login, AWS_SECRET_ACCESS_KEY: 'otra' })
      bad.while(() => 'well')
      await expect(stranger.putManifest(first.id, first.manifest)).rejects.toThrow(
        /^El almacén no deja escribir en «t\d+-almacen» \(SignatureDoesNotMatch\)\. Revisa AWS_ACCESS_KEY_ID/,
      )
      expect(bad.calls).toBe(1)
      const puebla = { ...first, manifest: { ...first.manifest, site: 'puebla' } }
      await expect(ship(targetAt(name), puebla)).rejects.toThrow(/^No existe el bucket «t\d+-puebla»\. Créalo antes/)
    })
  })
})
