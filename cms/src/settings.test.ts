import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

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
