import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { leftFiles } from '../../build-scripts/src/output/leftFiles.ts'
import {
  build,
  bundleThatFirst,
  changedSince,
  copyContent,
  copyOfBuilt,
  filesOfSites,
  filesUnder,
  fixture,
  inodesOfSites,
  newFolder,
  runCommand,
  sitesOf,
  startCommand,
} from './support/buildFixture.ts'

const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))

describe('a first build', () => {
  let out: string
  let report: { pages: number; rendered: number; sites: Record<string, { pages: number }>; seconds: Record<string, unknown> }
  beforeAll(async () => {
    out = newFolder()
    const result = await build({ out })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    report = JSON.parse(result.stdout)
  })

  it('leaves complete sites, and of its own work only what the next build is made of', () => {
    expect(readdirSync(out).sort()).toEqual(['build.json', 'live', 'objects', 'releases', 'trees'])
    const files = [...filesUnder(realpathSync(path.join(sitesOf(out), 'jalisco'))).keys()]
    for (const file of [
      'index.html',
      'guias/robo/index.html',
      'en/guias/robo/index.html',
      'glosario/querella/index.html',
      'directorio/index.html',
      '404.html',
      'en/404.html',
      'sitemap.xml',
      'robots.txt',
      '.well-known/security.txt',
      'favicon.svg',
      'sw.js',
      'en/sw.js',
      'sin-conexion/index.html',
      'assets/none.js',
      'pagefind/pagefind.js',
      'pagefind/pagefind-entry.json',
    ])
      expect(files).toContain(file)
    expect(files.filter((file) => file.includes('pagefind-ui'))).toEqual([])
  })

  it('says in build.json what it did', () => {
    expect(JSON.parse(readFileSync(path.join(out, 'build.json'), 'utf8'))).toEqual(report)
    expect(Object.keys(report.sites).sort()).toEqual(['jalisco', 'nacional', 'oaxaca'])
    expect(report.rendered).toBe(report.pages)
    const files = [...filesUnder(realpathSync(path.join(sitesOf(out), 'jalisco'))).keys()]
    expect(report.sites.jalisco?.pages).toBe(files.filter((file) => file.endsWith('.html')).length)
    expect(Object.keys(report.seconds)).toEqual(['content', 'media', 'bundle', 'sites', 'switch', 'work', 'total'])
  })

  it('gives the same bytes a second time, from nothing', async () => {
    const again = newFolder()
    await build({ out: again })
    expect(filesOfSites(again)).toEqual(filesOfSites(out))
  })
})

