import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { minimalFiles, withContentFolder } from '../src/testing/contentFolder.ts'

const command = path.join(import.meta.dirname, 'content.ts')
const guide = 'guides/robo/es.mdx'
const wordy = `${'Ve con la autoridad y dile todo lo que pasó esa noche '.repeat(3).trim()}.`

/** Runs the command over the minimal content with its guide changed. */
async function run(change: (text: string) => string, args: readonly string[]) {
  return await withContentFolder({ [guide]: change(minimalFiles[guide] ?? '') }, async (dir) => {
    const result = await promisify(execFile)(process.execPath, [command, `--content=${dir}`, ...args]).then(
      ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ status: code as number, stdout: stdout as string, stderr: stderr as string }),
    )
    const cut = (text: string) => text.replaceAll(`${path.relative(process.cwd(), dir)}/`, '')
    return { ...result, stdout: cut(result.stdout), file: await readFile(path.join(dir, guide), 'utf8') }
  })
}
const easy = (text: string) => text.replace('Presenta una', `Sal de ahí.\n\n${wordy}\n\nPresenta una`)

describe('npm run content -- --lectura', () => {
  it('tells how guides read, names long sentences by line, and changes nothing', async () => {
    const untidy = (text: string) => easy(text).replace('order: 10', 'order:   10')
    const { status, stdout, file } = await run(untidy, ['--lectura'])
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^robo: cuerpo \d+\.\d .+, \d+ palabras; Qué hacer ahora \d+\.\d .+, \d+ palabras$/)
    expect(lines[1]).toBe(`  ${guide}:23: oración de 36 palabras (más de 25): «${wordy}»`)
    expect(lines[2]).toMatch(/^orientador fui-victima: cuerpo \d+\.\d .+, \d+ palabras$/)
    expect(lines[3]).toMatch(/^palabra denuncia: cuerpo \d+\.\d .+, \d+ palabras$/)
    expect(lines[4]).toMatch(/^Lectura: cuerpo .*, glosario .*; 1 oración larga, 0 palabras sin explicar\.$/)
    expect(lines).toHaveLength(5)
    expect(file).toBe(untidy(minimalFiles[guide] ?? ''))
  })

  it('is JSON when asked for', async () => {
    const { status, stdout } = await run(easy, ['--lectura=robo', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      limits: { plain: { body: 55, now: 65, sentenceWords: 25 }, easy: { body: 80 } },
      readings: [{ guide: 'robo', longSentences: [{ words: 36, place: { file: guide, line: 23 } }] }],
    })
  })

  it('fails when a guide reads less easily than it must', async () => {
    const hard = 'Determinaciones jurisdiccionales inobservaron injustificadamente disposiciones constitucionales.'
    const { status, stdout } = await run((text) => text.replace('Presenta una', `${hard} ${hard} Presenta una`), ['--lectura'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^guides\/robo\/es\.mdx:1: el cuerpo se lee «.+» \(INFLESZ .+, mínimo 55\)\./m)
  })

  it('says that there is no such guide', async () => {
    const { status, stderr } = await run(easy, ['--lectura=hurto'])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'No hay ninguna guía, orientador ni palabra «hurto». Mira sus nombres en las carpetas guides/, flows/ y glossary/.\n',
    })
  })
})

describe('npm run content', () => {
  /** It is half past seven in the evening of the 29th in Mexico City, and the 30th in Greenwich. */
  const evening = `const D = Date; const now = () => D.parse('2026-11-30T01:30:00Z')
globalThis.Date = class extends D { constructor(...a) { a.length === 0 ? super(now()) : super(...a) } static now() { return now() } }`

  it.each([
    ['valid_until: 2026-11-29', 0],
    ['valid_from: 2026-11-30', 1],
  ])('judges a fact with «%s» by the day in Mexico City', async (window, expected) => {
    const facts = `${minimalFiles['facts.yaml']}  ${window}\n`
    const status = await withContentFolder(
      { 'facts.yaml': facts.replace(/( {2}article: la\n)([\s\S]*)( {2}valid_.*\n)/, '$1$3$2') },
      (dir) => {
        const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(evening)}`
        return promisify(execFile)(process.execPath, [command, `--content=${dir}`, '--check'], {
          env: { ...process.env, NODE_OPTIONS },
        }).then(
          () => 0,
          ({ code }) => code as number,
        )
      },
    )
    expect(status).toBe(expected)
  })

  it('leaves a file as it is that it cannot read', async () => {
    const bytes = Buffer.from((minimalFiles[guide] ?? '').replace('order: 10', 'order:   10'), 'latin1')
    await withContentFolder({ [guide]: bytes }, async (dir) => {
      const problem = await promisify(execFile)(process.execPath, [command, `--content=${dir}`]).catch(
        ({ stderr }) => stderr as string,
      )
      expect(problem).toContain(`${guide}:3: El archivo no está en UTF-8`)
      expect(await readFile(path.join(dir, guide))).toEqual(bytes)
    })
  })
})
