import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { ReleaseStore } from '../../build-scripts/src/release/ReleaseStore.ts'
import {
  build,
  builtFixture,
  copyContent,
  copyOfDist,
  filesOfSites,
  filesUnder,
  newFolder,
  sitesOf,
} from '../build/support/buildFixture.ts'

const slugs = ['jalisco', 'nacional', 'oaxaca']
const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

let sound: string
let edited: string
let soundEdited: string
beforeAll(async () => {
  ;[sound, soundEdited, edited] = [await builtFixture(), newFolder(), copyContent()]
  edit(path.join(edited, 'guides/robo/es.mdx'), (text) => text.replace('title: Me robaron', 'title: Me asaltaron'))
  await build({ out: soundEdited, content: edited })
})

/** Every kind of damage that was thought of, each to another file. */
function spoil(out: string): void {
  const site = (file: string) => path.join(sitesOf(out), file)
  writeFileSync(site('jalisco/guias/robo/index.html'), '')
  edit(site('jalisco/guias/defensor-publico/index.html'), (html) => html.replace('<h1>', '<h1>¡Llama al 900!'))
  edit(site('jalisco/index.html'), (html) => html.replace(/./, ' '))
  rmSync(site('jalisco/directorio/index.html'))
  rmSync(site('jalisco/pagefind'), { recursive: true })
  writeFileSync(site('jalisco/phishing.html'), 'x')
  writeFileSync(site('jalisco/sw.js'), 'importScripts("x")')
  rmSync(site('jalisco/glosario/index.html'))
  mkdirSync(site('jalisco/glosario/index.html'))
  rmSync(site('jalisco/404.html'))
  symlinkSync('/etc/hostname', site('jalisco/404.html'))
  symlinkSync('/etc', site('jalisco/en/etc'))
  rmSync(site('nacional'))
  writeFileSync(site('nacional'), 'un archivo')
  rmSync(site('oaxaca'))
  symlinkSync(path.join(sitesOf(sound), 'oaxaca'), site('oaxaca'))
}

describe('what stands in the output folder is compared with what should', () => {
  it.each([
    ['the same', () => ({ content: undefined, as: sound })],
    ['other', () => ({ content: edited, as: soundEdited })],
  ])('damage of every kind is mended by a build of %s content', async (_which, choose) => {
    const { content, as } = choose()
    const out = copyOfDist(sound)
    spoil(out)
    expect(await build({ out, ...(content === undefined ? {} : { content }) })).toMatchObject({ status: 0, stderr: '' })
    expect(filesOfSites(out)).toEqual(filesOfSites(as))
    for (const name of ['jalisco/404.html', 'jalisco/en'])
      expect(lstatSync(path.join(sitesOf(out), name)).isSymbolicLink()).toBe(false)
    for (const slug of slugs) expect(readlinkSync(path.join(sitesOf(out), slug))).toMatch(`../trees/${slug}/`)
    expect(existsSync(path.join(sitesOf(out), 'jalisco/en/etc'))).toBe(false)
    // Nothing that a link led to was touched.
    expect(filesUnder(realpathSync(path.join(sitesOf(sound), 'oaxaca'))).size).toBeGreaterThan(10)
  })

  it('what was only touched stays the file that it is', async () => {
    const out = newFolder()
    cpSync(sound, out, { recursive: true, verbatimSymlinks: true })
    for (const _again of [1, 2])
      expect(JSON.parse((await build({ out })).stdout)).toMatchObject({ rendered: 0, written: 0, indexed: 0 })
  })

  it('a folder of another kind in the place of one of its own goes, and nothing is made behind a link', async () => {
    const [out, outside] = [copyOfDist(sound), newFolder()]
    for (const [name, part] of [
      ['objects', 'objects'],
      ['releases', 'releases'],
      ['trees', 'trees'],
      ['live', 'live'],
      ['trees/jalisco', 'trees de jalisco'],
    ] as const) {
      const elsewhere = path.join(outside, part)
      cpSync(path.join(out, name), elsewhere, { recursive: true, verbatimSymlinks: true })
      rmSync(path.join(out, name), { recursive: true })
      symlinkSync(elsewhere, path.join(out, name))
      const before = filesUnder(elsewhere)
      expect(await build({ out, content: edited })).toMatchObject({ status: 0, stderr: '' })
      expect(lstatSync(path.join(out, name)).isDirectory(), name).toBe(true)
      expect(filesUnder(elsewhere)).toEqual(before)
      expect(filesOfSites(out)).toEqual(filesOfSites(soundEdited))
    }
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, 100)],
    ['empty', () => ''],
    ['of null bytes', () => '\0\0\0'],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['of another site', (text: string) => text.replace('"site":"jalisco"', '"site":"oaxaca"')],
    ['naming a file out of the site', (text: string) => text.replace('"index.html"', '"../../x"')],
    ['with another digest', (text: string) => text.replace(/"sha256":"[0-9a-f]{8}/, '"sha256":"00000000')],
  ])('a manifest that is %s stops nothing, and is told', async (_how, damage) => {
    const out = copyOfDist(sound)
    const store = new ReleaseStore(out)
    const file = store.layout.manifest('jalisco', store.current('jalisco')?.id ?? '')
    writeFileSync(path.join(out, 'x'), 'de otro')
    edit(file, damage)
    const { status, stderr } = await build({ out })
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `${file} está dañado y no se usa: el sitio se construye todo otra vez.\n`,
    })
    expect(filesOfSites(out)).toEqual(filesOfSites(sound))
    expect(readFileSync(path.join(out, 'x'), 'utf8')).toBe('de otro')
    expect(await build({ out })).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('a build that is killed while it switches', () => {
  const kill = pathToFileURL(path.join(import.meta.dirname, 'support/killAtRename.mjs')).href

  // Of three sites: first their trees, then their links.
  it.each([0, 1, 2, 3, 4, 5])(
    'at rename %i, leaves each site whole old or whole new, and the next build does the rest',
    async (turn) => {
      const out = copyOfDist(sound)
      const env = { NODE_OPTIONS: `--import=${kill}`, JUSTICIA_TEST_KILL_AT: String(turn) }
      expect((await build({ out, content: edited, env })).status).toBeNull()
      for (const slug of slugs) {
        const shown = filesUnder(realpathSync(path.join(sitesOf(out), slug)))
        expect([sound, soundEdited].map((dist) => filesUnder(realpathSync(path.join(sitesOf(dist), slug))))).toContainEqual(shown)
      }
      expect((await build({ out, content: edited })).status).toBe(0)
      expect(filesOfSites(out)).toEqual(filesOfSites(soundEdited))
    },
  )
})