describe('a later build', () => {
  it('does nothing when nothing changed, and plans nothing to know it', async () => {
    const out = await copyOfBuilt()
    const before = inodesOfSites(out)
    const { pages } = JSON.parse(readFileSync(path.join(out, 'build.json'), 'utf8'))
    const { stdout } = await build({ out })
    expect(pages).toBeGreaterThan(0)
    expect(JSON.parse(stdout)).toMatchObject({ pages, rendered: 0, written: 0, indexed: 0, seconds: { work: { plan: 0 } } })
    expect(changedSince(before, out)).toEqual([])
  })

  it('plans again what another program or another content made, and remembers that it would be the same', async () => {
    const out = await copyOfBuilt()
    const notes = path.join(out, 'trees', 'jalisco', `${path.basename(realpathSync(path.join(sitesOf(out), 'jalisco')))}.json`)
    const known = readFileSync(notes, 'utf8')
    edit(notes, (text) => text.replace(/"source":"./, '"source":"-'))
    const before = inodesOfSites(out)
    const { seconds, rendered } = JSON.parse((await build({ out })).stdout)
    expect(seconds.work.plan).toBeGreaterThan(0)
    expect(rendered).toBe(0)
    expect(changedSince(before, out)).toEqual([])
    expect(JSON.parse(readFileSync(notes, 'utf8')).source).toBe(JSON.parse(known).source)
  })

  it('draws and indexes a changed guide in every site, and nothing else', async () => {
    const [out, content] = [await copyOfBuilt(), copyContent()]
    const before = inodesOfSites(out)
    edit(path.join(content, 'guides/robo/es.mdx'), (text) => text.replace('Tienes derecho a denunciar', 'Puedes denunciar'))
    const { stdout } = await build({ out, content })
    // Its easy-read version says that it is older.
    // Its search page leads to another index.
    expect(JSON.parse(stdout)).toMatchObject({ rendered: 9, indexed: 3 })
    const changed = changedSince(before, out).filter((file) => !file.includes('/pagefind/'))
    // The guide is urgent: what devices keep changes with it.
    const changedIn = (site: string) => [
      `${site}/buscar/indice/es.<digest>.json`,
      `${site}/guias/robo/index.html`,
      `${site}/offline/<digest>.bin`,
      `${site}/sw.js`,
    ]
    expect(changed.map((file) => file.replace(/[0-9a-f]{16}\.(bin|json)$/, '<digest>.$1'))).toEqual(
      ['jalisco', 'nacional', 'oaxaca'].flatMap(changedIn),
    )
  })

  it('leaves what devices keep as it is when no page of it and no answer of the search changed', async () => {
    const [out, content] = [await copyOfBuilt(), copyContent()]
    const before = inodesOfSites(out)
    edit(path.join(content, 'guides/defensor-publico/es.mdx'), (text) =>
      text.replace('Pide una persona defensora.', 'Pide una persona defensora: una persona.'),
    )
    await build({ out, content })
    const changed = changedSince(before, out)
    expect(changed).toContain('jalisco/guias/defensor-publico/index.html')
    expect(changed.filter((file) => /sw\.js$|\/offline\//.test(file))).toEqual([])
  })

  it('touches one site when one state’s variant changed', async () => {
    const [out, content] = [await copyOfBuilt(), copyContent()]
    const before = inodesOfSites(out)
    edit(path.join(content, 'states/oaxaca/guides/robo/es.mdx'), (text) =>
      text.replace('pide intérprete', 'pide una persona intérprete'),
    )
    const { stdout } = await build({ out, content })
    // Its page in Spanish, and the one in English, which shows the part that is not translated; the search pages of both.
    expect(JSON.parse(stdout)).toMatchObject({ rendered: 4, indexed: 1 })
    expect(changedSince(before, out).filter((file) => !file.startsWith('oaxaca/'))).toEqual([])
  })

  it('gives the same bytes as a build from nothing, but for what it says of pages that were withdrawn', async () => {
    const [out, fresh, content] = [await copyOfBuilt(), newFolder(), copyContent()]
    edit(path.join(content, 'guides/robo/es.mdx'), (text) => text.replace('title: Me robaron', 'title: Me asaltaron'))
    rmSync(path.join(content, 'glossary/defensor-publico'), { recursive: true })
    await build({ out, content })
    await build({ out: fresh, content })
    const files = filesOfSites(out)
    const gone = leftFiles(files.keys())
    expect(new Map([...files].filter(([file]) => !gone.has(file)))).toEqual(filesOfSites(fresh))
    expect([...gone].filter((file) => file.startsWith('jalisco/')).sort()).toEqual(
      ['en/glosario', 'glosario'].flatMap((folder) =>
        ['gone.txt', 'index.html'].map((name) => `jalisco/${folder}/defensor-publico/${name}`),
      ),
    )
    const page = readFileSync(path.join(sitesOf(out), 'jalisco/en/glosario/defensor-publico/index.html'), 'utf8')
    expect(page).toContain('<title>This page is gone: /en/glosario/defensor-publico/</title>')
    // They stay, cost nothing where nothing else changes, and go when the page comes back.
    expect(JSON.parse((await build({ out, content })).stdout)).toMatchObject({ rendered: 0, written: 0 })
    expect(filesOfSites(out)).toEqual(files)
    await build({ out })
    expect([...leftFiles(filesOfSites(out).keys())]).toEqual([])
  })

  it('makes a page again that somebody deleted, when its site changes', async () => {
    const [out, content] = [await copyOfBuilt(), copyContent()]
    rmSync(path.join(sitesOf(out), 'jalisco/directorio/index.html'))
    edit(path.join(content, 'guides/robo/es.mdx'), (text) => text.replace('title: Me robaron', 'title: Me asaltaron'))
    await build({ out, content })
    expect(existsSync(path.join(sitesOf(out), 'jalisco/directorio/index.html'))).toBe(true)
  })

  it('of some states keeps the other sites as they are', async () => {
    const [out, content] = [await copyOfBuilt(), copyContent()]
    const before = inodesOfSites(out)
    edit(path.join(content, 'guides/robo/es.mdx'), (text) => text.replace('title: Me robaron', 'title: Me asaltaron'))
    await build({ out, content, states: 'MX-JAL' })
    expect(new Set(changedSince(before, out).map((file) => file.split('/')[0]))).toEqual(new Set(['jalisco']))
    expect(JSON.parse((await build({ out, content })).stdout)).toMatchObject({ indexed: 2 })
  })
})

describe('a document that cannot be built', () => {
  const page = (out: string, file: string) => readFileSync(path.join(sitesOf(out), file), 'utf8')
  const robo = 'jalisco/guias/robo/index.html'
  const breakRobo = (content: string) =>
    edit(path.join(content, 'guides/robo/es.mdx'), (text) => text.replace('</Section>', '<b>Hola</b>\n\n</Section>'))

  it('stays as it was, loudly, while the rest goes on; once it is mended, all is well', async () => {
    const [out, content] = [newFolder(), copyContent()]
    await build({ out, content })
    const before = page(out, robo)
    const sound = readFileSync(path.join(content, 'guides/robo/es.mdx'), 'utf8')
    breakRobo(content)
    edit(path.join(content, 'guides/defensor-publico/es.mdx'), (text) => text.replace('Defensor público', 'Defensora pública'))
    // Again and again: what is kept once is not forgotten.
    for (const date of ['2026-11-21', '2026-11-22']) {
      const { status, stderr, stdout } = await build({ out, content, date })
      expect(status).toBe(3)
      expect(stderr).toMatch(/^¡Atención! Un documento tiene faltas; lo demás se construyó:\n/)
      expect(stderr).toMatch(
        /guides\/robo\/es\.mdx:\d+: El componente <b> no existe\. .*\[guides\/robo: sigue la última versión que se pudo construir\]\n$/,
      )
      const problem = { document: 'guides/robo', leftOut: 'document', kept: true, code: 'component-unknown' }
      expect(JSON.parse(stdout).problems).toMatchObject([problem])
      expect(JSON.parse(readFileSync(path.join(out, 'build.json'), 'utf8')).problems).toMatchObject([problem])
      expect(page(out, robo)).toBe(before)
      expect(page(out, 'jalisco/guias/defensor-publico/index.html')).toContain('Defensora pública')
    }
    writeFileSync(path.join(content, 'guides/robo/es.mdx'), sound.replace('title: Me robaron', 'title: Me asaltaron'))
    const mended = await build({ out, content })
    expect(mended).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(mended.stdout).problems).toEqual([])
    expect(page(out, robo)).toContain('Me asaltaron')
  })

  it('is left out where it never could be', async () => {
    const [out, content] = [newFolder(), copyContent()]
    breakRobo(content)
    const { status, stderr } = await build({ out, content })
    expect(status).toBe(3)
    expect(stderr).toContain('[guides/robo: no aparece en los sitios]')
    expect(existsSync(path.join(sitesOf(out), robo))).toBe(false)
    expect(existsSync(path.join(sitesOf(out), 'jalisco/guias/defensor-publico/index.html'))).toBe(true)
  })

  it('may be an image: texts do without it', async () => {
    const [out, content] = [newFolder(), copyContent()]
    cpSync(path.join(content, 'facts.yaml'), path.join(content, 'media/mapa.png'), { recursive: true })
    writeFileSync(
      path.join(content, 'media/index.yaml'),
      '- slug: mapa\n  file: mapa.png\n  alt:\n    es: Un mapa\n  credit: Prueba\n',
    )
    const { status, stderr } = await build({ out, content })
    expect(status).toBe(3)
    expect(stderr).toMatch(/media\/mapa\.png: El archivo no es una imagen, o está dañado\. Sube otra vez la imagen/)
    expect(existsSync(path.join(sitesOf(out), robo))).toBe(true)
  })

  it('leaves nothing of the content beside the sites, nor readable to others', async () => {
    const [out, content] = [newFolder(), copyContent()]
    await build({ out, content })
    breakRobo(content)
    await build({ out, content })
    expect(readdirSync(out).sort()).toEqual(['build.json', 'live', 'objects', 'releases', 'trees'])
    for (const folder of ['objects', 'releases']) expect(statSync(path.join(out, folder)).mode & 0o077).toBe(0)
    // Whoever does not know a release's name finds no tree but the live one.
    for (const folder of ['trees', 'trees/jalisco']) expect(statSync(path.join(out, folder)).mode & 0o077).toBe(0o011)
    const { content: kept } = JSON.parse(readFileSync(path.join(out, 'build.json'), 'utf8'))
    expect(statSync(path.join(out, kept, '..')).mode & 0o077).toBe(0)
    expect(statSync(path.join(out, kept, '../..')).mode & 0o077).toBe(0)
  })
})

describe('the quick checks of a build', () => {
  it('tell what they find, build after build, until it is mended', async () => {
    const out = newFolder()
    const shown = bundleThatFirst("if (model.path === '/directorio/') model.title += ' 33 0000 0001'")
    for (const _again of [1, 2]) {
      const { status, stdout, stderr } = await build({ out, bundle: shown, states: 'jal,oax' })
      expect(status).toBe(4)
      const finding = (site: string) => `${site}/directorio/index.html: muestra el número 33 0000 0001, que nadie ha comprobado`
      expect(stderr).toBe(
        `¡Atención! Las revisiones rápidas encontraron 2 faltas en lo que se acaba de construir (todas las revisiones: npm run check):\n  ${finding('jalisco')}\n  ${finding('oaxaca')}\n`,
      )
      expect(JSON.parse(stdout).checks.findings.map(({ file }: { file: string }) => file)).toEqual([
        'jalisco/directorio/index.html',
        'oaxaca/directorio/index.html',
      ])
    }
    expect(await build({ out, states: 'jal,oax' })).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('a build that fails', () => {
  let out: string
  let before: Map<string, string>
  beforeAll(async () => {
    out = await copyOfBuilt()
    before = filesUnder(out)
  })
  const expectUntouched = () => expect(filesUnder(out)).toEqual(before)

  it('names an unknown state and its neighbours in the alphabet, and touches nothing', async () => {
    const { status, stderr } = await build({ out, states: 'jalsco' })
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'states.json: No existe el estado «jalsco». ¿Quisiste decir jalisco (jal), tabasco (tab), oaxaca (oax)? Usa el nombre de states.json o su clave ISO.\n',
    })
    expectUntouched()
  })

  it('says that a content folder does not exist', async () => {
    const { status, stderr } = await build({ out, content: '/no/existe' })
    expect(status).toBe(1)
    expect(stderr).toBe('/no/existe: La carpeta de contenido no existe. Indica otra con --content=<carpeta>.\n')
    expectUntouched()
  })

  it('says so when no guide is left', async () => {
    const content = copyContent()
    for (const guide of ['robo', 'defensor-publico']) edit(path.join(content, `guides/${guide}/es.mdx`), () => '---\n')
    rmSync(path.join(content, 'flows'), { recursive: true, force: true })
    const { status, stderr } = await build({ out: newFolder(), content })
    expect(status).toBe(1)
    expect(stderr).toMatch(/guides\/robo\/es\.mdx.*No queda ninguna guía que se pueda construir/s)
  })

  it('leaves everything as it was when a page cannot be drawn', async () => {
    const bundle = bundleThatFirst("if (model.path === '/directorio/') throw new Error('plantilla rota')")
    const { status, stderr } = await build({ out, bundle })
    expect(status).toBe(1)
    expect(stderr).toContain('plantilla rota')
    expectUntouched()
  })

  it('leaves everything as it was when a thread ends', async () => {
    const bundle = bundleThatFirst("if (model.path === '/directorio/') process.exit(1)")
    const { status, stderr } = await build({ out, bundle })
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'El hilo que construía el sitio terminó antes de tiempo.\n' })
    expectUntouched()
  })

  it('leaves everything as it was when the disk takes no more', () => {
    const bundle = bundleThatFirst("if (model.path === '/directorio/') return 'x'.repeat(40_000)")
    const command = [
      process.execPath,
      'build-scripts/src/build.ts',
      `--out=${out}`,
      `--content=${fixture}/content`,
      `--bundle=${bundle}`,
      '--states=nacional,jal,oax',
      '--json',
    ]
    // Files over 16 KB are refused, as a full disk refuses them: in the middle of writing.
    const script = `trap '' XFSZ; ulimit -f 32; exec ${command.map((word) => `'${word}'`).join(' ')}`
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: path.resolve(fixture, '../../..') })
    expect(status).toBe(1)
    expect(stderr).toBe(
      'El sistema no deja escribir un archivo tan grande. Revisa «ulimit -f»; lo publicado quedó como estaba.\n',
    )
    expectUntouched()
  })

  it('refuses a folder in which another build is at work', async () => {
    writeFileSync(path.join(out, '.lock'), String(process.pid))
    const { status, stderr } = await build({ out })
    rmSync(path.join(out, '.lock'))
    expect(status).toBe(1)
    expect(stderr).toContain(`Otra construcción (proceso ${process.pid}) está escribiendo en ${out}.`)
    expectUntouched()
  })

  it('says how it is called', async () => {
    expect((await runCommand('build', ['--estados=jal'])).stderr).toMatch(
      /^No se entendió «--estados»\.\nOpciones:\n {2}--states=<sitios>/,
    )
    expect((await build({ out, date: 'hoy' })).stderr).toBe('«hoy» no es un día: escríbelo como 2026-11-21.\n')
  })
})

describe('a build that is killed', () => {
  it('leaves the last sites as they were, and the next build does its work', async () => {
    const [out, content] = [await copyOfBuilt(), copyContent()]
    const before = filesOfSites(out)
    const bundle = bundleThatFirst("await new Promise((resolve) => setTimeout(resolve, 30)); model.description += '.'")
    const { child, done } = startCommand('build', [
      `--out=${out}`,
      `--content=${content}`,
      `--bundle=${bundle}`,
      '--states=nacional,jal,oax',
    ])
    const staged = path.join(out, 'trees/nacional/.next')
    while (!existsSync(staged) || [...filesUnder(staged)].length < 5) await wait(20)
    child.kill('SIGKILL')
    expect((await done).status).toBeNull()
    expect(filesOfSites(out)).toEqual(before)

    expect((await build({ out, content })).status).toBe(0)
    expect(filesOfSites(out)).toEqual(before)
    expect(readdirSync(out).sort()).toEqual(['build.json', 'live', 'objects', 'releases', 'trees'])
  })

  it('by an interrupt leaves the last sites as they were too, and nothing of what it had begun', async () => {
    const out = await copyOfBuilt()
    const before = filesUnder(out)
    const mark = path.join(newFolder(), 'begun')
    const bundle = bundleThatFirst(
      `process.getBuiltinModule('node:fs').writeFileSync('${mark}', ''); await new Promise((resolve) => setTimeout(resolve, 600_000))`,
    )
    const { child, done } = startCommand('build', [
      `--out=${out}`,
      `--content=${fixture}/content`,
      `--bundle=${bundle}`,
      '--states=nacional,jal,oax',
      '--json',
    ])
    while (!existsSync(mark)) await wait(20)
    child.kill('SIGTERM')
    expect(await done).toEqual({ status: 143, stdout: '', stderr: 'Se interrumpió. Lo publicado quedó como estaba.\n' })
    expect(filesUnder(out)).toEqual(before)
  })
})
