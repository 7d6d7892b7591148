import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copiedFile } from '../../build-scripts/src/release/compressedCopies.ts'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import { build, copyContent, copyOfDist, filesOfSites, newFolder, runCommand, sitesOf } from '../build/support/buildFixture.ts'
import { serveLive } from './support/serveLive.ts'

const states = 'nacional,cmx,tab'
let content: string
let dist: string
let served: string
let server: Awaited<ReturnType<typeof serveLive>>

beforeAll(async () => {
  dist = newFolder()
  content = copyContent()
  await build({ out: dist, content, states })
  served = path.join(newFolder(), 'srv')
  server = await serveLive(sitesOf(served))
  expect((await deploy(`--states=${states}`)).status).toBe(0)
  const guide = path.join(content, 'guides/robo/es.mdx')
  writeFileSync(guide, readFileSync(guide, 'utf8').replace('title: Me robaron', 'title: Me asaltaron'))
  await build({ out: dist, content, states })
})
afterAll(() => server.stop())
const pristine = () => copyOfDist(served)

const at = () => [`--target=dir:${served}`, `--health=${server.pattern}`]
const deploy = (...args: string[]) => runCommand('deploy', [...at(), `--dist=${dist}`, ...args])
const rollback = (...args: string[]) => runCommand('rollback', [...at(), `--dist=${dist}`, ...args])
const liveOf = (out: string, slug: string) => new ReleaseStore(out).current(slug)?.id
const ofSite = (out: string, slug: string) => [...filesOfSites(out)].filter(([file]) => file.startsWith(`${slug}/`))
const filesOf = (out: string, slug: string) => ofSite(out, slug).filter(([file]) => copiedFile(file) === undefined)
const copiesOf = (out: string, slug: string) => ofSite(out, slug).flatMap(([file]) => copiedFile(file) ?? [])

/** Every file, link and folder that some sites show, with its time, and of the files their bytes. */
function standing(slugs: readonly string[]) {
  return slugs.map((slug) => {
    const link = path.join(sitesOf(served), slug)
    const { mtimeNs, ino } = lstatSync(link, { bigint: true })
    const names = readdirSync(`${link}/`, { recursive: true }).map(String).sort()
    const times = names.map((name) => [name, lstatSync(path.join(link, name), { bigint: true }).mtimeNs])
    return { slug, mtimeNs, ino, times, files: filesOf(served, slug) }
  })
}

describe('npm run deploy', () => {
  let before: string
  beforeEach(() => {
    before = pristine()
    return async () => {
      server.failing.clear()
      await rollback('--states=cmx')
      expect(filesOfSites(served)).toEqual(filesOfSites(before))
    }
  })

  it('shows one state its new release, and leaves every other site as it was, bytes and times', async () => {
    const others = standing(['nacional', 'tabasco'])
    const { status, stdout, stderr } = await deploy('--states=cmx')
    expect([status, stdout]).toEqual([0, 'Los otros 32 sitios siguen igual: los mismos archivos con las mismas fechas.\n'])
    expect(stderr).toMatch(/^ciudad-de-mexico: [0-9a-f]{12} → [0-9a-f]{12}; \d+ archivos distintos, \d+ enviados/)
    expect(filesOf(served, 'ciudad-de-mexico')).toEqual(filesOf(dist, 'ciudad-de-mexico'))
    expect(standing(['nacional', 'tabasco'])).toEqual(others)
    // Of what changed alone they are made, and all of it has them.
    expect(stderr).toMatch(/\nCopias comprimidas: \d{1,2} hechas, \d{3} puestas, /)
    expect(copiesOf(served, 'ciudad-de-mexico')).toContain('ciudad-de-mexico/guias/robo/index.html')
    expect((await runCommand('verify', [`--target=dir:${served}`])).status).toBe(0)

    const told = await runCommand('status', [`--target=dir:${served}`, `--dist=${dist}`, '--states=cmx,tab', '--json'])
    expect(JSON.parse(told.stdout)).toMatchObject([
      { site: 'ciudad-de-mexico', release: liveOf(dist, 'ciudad-de-mexico') },
      { site: 'tabasco', waits: liveOf(dist, 'tabasco') },
    ])
    const back = await rollback('--states=cmx')
    expect([back.status, back.stdout]).toEqual([
      0,
      expect.stringMatching(/^ciudad-de-mexico: .* → .*\nLos otros 32 sitios siguen igual: /),
    ])
    expect(filesOfSites(served)).toEqual(filesOfSites(before))
    expect(standing(['nacional', 'tabasco'])).toEqual(others)
    await deploy('--states=cmx')
  })

  it('stops a wave at the first state that does not answer as it should, and puts it back', async () => {
    server.failing.add('tabasco')
    const { status, stdout, stderr } = await deploy('--states=cmx,tab,nacional', '--json')
    expect(status).toBe(1)
    const outcomes = [
      ['ciudad-de-mexico', 'deployed'],
      ['tabasco', 'put-back'],
      ['nacional', 'waiting'],
    ]
    const { sites, others } = JSON.parse(stdout) as {
      sites: { site: string; outcome: string }[]
      others: { untouched: string[] }
    }
    expect(sites.map(({ site, outcome }) => [site, outcome])).toEqual(outcomes)
    expect(others.untouched).toHaveLength(31)
    expect(stderr).toMatch(
      /\ntabasco: no pasó la revisión y volvió a [0-9a-f]{12}\. http:\/\/tabasco\.localhost:\d+\/.* respondió 503\.\n/,
    )
    expect(filesOf(served, 'tabasco')).toEqual(filesOf(before, 'tabasco'))
    expect(filesOf(served, 'ciudad-de-mexico')).toEqual(filesOf(dist, 'ciudad-de-mexico'))
  })
})

