import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ownOrigins, readSettings } from './settings.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-ajustes-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

it('keeps one secret in the data folder, readable by its owner only', async () => {
  const env = { JUSTICIA_DATA_DIR: dir }
  const { secret } = readSettings(env)
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(readSettings(env).secret).toBe(secret)
  expect(await readFile(path.join(dir, 'secreto'), 'utf8')).toBe(secret)
  expect((await stat(path.join(dir, 'secreto'))).mode & 0o077).toBe(0)
})

it('takes the environment before the defaults', () => {
  const settings = readSettings({
    JUSTICIA_DATA_DIR: dir,
    DATABASE_URI: 'mongodb://servidor/base',
    PAYLOAD_SECRET: 's',
    JUSTICIA_CMS_URL: 'https://cms.example.org/',
  })
  expect(settings).toMatchObject({ databaseUri: 'mongodb://servidor/base', secret: 's', serverUrl: 'https://cms.example.org' })
  expect(readSettings({ JUSTICIA_DATA_DIR: dir }).databaseUri).toBe(`file:${path.join(dir, 'justicia.db')}`)
})

it('makes a new secret when a power cut left it empty', async () => {
  await writeFile(path.join(dir, 'secreto'), '')
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { secret } = readSettings({ JUSTICIA_DATA_DIR: dir })
  expect(said).toHaveBeenCalledWith(expect.stringMatching(/secreto estaba vacío.* se hizo otro/))
  said.mockRestore()
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(readSettings({ JUSTICIA_DATA_DIR: dir }).secret).toBe(secret)
})

it('closes a data folder that an earlier version left open', async () => {
  const folder = path.join(dir, 'datos')
  await mkdir(folder, { mode: 0o755 })
  await writeFile(path.join(folder, 'justicia.db'), '', { mode: 0o644 })
  readSettings({ JUSTICIA_DATA_DIR: folder })
  expect((await stat(folder)).mode & 0o077).toBe(0)
  expect((await stat(path.join(folder, 'justicia.db'))).mode & 0o077).toBe(0)
})

it('takes sessions from its own address only: the public one, or those of this machine', () => {
  expect(ownOrigins({ serverUrl: 'https://cms.example.org/', port: 3000 })).toEqual(['https://cms.example.org'])
  expect(ownOrigins({ serverUrl: '', port: 3200 })).toEqual(['http://localhost:3200', 'http://127.0.0.1:3200'])
})
