import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { currentSite } from '../../build-scripts/src/stage/commitStage.ts'
import { distLayout } from '../../build-scripts/src/stage/distLayout.ts'
import { build, copyContent, filesUnder, newFolder } from '../build/support/buildFixture.ts'

const slugs = ['jalisco', 'nacional', 'oaxaca']
const sitesOf = (out: string) => path.join(out, 'sites')
const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

let sound: string
let edited: string
let soundEdited: string
beforeAll(async () => {
  ;[sound, soundEdited, edited] = [newFolder(), newFolder(), copyContent()]
  edit(path.join(edited, 'guides/robo/es.mdx'), (text) => text.replace('title: Me robaron', 'title: Me asaltaron'))
  await build({ out: sound })
  await build({ out: soundEdited, content: edited })
})

/** A copy of the sound sites, times and all, that may be spoilt. */
function copyOf(dist: string): string {
  const out = newFolder()
  cpSync(dist, out, { recursive: true, preserveTimestamps: true })
  return out
}

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
  rmSync(site('nacional'), { recursive: true })
  writeFileSync(site('nacional'), 'un archivo')
  rmSync(site('oaxaca'), { recursive: true })
  symlinkSync(path.join(sitesOf(sound), 'oaxaca'), site('oaxaca'))
}

describe('what stands in the output folder is compared with what should', () => {
  it.each([
    ['the same', () => ({ content: undefined, as: sound })],
    ['other', () => ({ content: edited, as: soundEdited })],
  ])('damage of every kind is mended by a build of %s content', async (_which, choose) => {
    const { content, as } = choose()
    const out = copyOf(sound)
    spoil(out)
    expect(await build({ out, ...(content === undefined ? {} : { content }) })).toMatchObject({ status: 0, stderr: '' })
    expect(filesUnder(sitesOf(out))).toEqual(filesUnder(sitesOf(as)))
    for (const name of ['jalisco/404.html', 'jalisco/en', 'nacional', 'oaxaca'])
      expect(lstatSync(path.join(sitesOf(out), name)).isSymbolicLink()).toBe(false)
    expect(existsSync(path.join(sitesOf(out), 'jalisco/en/etc'))).toBe(false)
    // Nothing that a link led to was touched.
    expect(filesUnder(path.join(sitesOf(sound), 'oaxaca')).size).toBeGreaterThan(10)
  })

  it('what was only touched stays the file that it is', async () => {
    const out = newFolder()
    cpSync(sound, out, { recursive: true })
    expect(JSON.parse((await build({ out })).stdout)).toMatchObject({ rendered: 0, written: 0, indexed: 0 })
  })

  it.each([
    ['.digests.json', '{"version":1}', ''],
    [
      '.digests.json',
      '{"version":2,"sites":{"../../x":1}}',
      '.digests.json está dañado y no se usa: se construye todo otra vez.\n',
    ],
    [
      '.next/commit.json',
      '[{"slug":"jalisco","removed":["../../../x"]}]',
      '.next/commit.json está dañado y no se usa: lo que falte de la última construcción se repara con «npm run build».\n',
    ],
  ])('a damaged %s (%j) stops nothing', async (file, text, said) => {
    const out = copyOf(sound)
    mkdirSync(path.join(out, '.next'), { recursive: true })
    writeFileSync(path.join(out, 'x'), 'de otro')
    writeFileSync(path.join(out, file), text)
    const { status, stderr } = await build({ out })
    expect({ status, stderr: stderr.replace(`${out}/`, '') }).toEqual({ status: 0, stderr: said })
    expect(filesUnder(sitesOf(out))).toEqual(filesUnder(sitesOf(sound)))
    expect(readFileSync(path.join(out, 'x'), 'utf8')).toBe('de otro')
    expect(existsSync(path.join(out, '.next/commit.json'))).toBe(false)
  })
})

describe('a build that is killed while it switches', () => {
  const kill = pathToFileURL(path.join(import.meta.dirname, 'support/killAtRename.mjs')).href

  // Two renames a site.
  it.each([0, 1, 2, 5])(
    'at rename %i, leaves each site whole old or whole new, and the next build ends the switch',
    async (turn) => {
      const out = copyOf(sound)
      const env = { NODE_OPTIONS: `--import=${kill}`, JUSTICIA_TEST_KILL_AT: String(turn) }
      expect((await build({ out, content: edited, env })).status).toBeNull()
      for (const slug of slugs) {
        const shown = filesUnder(currentSite(distLayout(out), slug))
        expect([sound, soundEdited].map((dist) => filesUnder(path.join(sitesOf(dist), slug)))).toContainEqual(shown)
      }
      expect((await build({ out, content: edited })).status).toBe(0)
      expect(filesUnder(sitesOf(out))).toEqual(filesUnder(sitesOf(soundEdited)))
    },
  )
})
