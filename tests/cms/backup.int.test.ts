import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readContent } from '@justicia/shared-content/content/readContent'
import { sha256 } from '@justicia/shared-content/digests'
import { patient } from '@justicia/shared-content/patience'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openCms } from '../../cms/src/commands/openCms.ts'
import { noteLink } from '../../cms/src/preview/previewLinks.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { build, runCommand, startCommand } from '../build/support/buildFixture.ts'
import { killProgram, type ProgramEnd, runScript, startProgram } from '../support/programs.ts'
import { commandEnvironment } from './support/commandEnvironment.ts'
import { fixtureContent } from './support/examples.ts'
import { exampleInquiry } from './support/inquiryExamples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const kill = pathToFileURL(path.join(import.meta.dirname, 'support/killAtMove.mjs')).href

const toldInTrust = 'Lo que contó en confianza.'

// Each starts several commands, one after another.
vi.setConfig({ testTimeout: patient(400_000) })

await describeOnEachDatabase('a copy and its restoring', (database) => {
  let cms: TestCms
  let editor: Account
  let dist: string
  let copies: string
  let env: Record<string, string>
  let archive: string
  let before: { sites: Record<string, string>; media: Record<string, string>; snapshot: Record<string, string> }

  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['admin'])
    const { payload, settings } = cms
    await seedContent({ payload, content: await readContent(fixtureContent), mediaDir: settings.mediaDir })
    dist = path.join(newFolder(), 'dist')
    copies = path.join(newFolder(), 'copias')
    env = commandEnvironment(settings)
    expect((await build({ out: dist, states: 'nacional,jal' })).status).toBe(0)
    await noteLink(payload, {
      document: 'guides/1',
      account: String(editor.user.id),
      site: 'jalisco',
      date: '2026-12-03',
      locale: 'es',
      expires: Date.now() + 86_400_000,
    })
    await payload.create({ collection: 'inquiries', data: exampleInquiry('robo', { note: toldInTrust }) as never })
  })
  afterAll(() => cms.close())

  /** Every file below a folder, by the SHA-256 of its bytes; through links, as a server reads it. */
  const filesOf = (dir: string) =>
    Object.fromEntries(
      (existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }) : [])
        .filter((name) => statSync(path.join(dir, name)).isFile())
        .sort()
        .map((name) => [name, sha256(readFileSync(path.join(dir, name)))]),
    )
  const shown = () => ({ ...filesOf(path.join(dist, 'live/nacional')), ...filesOf(path.join(dist, 'live/jalisco')) })
  const snapshot = async () => {
    const out = path.join(newFolder(), 'contenido')
    const { status, stderr } = await runScript('cms/src/scripts/snapshot.ts', [`--out=${out}`], { env })
    expect(status, stderr).toBe(0)
    return filesOf(out)
  }
  const backUp = (...more: string[]) => runCommand('backup', [`--dist=${dist}`, `--out=${copies}`, ...more], env)
  const restore = (...more: string[]) => runCommand('restore', [`--from=${archive}`, `--dist=${dist}`, ...more], env)
  const succeeded = ({ status, stderr, stdout }: ProgramEnd) => {
    expect(status, stderr).toBe(0)
    return stdout
  }

  it('is made while editors write, holds no secret, and is for its owner alone', async () => {
    const { docs } = await cms.payload.find({ collection: 'terms', limit: 1 })
    let isOver = false
    const writing = (async () => {
      for (let turn = 0; !isOver; turn++) {
        const body = { definition: `Una definición que se escribe por ${turn}.ª vez.`, _status: 'published' }
        expect((await cms.rest('PATCH', `terms/${docs[0]?.id}?locale=es`, { as: editor, body })).status).toBe(200)
        // What SQLite does never lets anything else have its turn.
        await sleep(5)
      }
    })()
    const made = await backUp().finally(() => {
      isOver = true
    })
    await writing
    succeeded(made)
    const written = readdirSync(copies).filter((name) => name !== '.lock')
    expect(written).toEqual([expect.stringMatching(/^justicia-\d+T\d+Z\.tar\.gz$/)])
    expect(statSync(path.join(copies, written[0] as string)).mode & 0o777).toBe(0o600)
    // From here on nobody writes: what is restored is compared with this one.
    const last = JSON.parse(succeeded(await backUp('--json', '--keep=1')))
    expect(last).toMatchObject({ sites: 2, gone: written, kind: database.name === 'SQLite' ? 'sqlite' : 'mongodb' })
    archive = last.file
    expect(readdirSync(copies)).toEqual([path.basename(archive)])
    const inside = succeeded(await startProgram('tar', ['-tzf', archive]).done)
    expect(inside).not.toMatch(/secreto|acceso-inicial/)
    const unpacked = newFolder()
    succeeded(await startProgram('tar', ['-xzf', archive, '-C', unpacked]).done)
    const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).map((name) => path.join(unpacked, name))
    const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file))
    // The inquiry is there, what it would have forgotten is not.
    expect(texts.some((text) => text.includes('inquiries'))).toBe(true)
    expect(texts.some((text) => text.includes(toldInTrust))).toBe(false)
    expect(readdirSync(path.join(dist, '.copias'))).toEqual([])
    before = { sites: shown(), media: filesOf(cms.settings.mediaDir), snapshot: await snapshot() }
    expect(Object.keys(before.sites).length).toBeGreaterThan(10)
    expect(Object.keys(before.media).length).toBeGreaterThan(1)
  })

  it('is refused where something is, half or on a full disk, and nothing changes', async () => {
    const there = await restore()
    expect(there.stderr).toMatch(/Con --replace se apartan? \(no se borran?\)/)
    expect(there.status).toBe(1)
    if (database.name === 'SQLite')
      expect((await restore('--replace')).stderr).toContain('Alguien tiene abierta la base de datos')
    const full = startProgram(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 16; exec '${process.execPath}' build-scripts/src/restore.ts '--from=${archive}' '--dist=${dist}' --replace`,
      ],
      { env },
    )
    expect((await full.done).stderr).toContain('no deja escribir un archivo tan grande')
    expect(shown()).toEqual(before.sites)
    expect(readdirSync(path.join(dist, '.copias'))).toEqual([])
  })

  it('cut short while it is made leaves no archive, and the next one clears up', async () => {
    const started = startCommand('backup', [`--dist=${dist}`, `--out=${copies}`], {
      ...env,
      NODE_OPTIONS: `--import=${kill}`,
      JUSTICIA_TEST_KILL_AT: '.tar.gz',
    })
    expect((await started.done).status).toBeNull()
    expect(readdirSync(copies).filter((name) => name.endsWith('.part'))).toHaveLength(1)
    const full = await startProgram(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 4; exec '${process.execPath}' build-scripts/src/backup.ts '--dist=${dist}' '--out=${copies}' --without-sites`,
      ],
      { env },
    ).done
    expect(full.status).toBe(1)
    expect(full.stderr).toMatch(/no deja escribir un archivo tan grande|No se pudo escribir la copia de la base de datos/)
    expect(readdirSync(copies).filter((name) => !name.startsWith('.'))).toEqual([path.basename(archive)])
  })

  it('brings everything back after all is lost', async () => {
    const { settings } = cms
    await cms.close()
    if (database.name === 'MongoDB') await database.inspect(settings, (client) => client.db().dropDatabase())
    else for (const name of readdirSync(settings.dataDir)) rmSync(path.join(settings.dataDir, name), { recursive: true })
    rmSync(settings.mediaDir, { recursive: true, force: true })
    rmSync(dist, { recursive: true, force: true })
    expect(succeeded(await restore())).toMatch(/^Restaurado: copia del [^,]+\n(?!Lo que había)/)
    expect(shown()).toEqual(before.sites)
    expect(filesOf(settings.mediaDir)).toEqual(before.media)
    expect(await snapshot()).toEqual(before.snapshot)
    if (database.name === 'SQLite') expect(statSync(path.join(settings.dataDir, 'justicia.db')).mode & 0o777).toBe(0o600)
    const payload = await openCms(settings, { firstAccount: false })
    try {
      const { token } = await payload.login({
        collection: 'users',
        data: { email: editor.user.email, password: editor.password },
      })
      expect(token).toEqual(expect.any(String))
      // Withdrawn since or not: no link to a draft opens again.
      expect((await payload.count({ collection: 'preview-links' })).totalDocs).toBe(0)
      const { docs } = await payload.find({ collection: 'inquiries', depth: 0 })
      expect(docs).toMatchObject([{ topic: 'robo', state: 'jalisco', minutes: 10 }])
      expect([docs[0]?.note ?? null, docs[0]?.startedAt ?? null, docs[0]?.endedAt ?? null]).toEqual([null, null, null])
      // Indexes are there: who is there twice is refused.
      const again = { name: 'otra', email: editor.user.email, password: 'otra clave de prueba', roles: ['admin' as const] }
      await expect(payload.create({ collection: 'users', data: again })).rejects.toThrow()
    } finally {
      await payload.destroy()
    }
  })

  it('puts aside what it takes the place of, also where it was killed in between', async () => {
    const { settings } = cms
    const cut = () =>
      startCommand('restore', [`--from=${archive}`, `--dist=${dist}`, '--replace'], {
        ...env,
        NODE_OPTIONS: `--import=${kill}`,
        JUSTICIA_TEST_KILL_AT: `${dist}/trees`,
      }).done
    // A statement that failed, as that of an account that is there twice, keeps SQLite's file open until it is collected;
    // until then the restore is refused, and nothing is changed.
    await vi.waitFor(
      async () => {
        collectGarbage()
        const { status, stderr } = await cut()
        expect(status, stderr).toBeNull()
      },
      { timeout: patient(60_000) },
    )
    await expect.poll(shown).not.toEqual(before.sites)
    const told = succeeded(await restore('--replace'))
    expect(told).toContain('Lo que había quedó en: ')
    expect(shown()).toEqual(before.sites)
    expect(filesOf(settings.mediaDir)).toEqual(before.media)
    expect(await snapshot()).toEqual(before.snapshot)
    expect(readdirSync(dist).filter((name) => name.startsWith('antes-'))).toHaveLength(2)
    const aside = readdirSync(settings.dataDir).filter((name) => name.startsWith('antes-'))
    expect(aside.length).toBeGreaterThan(0)
    if (database.name === 'MongoDB')
      await database.inspect(settings, async (client) => {
        const names = (await client.db().listCollections().toArray()).map(({ name }) => name)
        expect(names.filter((name) => /^antes-\w+\.users$/.test(name))).toHaveLength(2)
        expect(names.filter((name) => name.startsWith('restaurando-'))).toEqual([])
      })
  })

  it('waits for nobody who publishes: it says who', async () => {
    const worker = startCommand(
      'worker',
      [`--out=${dist}`, '--states=nacional,jal', `--bundle=${path.join(import.meta.dirname, '../build/fixture/bundle')}`],
      env,
    )
    await expect.poll(() => existsSync(path.join(dist, '.worker.lock'))).toBe(true)
    const refused = await restore('--replace')
    expect(refused.stderr).toMatch(/Alguien (publica o construye|tiene abierta)/)
    // What it started to read the CMS is there by then, and goes with it.
    await expect
      .poll(() => `${worker.said.stdout}${worker.said.stderr}`, { timeout: patient(100_000) })
      .toContain('Publicación lista')
    await killProgram(worker)
  })
})
