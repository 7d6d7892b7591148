import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../repository.ts'
import { searchVersion } from './searchVersion.ts'

it('names the version of the engine that is installed', () => {
  const lock = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8'))
  expect(searchVersion).toMatch(new RegExp(`^pagefind ${lock.packages['node_modules/pagefind'].version}, documents \\d+$`))
})
