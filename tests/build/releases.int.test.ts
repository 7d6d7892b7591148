import { lstatSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { build, builtFixture, copyContent, copyOfDist, filesOfSites, runCommand, sitesOf } from './support/buildFixture.ts'

let first: string
let second: string
let dist: string
let content: string
beforeAll(async () => {
  content = copyContent()
  first = await builtFixture()
  second = copyOfDist(first)
  const guide = path.join(content, 'guides/robo/es.mdx')
  writeFileSync(guide, readFileSync(guide, 'utf8').replace('title: Me robaron', 'title: Me asaltaron'))
  await build({ out: second, content })
})
beforeEach(() => {
  dist = copyOfDist(second)
})

const rollback = (...args: string[]) => runCommand('rollback', [`--dist=${dist}`, ...args])
const liveOf = (slug: string) => new ReleaseStore(dist).current(slug)?.id
const filesOf = (out: string, slug: string) => [...filesOfSites(out)].filter(([file]) => file.startsWith(`${slug}/`))
const idsOf = (out: string, slug: string) => new ReleaseStore(out).history(slug).map(({ id }) => id)

describe('npm run rollback', () => {
  it('shows the release before again of the sites that are named, and touches no other', async () => {
    const link = () => lstatSync(path.join(sitesOf(dist), 'oaxaca'), { bigint: true })
    const before = link()
    const [old, present] = idsOf(dist, 'jalisco')
    const { status, stdout, stderr } = await rollback('--states=jal')
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`^jalisco: ${present?.slice(0, 12)} → ${old?.slice(0, 12)}, hecha el 20\\d\\d-`))
    expect(stderr).toContain('npm run rollback -- --states=jalisco --undo')
    expect(filesOf(dist, 'jalisco')).toEqual(filesOf(first, 'jalisco'))
    for (const slug of ['oaxaca', 'nacional']) expect(filesOf(dist, slug)).toEqual(filesOf(second, slug))
    const after = link()
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  it('goes forward again by name, and back by name, from objects where the tree is gone', async () => {
    const [old, present] = idsOf(dist, 'jalisco')
    await rollback('--states=jal')
    expect((await rollback('--states=jal', `--to=${present?.slice(0, 8)}`)).status).toBe(0)
    expect(filesOfSites(dist)).toEqual(filesOfSites(second))
    rmSync(new ReleaseStore(dist).layout.tree('jalisco', old ?? ''), { recursive: true })
    expect((await rollback('--states=jal', `--to=${old}`)).status).toBe(0)
    expect(filesOf(dist, 'jalisco')).toEqual(filesOf(first, 'jalisco'))
  })

  it('goes no further back than there are releases, though it is asked twice', async () => {
    await rollback('--states=jal')
    const { status, stderr } = await rollback('--states=jal')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^«jalisco» no tiene una versión anterior/)
    expect(filesOf(dist, 'jalisco')).toEqual(filesOf(first, 'jalisco'))
  })

  it('passes over a release that was taken back', async () => {
    const old = idsOf(dist, 'jalisco')[0]
    await rollback('--states=jal')
    const third = copyContent()
    const guide = path.join(third, 'guides/robo/es.mdx')
    writeFileSync(guide, readFileSync(guide, 'utf8').replace('title: Me robaron', 'title: Me robaron hoy'))
    await rollback('--states=jal', '--undo')
    await build({ out: dist, content: third })
    expect((await rollback('--states=jal')).status).toBe(0)
    expect(liveOf('jalisco')).toBe(old)
  })

  it('is undone by no build until it is let go, for which the store has every file', async () => {
    await rollback('--states=jal')
    const held = await build({ out: dist, content })
    expect(held.stderr).toContain('«jalisco» muestra una versión anterior y no se toca')
    expect(Object.keys(JSON.parse(held.stdout).sites)).not.toContain('jalisco')
    expect(filesOf(dist, 'jalisco')).toEqual(filesOf(first, 'jalisco'))
    await rollback('--states=oax,nacional')
    expect(filesOfSites(dist)).toEqual(filesOfSites(first))
    // Of all sites nothing is left to be built.
    expect(JSON.parse((await build({ out: dist, content })).stdout)).toMatchObject({ pages: 0, sites: {} })
    const { stdout } = await rollback('--states=jal,oax,nacional', '--undo')
    expect(stdout).toContain('jalisco: vuelve a seguir lo que se publica\n')
    expect(filesOfSites(dist)).toEqual(filesOfSites(first))
    expect(JSON.parse((await build({ out: dist, content })).stdout)).toMatchObject({ written: 0 })
    expect(filesOfSites(dist)).toEqual(filesOfSites(second))
    expect((await rollback('--states=jal', '--undo')).stdout).toBe('jalisco: ya seguía lo que se publica\n')
  })

  it.each([
    ['no site', [], /^Falta decir de qué sitios/],
    ['an unknown site', ['--states=jalsco'], /No existe el estado «jalsco»/],
    ['to let go and to go back at once', ['--states=jal', '--to=abc', '--undo'], /^--undo va solo con --states/],
    ['a release of several sites', ['--states=jal,oax', '--to=abc'], /Cada sitio tiene sus propias versiones/],
    ['a release that there is not', ['--states=jal', '--to=zzz'], /^«jalisco» no tiene ninguna versión «zzz»/],
    ['a beginning of several releases', ['--states=jal', '--to='], /^Varias versiones de «jalisco» empiezan con «»/],
    ['a site that was never built', ['--states=jal,chp'], /^«chiapas» no muestra ninguna versión/],
  ])('refuses %s in one line, and changes nothing', async (_what, args, told) => {
    const { status, stderr } = await rollback(...args)
    expect(status).toBe(1)
    expect(stderr).toMatch(told)
    expect(filesOfSites(dist)).toEqual(filesOfSites(second))
  })

  it('refuses what has lost an object, and while a build is at work', async () => {
    const store = new ReleaseStore(dist)
    const [old, present] = idsOf(dist, 'jalisco')
    const lost = store.manifest('jalisco', old ?? '')?.files['guias/robo/index.html']?.sha256 ?? ''
    rmSync(store.layout.object(lost))
    rmSync(store.layout.tree('jalisco', old ?? ''), { recursive: true })
    expect((await rollback('--states=jal')).stderr).toBe(`De la versión ${old} de «jalisco» se perdió guias/robo/index.html.\n`)
    writeFileSync(store.layout.lock, String(process.pid))
    expect((await rollback('--states=oax')).stderr).toMatch(/^Otra construcción/)
    expect(liveOf('jalisco')).toBe(present)
    expect(filesOfSites(dist)).toEqual(filesOfSites(second))
  })
})

