import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtFixture, copyContent, copyOfDist, runCommand } from './support/buildFixture.ts'

let sound: string
beforeAll(async () => {
  sound = await builtFixture()
})
const check = (dist: string, states = 'nacional,jal,oax') => runCommand('check', [`--dist=${dist}`, `--states=${states}`])

/** A copy of the sound sites with one page changed. */
function spoil(file: string, change: (html: string) => string): string {
  const dist = copyOfDist(sound)
  const page = path.join(dist, 'live', file)
  writeFileSync(page, change(readFileSync(page, 'utf8')))
  return dist
}

describe('npm run check', () => {
  it('finds nothing in sound sites', async () => {
    const { status, stdout, stderr } = await check(sound)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/3 sitios, \d+ páginas: sin hallazgos/)
    expect(stderr).toMatch(
      /^Lectura: cuerpo \d+–\d+ \(mediana \d+\), Qué hacer ahora .*; 0 oraciones largas, \d+ palabras sin explicar: npm run content -- --lectura$/m,
    )
  })

  it('fails for a guide that is hard to read, and for a state that makes it so', async () => {
    const content = copyContent()
    const harden = (file: string, easy: string, hard: string) =>
      writeFileSync(path.join(content, file), readFileSync(path.join(content, file), 'utf8').replace(easy, hard))
    const hard = 'Determinaciones jurisdiccionales inobservaron injustificadamente disposiciones constitucionales.'
    harden('guides/defensor-publico/es.mdx', '</Section>', `${hard}\n\n</Section>`)
    harden('states/oaxaca/guides/robo/es.mdx', 'Esto solo se dice aquí: pide intérprete.', hard.repeat(3))
    const args = [`--dist=${sound}`, `--content=${content}`]
    const { status, stdout } = await runCommand('check', [...args, '--states=jal,oax'])
    expect(status).toBe(1)
    const files = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(`${path.relative(process.cwd(), content)}/`, ''))
    expect(files).toEqual([
      expect.stringMatching(/^guides\/defensor-publico\/es\.mdx:1: el cuerpo se lee «.+» \(INFLESZ -?\d+\.\d, mínimo 55\)/),
      expect.stringMatching(/^guides\/defensor-publico\/es\.mdx:1: Qué hacer ahora se lee «.+» \(INFLESZ -?\d+\.\d, mínimo 65\)/),
      expect.stringMatching(/^states\/oaxaca\/guides\/robo\/es\.mdx:1: el cuerpo se lee «.+» \(INFLESZ -?\d+\.\d, mínimo 55\)/),
    ])
    const jalisco = await runCommand('check', [...args, '--states=jal'])
    expect(jalisco.stdout).not.toContain('states/oaxaca')
  })

  it('fails with one line, file and reason, for each fault', async () => {
    const faults = {
      '<a href="/guias/hurto/">x</a>': 'el enlace «/guias/hurto/» no lleva a ninguna página ni archivo del sitio',
      '<p>Ve a Oaxaca</p>': 'nombra a otro estado: «Oaxaca»',
      '<p>Llama al 33 0000 0001</p>': 'muestra el número 33 0000 0001, que nadie ha comprobado',
      '<img src="https://otro.example/x.png" alt="">': 'pide «https://otro.example/x.png» a otro servidor',
      '<p id="a"></p><p id="a"></p>': 'Duplicate ID "a" (no-dup-id)',
      '<script type="application/ld+json">{</script>': 'su JSON-LD no es JSON: {…',
    }
    const planted = Object.keys(faults).join('')
    const dist = spoil('jalisco/directorio/index.html', (html) => html.replace('</main>', `${planted}</main>`))
    const { status, stdout } = await check(dist, 'jal')
    expect(status).toBe(1)
    const [kept, ...lines] = stdout.trimEnd().split('\n').reverse()
    expect(kept).toBe('jalisco/sw.js: guarda «/directorio/» distinto de lo publicado')
    expect(lines).toHaveLength(Object.keys(faults).length)
    for (const reason of Object.values(faults))
      expect(lines.filter((line) => line.startsWith('jalisco/directorio/index.html: ') && line.endsWith(reason))).toHaveLength(1)
  })

  it('finds links on the disk and hidden files, which a server could give away', async () => {
    const dist = spoil('jalisco/robots.txt', (text) => text)
    const site = path.join(dist, 'live/jalisco')
    symlinkSync('/etc/hostname', path.join(site, 'maquina.txt'))
    symlinkSync(path.join(dist, 'live/oaxaca'), path.join(site, 'guias/oaxaca'))
    mkdirSync(path.join(site, '.git'))
    for (const file of ['.env', '.git/config', '.well-known/.secreto']) writeFileSync(path.join(site, file), 'x')
    const { status, stdout } = await check(dist, 'jal,oax')
    expect(status).toBe(1)
    const hidden = 'está oculto (su nombre o el de su carpeta empieza con un punto) y no es del sitio: bórralo'
    const link = 'no es un archivo, sino un enlace del disco: un servidor podría seguirlo y dar lo que no es del sitio'
    expect(stdout.trimEnd().split('\n')).toEqual([
      `jalisco/.env: ${hidden}`,
      `jalisco/.git/config: ${hidden}`,
      `jalisco/.well-known/.secreto: ${hidden}`,
      `jalisco/guias/oaxaca: ${link}`,
      `jalisco/maquina.txt: ${link}`,
    ])
  })

  it('fails for a title that two pages share', async () => {
    const dist = spoil('jalisco/directorio/index.html', (html) => html.replace(/<title>.*?<\/title>/, '<title>Glosario</title>'))
    const { status, stdout } = await check(dist, 'jal')
    expect(status).toBe(1)
    expect(stdout).toContain('jalisco/glosario/index.html: repite título de directorio/index.html: «Glosario»')
  })

  it('says that a site is not built', async () => {
    const { status, stderr } = await check(sound, 'chiapas')
    expect(status).toBe(1)
    expect(stderr).toContain('No está construido el sitio «chiapas»')
    expect(stderr).toContain('Corre antes «npm run build».')
  })
})
