import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptFile } from './keptFile.ts'

let dir: string
let file: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-guardado-'))
  file = path.join(dir, 'secreto')
})
afterEach(() => rm(dir, { recursive: true, force: true }))

it('is made once, for its owner only, and leaves nothing beside it', async () => {
  expect(keptFile(file, () => 'uno')).toBe('uno')
  expect(keptFile(file, () => 'dos')).toBe('uno')
  expect((await stat(file)).mode & 0o077).toBe(0)
  expect(await readdir(dir)).toEqual(['secreto'])
})

it.each(['', ' \n'])('is made again when a power cut left it empty (%j)', async (left) => {
  await writeFile(file, left)
  expect(keptFile(file, () => 'dos')).toBe('dos')
  expect(await readFile(file, 'utf8')).toBe('dos')
  expect((await stat(file)).mode & 0o077).toBe(0)
})

it('gives every process that makes it at once what the first wrote', () => {
  const inner = keptFile.bind(undefined, file)
  const slower = keptFile(file, () => {
    inner(() => 'el otro')
    return 'el mío'
  })
  expect(slower).toBe('el otro')
})

it('stays missing when its text cannot be made', async () => {
  expect(() =>
    keptFile(file, () => {
      throw new Error('sin azar')
    }),
  ).toThrow('sin azar')
  expect(await readdir(dir)).toEqual([])
})