describe('npm run rollback, where a manifest is cut', () => {
  it('of what is shown: goes back to what is named, and asks for a name where nothing says what was before', async () => {
    const [old = '', present = ''] = idsOf(dist, 'jalisco')
    truncateSync(new ReleaseStore(dist).layout.manifest('jalisco', present), 100)
    const nameless = await rollback('--states=jal')
    expect(nameless.status).toBe(1)
    expect(nameless.stderr).toMatch(/^La lista de archivos de lo que «jalisco» muestra está dañada .* di la versión con --to/)
    expect(filesOfSites(dist)).toEqual(filesOfSites(second))
    expect(await rollback('--states=jal', `--to=${old}`)).toMatchObject({ status: 0 })
    expect(filesOf(dist, 'jalisco')).toEqual(filesOf(first, 'jalisco'))
  })

  it('of what is wanted: is refused, and changes nothing', async () => {
    const [old = ''] = idsOf(dist, 'jalisco')
    truncateSync(new ReleaseStore(dist).layout.manifest('jalisco', old), 100)
    const { status, stderr } = await rollback('--states=jal', `--to=${old}`)
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^«jalisco» no tiene una versión anterior/)])
    expect(filesOfSites(dist)).toEqual(filesOfSites(second))
  })
})

describe('npm run status', () => {
  const status = (...args: string[]) => runCommand('status', [`--dist=${dist}`, ...args])

  it('says which release each site shows, since when, and which others it keeps', async () => {
    const [old, present] = idsOf(dist, 'jalisco')
    const { stdout } = await status('--states=jal,chp')
    const [jalisco, chiapas] = stdout.trimEnd().split('\n')
    expect(jalisco).toMatch(new RegExp(`^jalisco: ${present?.slice(0, 12)} desde 20\\d\\d-.*; guarda ${old?.slice(0, 12)}$`))
    expect(chiapas).toBe('chiapas: sin construir')
    await rollback('--states=jal')
    const [told] = JSON.parse((await status('--states=jal', '--json')).stdout)
    expect(told).toMatchObject({ site: 'jalisco', release: old, others: [{ id: present }], held: { by: null } })
    expect((await status('--states=jal')).stdout).toMatch(/; RETENIDO en esta versión anterior desde 20\d\d-/)
  })
})
