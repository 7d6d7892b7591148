import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { inTurn, longFiles, type Queued, rankOf } from './LongFirst.ts'

it('names files that are there, each once', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  expect(longFiles.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  expect(new Set(longFiles).size).toBe(longFiles.length)
})

it('puts long files in their order, and all others after them', () => {
  expect(longFiles.map(rankOf)).toEqual([...longFiles.keys()])
  expect(rankOf('tests/collected.test.ts')).toBe(longFiles.length)
})

it('keeps together what shares a process, where the longest of it would stand, and groups one after another', () => {
  const file = (name: string, group: number, project: string, shares: boolean, rank: number) => ({
    name,
    ...({ group, project, shares, rank } satisfies Queued),
  })
  const files = [
    file('short alone', 1, 'int', false, 9),
    file('short shared', 1, 'cms', true, 9),
    file('second alone', 1, 'int', false, 2),
    file('long shared', 1, 'cms', true, 1),
    file('longest alone', 1, 'e2e', false, 0),
    file('pure', 0, 'unit', true, 9),
  ]
  expect(inTurn(files, (each) => each).map(({ name }) => name)).toEqual([
    'pure',
    'longest alone',
    'long shared',
    'short shared',
    'second alone',
    'short alone',
  ])
})