describe('npm run deploy, npm run verify', () => {
  it.each([
    ['nothing', ['--target=dir:x'], /^Falta decir qué se publica: /],
    ['a state whose time has not come', ['--states=cmx,jal', '--target=dir:x'], /^Todavía no les toca, .*: Jalisco\./],
    ['a phase that there is not', ['--phase=7', '--target=dir:x'], /^No hay fase «7»\.\nHay:\n {2}fase 1: /],
    ['an unknown state', ['--states=jalsco', '--target=dir:x'], /No existe el estado «jalsco»/],
    ['an unknown target', ['--states=cmx', '--target=ftp:x'], /^No existe el destino «ftp:x»\. Hay: dir:<carpeta>/],
    ['no target', ['--states=cmx'], /^Falta decir dónde: /],
    ['a state that is not built', ['--phase=1', '--target=dir:x', '--health=no'], /^«[a-z-]+» no está construido\./],
    [
      'to keep no way back',
      ['--states=cmx', '--target=dir:x', '--keep=1'],
      /^--keep=1 no es un número de versiones: usa 2 o más/,
    ],
    ['an address that is none', ['--states=cmx', '--target=dir:x', '--health=si'], /^«si» no es una dirección/],
  ])('refuses %s and says what there is', async (_what, args, told) => {
    const { status, stdout, stderr } = await runCommand('deploy', [`--dist=${dist}`, ...args])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(told)
  })

  it('lists the sites of a wave for whoever makes a matrix of them, and publishes nothing', async () => {
    const { status, stdout } = await runCommand('deploy', ['--phase=1', '--list'])
    expect([status, JSON.parse(stdout)]).toEqual([0, ['coahuila', 'ciudad-de-mexico', 'estado-de-mexico', 'tabasco']])
  })

  it('hash again what is live', async () => {
    const spoilt = pristine()
    const verify = () => runCommand('verify', [`--target=dir:${spoilt}`, '--states=tab,cmx,jal'])
    const { status, stdout } = await verify()
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^tabasco: [0-9a-f]{12}, \d+ archivos leídos \(.* MB\), todo como dice su versión$/),
      expect.stringMatching(/^ciudad-de-mexico: /),
      'jalisco: no muestra nada',
    ])
    writeFileSync(path.join(sitesOf(spoilt), 'tabasco/robots.txt'), 'x')
    const found = await verify()
    expect(found.status).toBe(1)
    expect(found.stdout).toContain('\n  tabasco/robots.txt: no es lo que dice la versión\n')
  })
})
