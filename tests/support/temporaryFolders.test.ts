import { mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newFolder } from '@justicia/shared-content/testing/newFolder'
import { expect, it } from 'vitest'
import { leftBehind } from './temporaryFolders.ts'

it('runs in a temporary folder of its own', () => {
  expect(path.basename(tmpdir())).toMatch(/^justicia-pruebas-/)
  const folder = newFolder()
  expect(path.dirname(folder)).toBe(tmpdir())
  expect(readdirSync(realpathSync(folder))).toEqual([])
})

it('tells what tests left behind, and not what other tools did', () => {
  const folder = newFolder()
  for (const name of ['justicia-cms-b', 'justicia-build-a', 'playwright-x', 'chromium']) mkdirSync(path.join(folder, name))
  expect(leftBehind(folder)).toEqual(['justicia-build-a', 'justicia-cms-b'])
})
