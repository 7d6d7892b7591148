import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { longFiles, rankOf } from './LongFirst.ts'

it('names files that are there, each once', () => {
  const root = path.resolve(import.meta.dirname, '../..')
  expect(longFiles.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  expect(new Set(longFiles).size).toBe(longFiles.length)
})

it('puts long files in their order, and all others after them', () => {
  expect(longFiles.map(rankOf)).toEqual([...longFiles.keys()])
  expect(rankOf('tests/collected.test.ts')).toBe(longFiles.length)
})
