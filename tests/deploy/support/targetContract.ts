import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { beforeEach, describe, expect, it } from 'vitest'
import { collectAt } from '../../../build-scripts/src/deploy/collectAt.ts'
import { readShipment } from '../../../build-scripts/src/deploy/readShipment.ts'
import type { Shipment } from '../../../build-scripts/src/deploy/sendRelease.ts'
import type { Target } from '../../../build-scripts/src/deploy/Target.ts'
import { verifySite } from '../../../build-scripts/src/deploy/verifySite.ts'
import { ReleaseStore } from '../../../build-scripts/src/release/ReleaseStore.ts'
import { publish } from '../../../build-scripts/src/release/testing/publish.ts'
import { ship } from './ship.ts'

/** Long enough to be worth compressing. */
const long = 'Qué hacer ahora. '.repeat(100)
export const firstFiles = {
  'index.html': 'inicio',
  'guias/robo/index.html': `robo ${long}`,
  'robots.txt': 'r',
  'viejo/index.html': 'v',
}
export const secondFiles = {
  'index.html': 'inicio',
  'guias/robo/index.html': `robo hoy ${long}`,
  'robots.txt': 'r',
  'año nuevo.txt': 'n',
}

/** Two releases of a site on this machine, ready to be sent. */
export async function twoShipments(site: string): Promise<[Shipment, Shipment]> {
  const store = new ReleaseStore(newFolder())
  store.open()
  await publish(store, site, firstFiles)
  const first = readShipment(store, site)
  await publish(store, site, secondFiles)
  return [first, readShipment(store, site)]
}

/** A release in which one page has another address than before. */
export async function movedShipment(site: string): Promise<Shipment> {
  const store = new ReleaseStore(newFolder())
  store.open()
  const leading = { 'guias/hurto/index.html': `cambió ${long}`, 'guias/hurto/moved.txt': '/guias/robo/\n' }
  await publish(store, site, { ...firstFiles, ...leading })
  return readShipment(store, site)
}

/** What a site serves, as text, by path; of the paths of both releases. */
export async function served(target: Target, site: string): Promise<Record<string, string>> {
  const names = [...new Set([...Object.keys(firstFiles), ...Object.keys(secondFiles)])]
  const read = await Promise.all(names.map(async (name) => [name, await target.read(site, name)] as const))
  return Object.fromEntries(read.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, Buffer.from(bytes).toString()]])))
}

