import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { beforeEach, describe, expect, it } from 'vitest'
import { collectGarbage, isDue } from './collectGarbage.ts'
import { ObjectStore } from './ObjectStore.ts'
import { ReleaseMissingError, ReleaseStore, releasesKept } from './ReleaseStore.ts'
import { publish, shown } from './testing/publish.ts'

let store: ReleaseStore
beforeEach(() => {
  store = new ReleaseStore(newFolder())
  store.open()
})

const treesOf = (slug: string) => readdirSync(store.layout.siteTrees(slug)).filter((name) => !name.endsWith('.json'))

const first = { 'index.html': 'primera', 'guias/robo/index.html': 'robo' }
const second = { 'index.html': 'segunda', 'guias/robo/index.html': 'robo' }

describe('ReleaseStore', () => {
  it('shows a release by a link, and tells which it is and what it replaced', async () => {
    expect(store.current('jalisco')).toBeUndefined()
    const one = await publish(store, 'jalisco', first)
    expect(store.current('jalisco')).toMatchObject({ id: one, manifest: { parent: null } })
    const two = await publish(store, 'jalisco', second)
    expect(shown(store, 'jalisco')).toEqual(second)
    expect(readlinkSync(store.layout.site('jalisco'))).toBe(path.join('..', 'trees', 'jalisco', two))
    expect(store.current('jalisco')).toMatchObject({ id: two, manifest: { parent: one } })
    expect(store.history('jalisco').map(({ id }) => id)).toEqual([one, two])
  })

  it('shares with the release before what did not change, and each object with every site', async () => {
    await publish(store, 'jalisco', first)
    const before = statSync(path.join(store.layout.site('jalisco'), 'guias/robo/index.html'))
    await publish(store, 'jalisco', second)
    await publish(store, 'oaxaca', second)
    for (const slug of ['jalisco', 'oaxaca'])
      expect(statSync(path.join(store.layout.site(slug), 'guias/robo/index.html')).ino).toBe(before.ino)
  })

  it('makes two trees a site in turn', async () => {
    const ids: string[] = []
    for (const text of ['1', '2', '3', '4']) {
      ids.push(await publish(store, 'jalisco', { ...first, 'index.html': text }))
      expect(treesOf('jalisco').sort()).toEqual(ids.slice(-2).sort())
      expect(shown(store, 'jalisco')['index.html']).toBe(text)
    }
  })

  it('does not touch a site when another is switched', async () => {
    await publish(store, 'oaxaca', first)
    const before = lstatSync(store.layout.site('oaxaca'), { bigint: true })
    await publish(store, 'jalisco', second)
    const after = lstatSync(store.layout.site('oaxaca'), { bigint: true })
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
    expect(shown(store, 'oaxaca')).toEqual(first)
  })

  it('goes back to the release before at once, and to older ones from their objects', async () => {
    const ids = []
    for (const text of ['1', '2', '3']) ids.push(await publish(store, 'jalisco', { ...first, 'index.html': text }))
    await store.restore('jalisco', ids[1] as string)
    expect(shown(store, 'jalisco')['index.html']).toBe('2')
    await store.restore('jalisco', ids[0] as string)
    expect(shown(store, 'jalisco')).toEqual({ ...first, 'index.html': '1' })
    expect(store.current('jalisco')?.id).toBe(ids[0])
    await store.restore('jalisco', ids[2] as string)
    expect(shown(store, 'jalisco')['index.html']).toBe('3')
    expect(store.history('jalisco').map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]])
  })

  it('makes a tree again that was changed by hand before it goes back to it', async () => {
    const one = await publish(store, 'jalisco', first)
    await publish(store, 'jalisco', second)
    writeFileSync(path.join(store.layout.tree('jalisco', one), 'phishing.html'), 'x')
    await store.restore('jalisco', one)
    expect(shown(store, 'jalisco')).toEqual(first)
  })

  it('refuses to go back to what there is not, or is not whole, and changes nothing', async () => {
    const one = await publish(store, 'jalisco', first)
    await publish(store, 'jalisco', second)
    await expect(store.restore('jalisco', 'f'.repeat(32))).rejects.toThrow(ReleaseMissingError)
    const lost = store.manifest('jalisco', one)?.files['index.html']?.sha256 ?? ''
    rmSync(store.layout.tree('jalisco', one), { recursive: true })
    writeFileSync(store.layout.object(lost), 'PRIMERA')
    await expect(store.restore('jalisco', one)).rejects.toThrow(`De la versión ${one} de «jalisco» se perdió index.html.`)
    expect(shown(store, 'jalisco')).toEqual(second)
  })

  it.each([
    ['a folder', (link: string) => mkdirSync(path.join(link, 'guias'), { recursive: true })],
    ['a file', (link: string) => writeFileSync(link, 'x')],
    ['a link elsewhere', (link: string) => symlinkSync('/etc', link)],
    ['a link that leads out through the trees', (link: string) => symlinkSync('../trees/jalisco/../../../etc', link)],
    ['a link to what no release says', (link: string) => symlinkSync(`../trees/jalisco/${'0'.repeat(32)}`, link)],
  ])('believes nothing of %s in the place of a site, and puts the site there', async (_what, make) => {
    await publish(store, 'jalisco', first)
    rmSync(store.layout.site('jalisco'))
    make(store.layout.site('jalisco'))
    expect(store.current('jalisco')).toBeUndefined()
    await publish(store, 'jalisco', second)
    expect(shown(store, 'jalisco')).toEqual(second)
    expect(existsSync('/etc/hosts')).toBe(true)
  })

  it('puts the very release that is live beside its damaged tree', async () => {
    const one = await publish(store, 'jalisco', first)
    writeFileSync(path.join(store.layout.site('jalisco'), 'index.html'), '')
    expect(await publish(store, 'jalisco', first)).toBe(one)
    expect(shown(store, 'jalisco')).toEqual(first)
    expect(store.history('jalisco').map(({ id }) => id)).toEqual([one])
    expect(store.current('jalisco')?.manifest.parent).toBeNull()
  })
})

