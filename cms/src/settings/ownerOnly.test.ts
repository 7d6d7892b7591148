import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepDatabasePrivate, keepFolderPrivate } from './ownerOnly.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-modos-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))
const modeOf = async (...parts: string[]) => ((await stat(path.join(dir, ...parts))).mode & 0o7777).toString(8)

describe.skipIf(process.platform === 'win32')('who may read the data of the CMS', () => {
  it('a new folder is its owner’s', async () => {
    keepFolderPrivate(path.join(dir, 'a/datos'))
    expect(await modeOf('a/datos')).toBe('700')
  })

  it('an open folder is closed, with its files, backups and folders', async () => {
    const folder = path.join(dir, 'datos')
    await mkdir(path.join(folder, 'respaldos'), { recursive: true })
    for (const name of ['justicia.db', 'justicia.db-wal', 'secreto', 'justicia.db.copia']) {
      await writeFile(path.join(folder, name), '')
      await chmod(path.join(folder, name), 0o644)
    }
    await chmod(folder, 0o755)
    keepFolderPrivate(folder)
    expect(await modeOf('datos')).toBe('700')
    expect(await modeOf('datos/respaldos')).toBe('700')
    for (const name of ['justicia.db', 'justicia.db-wal', 'secreto', 'justicia.db.copia'])
      expect(await modeOf('datos', name)).toBe('600')
  })

  it('a folder that many share is not taken from them', async () => {
    await chmod(dir, 0o1777)
    keepFolderPrivate(dir)
    expect(await modeOf()).toBe('1777')
  })

  it('a database file is its owner’s from the first byte, and so is an old one with what lies beside it', async () => {
    keepDatabasePrivate(path.join(dir, 'nueva.db'))
    expect(await modeOf('nueva.db')).toBe('600')
    for (const name of ['vieja.db', 'vieja.db-wal', 'vieja.db-shm']) await writeFile(path.join(dir, name), 'x', { mode: 0o644 })
    keepDatabasePrivate(path.join(dir, 'vieja.db'))
    for (const name of ['vieja.db', 'vieja.db-wal', 'vieja.db-shm']) expect(await modeOf(name)).toBe('600')
  })
})