/** What every target promises (`Target`), asked of one. */
export function itIsATarget(open: () => Promise<Target>): void {
  describe('as a target', () => {
    let target: Target
    let first: Shipment
    let second: Shipment
    let release: () => Promise<void>
    beforeEach(async () => {
      target = await open()
      ;[first, second] = await twoShipments('jalisco')
      release = await target.hold()
      return () => release()
    })

    it('shows nothing at first', async () => {
      expect(await target.pointer('jalisco')).toBeUndefined()
      expect([...(await target.list('jalisco')).keys()]).toEqual([])
      expect(await target.read('jalisco', 'index.html')).toBeUndefined()
      expect(await target.releases('jalisco')).toEqual([])
    })

    it('shows a release whole, and the next one without what was withdrawn', async () => {
      expect(await ship(target, first)).toBe(4)
      expect(await served(target, 'jalisco')).toEqual(firstFiles)
      expect(await target.pointer('jalisco')).toMatchObject({ release: first.id, since: expect.stringMatching(/^20\d\d-/) })
      expect(await ship(target, second)).toBe(2)
      expect(await served(target, 'jalisco')).toEqual(secondFiles)
      expect(await target.manifest('jalisco', second.id)).toEqual({ ...second.manifest, parent: first.id })
      expect((await target.releases('jalisco')).sort()).toEqual([first.id, second.id].sort())
      expect(await verifySite(target, 'jalisco')).toMatchObject({ release: second.id, files: 4, findings: [] })
    })

    it('goes back to a release of which this machine has nothing', async () => {
      await ship(target, first)
      await ship(target, second)
      const manifest = await target.manifest('jalisco', first.id)
      const nowhere = path.join(newFolder(), 'nada')
      expect(
        await ship(target, { id: first.id, manifest: manifest ?? first.manifest, fileOf: () => nowhere, isReturn: true }),
      ).toBe(0)
      expect(await served(target, 'jalisco')).toEqual(firstFiles)
      expect(await verifySite(target, 'jalisco')).toMatchObject({ release: first.id, findings: [] })
      expect((await target.manifest('jalisco', first.id))?.parent).toBeNull()
    })

    it('switches nothing for who has not seen what it shows now', async () => {
      await ship(target, first)
      const seen = await target.pointer('jalisco')
      await ship(target, second)
      for (const stale of [seen, undefined])
        await expect(target.switchTo('jalisco', first.id, stale)).rejects.toMatchObject({ code: 'pointer-moved' })
      expect(await served(target, 'jalisco')).toEqual(secondFiles)
      expect((await target.pointer('jalisco'))?.release).toBe(second.id)
    })

    it('leaves the other sites as they are, files and times', async () => {
      const [other] = await twoShipments('oaxaca')
      await ship(target, other)
      const before = await target.list('oaxaca')
      const pointer = await target.pointer('oaxaca')
      expect(await ship(target, first)).toBe(0)
      await ship(target, second)
      await target.switchTo('jalisco', first.id, await target.pointer('jalisco'))
      await target.switchTo('jalisco', undefined, await target.pointer('jalisco'))
      expect(await target.list('oaxaca')).toEqual(before)
      expect(await target.pointer('oaxaca')).toEqual(pointer)
      expect(await served(target, 'oaxaca')).toEqual(firstFiles)
    })

    it('takes a site down, and shows it again', async () => {
      await ship(target, first)
      await target.switchTo('jalisco', undefined, await target.pointer('jalisco'))
      expect(await target.pointer('jalisco')).toBeUndefined()
      expect(await served(target, 'jalisco')).toEqual({})
      await ship(target, first)
      expect(await served(target, 'jalisco')).toEqual(firstFiles)
    })

    it('keeps what a pointer names and the last releases, and lets go of the rest, whoever else needs some of it', async () => {
      const [other] = await twoShipments('oaxaca')
      await ship(target, other)
      const store = new ReleaseStore(newFolder())
      store.open()
      const more: Shipment[] = []
      for (const text of ['uno', 'dos', 'tres', 'cuatro']) {
        await publish(store, 'jalisco', { ...firstFiles, 'index.html': `inicio ${text}` })
        more.push(readShipment(store, 'jalisco'))
      }
      for (const each of more) await ship(target, each)
      await release()
      const [, , three, four] = more.map(({ id }) => id)
      const tomorrow = new Date(Date.now() + 48 * 3_600_000)
      expect(await collectAt(target, 4, tomorrow)).toEqual({ releases: 0, objects: 0, bytes: 0 })
      expect(await collectAt(target, 2, tomorrow)).toEqual({ releases: 2, objects: 2, bytes: expect.any(Number) })
      expect((await target.releases('jalisco')).sort()).toEqual([three, four].sort())
      for (const site of ['jalisco', 'oaxaca']) expect(await verifySite(target, site)).toMatchObject({ findings: [] })
      expect(await served(target, 'oaxaca')).toEqual(firstFiles)
      release = await target.hold()
      const back = more[2] as Shipment
      const nowhere = () => path.join(newFolder(), 'nada')
      expect(await ship(target, { ...back, fileOf: nowhere, isReturn: true })).toBe(0)
      expect(await verifySite(target, 'jalisco')).toMatchObject({ release: three, findings: [] })
    })

    it('does not show a release of which it has lost the manifest', async () => {
      await ship(target, first)
      const from = await target.pointer('jalisco')
      await expect(target.switchTo('jalisco', 'f'.repeat(32), from)).rejects.toMatchObject({ code: 'release-missing' })
      expect(await served(target, 'jalisco')).toEqual(firstFiles)
      expect(await target.pointer('jalisco')).toEqual(from)
    })
  })
}