describe('collectGarbage', () => {
  const objectsIn = () =>
    readdirSync(store.layout.objects, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())

  it('keeps the last releases that were live and what they are made of, and gives the rest back', async () => {
    const ids: string[] = []
    for (let turn = 0; turn < 5; turn++) ids.push(await publish(store, 'jalisco', { ...first, 'index.html': `vez ${turn}` }))
    await publish(store, 'oaxaca', { 'index.html': 'vez 0' })
    expect(collectGarbage(store, 2)).toEqual({ releases: 3, objects: 2, bytes: 10 })
    expect(store.manifest('jalisco', ids[2] as string)).toBeUndefined()
    expect(objectsIn()).toHaveLength(4)
    for (const id of ids.slice(3)) await store.restore('jalisco', id)
    expect(shown(store, 'oaxaca')).toEqual({ 'index.html': 'vez 0' })
    expect(collectGarbage(store, 2)).toEqual({ releases: 0, objects: 0, bytes: 0 })
  })

  it('never takes what a site shows, however old', async () => {
    const one = await publish(store, 'jalisco', first)
    for (let turn = 0; turn < 4; turn++) await publish(store, 'jalisco', { ...first, 'index.html': `vez ${turn}` })
    await store.restore('jalisco', one)
    writeFileSync(store.layout.history('jalisco'), '[]')
    collectGarbage(store, 1)
    expect(shown(store, 'jalisco')).toEqual(first)
    expect(objectsIn()).toHaveLength(2)
  })

  it('never takes what a site shows, though its manifest is damaged or its link is absolute', async () => {
    await publish(store, 'jalisco', first)
    const two = await publish(store, 'jalisco', second)
    rmSync(store.layout.site('jalisco'))
    symlinkSync(store.layout.tree('jalisco', two), store.layout.site('jalisco'))
    expect(store.current('jalisco')?.id).toBe(two)
    writeFileSync(store.layout.manifest('jalisco', two), '{')
    collectGarbage(store)
    expect(shown(store, 'jalisco')).toEqual(second)
    await publish(store, 'jalisco', first)
    expect(shown(store, 'jalisco')).toEqual(first)
  })

  it('keeps the compressed copies of what it keeps, and removes the others with their objects', async () => {
    await publish(store, 'jalisco', first)
    for (const object of objectsIn()) writeFileSync(path.join(object.parentPath, `${object.name}.br`), 'copia')
    const before = objectsIn().length
    const orphan = new ObjectStore(store.layout).put(Buffer.from('de nadie'))
    for (const ending of ['.br', '.gz', '.gz.1-part']) writeFileSync(`${orphan.path}${ending}`, 'copia')
    expect(collectGarbage(store)).toMatchObject({ objects: 4 })
    expect(objectsIn()).toHaveLength(before)
  })

  it('removes what a broken build left', async () => {
    await publish(store, 'jalisco', first)
    const before = objectsIn().length
    const orphan = new ObjectStore(store.layout).put(Buffer.from('de nadie'))
    writeFileSync(`${orphan.path}.1-0-0`, 'a med')
    writeFileSync(path.join(store.openNextTree('jalisco'), '..', `${'1'.repeat(32)}.json`), '{}')
    mkdirSync(store.layout.nextTree('jalisco'))
    collectGarbage(store)
    expect(objectsIn()).toHaveLength(before)
    expect(treesOf('jalisco')).toEqual([store.current('jalisco')?.id])
    expect(shown(store, 'jalisco')).toEqual(first)
  })

  it('is due when twice as many releases have gathered as are kept', async () => {
    for (let turn = 0; turn <= 2 * releasesKept; turn++) {
      expect(isDue(store)).toBe(false)
      await publish(store, 'jalisco', { 'index.html': `vez ${turn}` })
    }
    expect(isDue(store)).toBe(true)
    collectGarbage(store)
    expect(isDue(store)).toBe(false)
    expect(readdirSync(store.layout.siteReleases('jalisco'))).toHaveLength(releasesKept + 1)
  })
})
