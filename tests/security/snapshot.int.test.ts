import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOfSites, fixture, fixtureBundle, newFolder, runCommand } from '../build/support/buildFixture.ts'

const root = path.resolve(import.meta.dirname, '../..')
const dir = mkdtempSync(path.join(tmpdir(), 'justicia-snapshot-'))
const env = {
  DATABASE_URI: `file:${path.join(dir, 'justicia.db')}`,
  JUSTICIA_DATA_DIR: dir,
  JUSTICIA_MEDIA_DIR: path.join(dir, 'media'),
  PAYLOAD_SECRET: 'secreto de prueba',
}
beforeAll(async () => {
  const seed = path.join(root, 'cms/src/scripts/seed.ts')
  await promisify(execFile)(process.execPath, [seed, `--content=${fixture}/content`], { env: { ...process.env, ...env } })
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const args = (out: string) => [
  `--out=${out}`,
  `--bundle=${fixtureBundle}`,
  '--states=nacional,jal,oax',
  '--date=2026-11-21',
  '--json',
]
const buildFromCms = (out: string) => runCommand('build', args(out), env)
const sqlite = async (statement: string, values: string[] = []) => {
  const client = createClient({ url: env.DATABASE_URI })
  const { rowsAffected } = await client.execute({ sql: statement, args: values })
  client.close()
  expect(rowsAffected).toBeGreaterThan(0)
}

describe('a build of what the CMS has published', () => {
  let sound: string
  beforeAll(async () => {
    sound = newFolder()
    expect(await buildFromCms(sound)).toMatchObject({ status: 0, stderr: '' })
  })

  it('leaves nothing of its copy beside the sites, nor anywhere once it is done', () => {
    expect(readdirSync(sound).sort()).toEqual(['build.json', 'live', 'objects', 'releases', 'trees'])
    const copies = path.join(root, '.cache/snapshots')
    expect(existsSync(copies) ? readdirSync(copies).filter((name) => !existsSync(`/proc/${name.split('.')[0]}`)) : []).toEqual([])
  })

  it('three at once into one folder: one builds, the others are told, and the sites are whole', async () => {
    const out = newFolder()
    const builds = await Promise.all([1, 2, 3].map(() => buildFromCms(out)))
    expect(builds.map(({ status }) => status).sort()).toEqual([0, 1, 1])
    for (const { status, stderr } of builds) if (status === 1) expect(stderr).toMatch(/^Otra construcción \(proceso \d+\)/)
    expect(filesOfSites(out)).toEqual(filesOfSites(sound))
  })

  it('three at once into folders of their own: none reads the copy of another', async () => {
    const outs = [newFolder(), newFolder(), newFolder()]
    const builds = await Promise.all(outs.map(buildFromCms))
    expect(builds.map(({ status }) => status)).toEqual([0, 0, 0])
    for (const out of outs) expect(filesOfSites(out)).toEqual(filesOfSites(sound))
  })

  it('goes on without what an older version left in the database, names it, and shows its last sound version', async () => {
    const before = filesOfSites(sound)
    const guide = "(SELECT id FROM guides WHERE slug = 'robo')"
    const item =
      '{"type":"list","version":1,"listType":"bullet","tag":"ul","children":[{"type":"listitem","version":1,"children":['
    const deep = `${item.repeat(3_000)}{"type":"text","version":1,"text":"Hondo"}${']}]}'.repeat(3_000)}`
    await sqlite(
      `UPDATE guides_sections_locales SET body = ? WHERE _locale = 'es' AND _parent_id IN (SELECT id FROM guides_sections WHERE _parent_id = ${guide})`,
      [`{"root":{"type":"root","version":1,"children":[${deep}]}}`],
    )
    await sqlite(
      "UPDATE terms_locales SET body = ? WHERE _locale = 'es' AND _parent_id IN (SELECT id FROM terms WHERE slug = 'querella')",
      [JSON.stringify({ root: { type: 'root', version: 1, children: [{ type: 'video', version: 1 }] } })],
    )
    const { status, stderr } = await buildFromCms(sound)
    expect(stderr).toMatch(/guides\/robo.*\[guides\/robo: sigue la última versión que se pudo construir\]/)
    expect(stderr).toMatch(/glossary\/querella.*\[glossary\/querella: sigue la última versión que se pudo construir\]/)
    expect(status).toBe(3)
    expect(filesOfSites(sound)).toEqual(before)
    const { problems } = JSON.parse(readFileSync(path.join(sound, 'build.json'), 'utf8'))
    expect(problems.map(({ document, kept }: { document: string; kept: boolean }) => [document, kept]).sort()).toEqual([
      ['glossary/querella', true],
      ['guides/robo', true],
    ])
  })
})
