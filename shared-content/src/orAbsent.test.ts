import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { orAbsent } from './orAbsent.ts'
import { newFolder } from './testing/newFolder.ts'

it('takes a file that is not there for undefined, and one below a file', async () => {
  const dir = newFolder()
  expect(await readFile(path.join(dir, 'nada'), 'utf8').catch(orAbsent)).toBeUndefined()
  expect(await readFile(path.join(import.meta.filename, 'nada'), 'utf8').catch(orAbsent)).toBeUndefined()
  mkdirSync(path.join(dir, 'carpeta'))
  expect(await readFile(path.join(dir, 'carpeta'), 'utf8').catch(orAbsent)).toBeUndefined()
})

it.each(['EACCES', 'EMFILE', 'EIO', undefined])('does not take %s for a file that is not there', (code) => {
  expect(() => orAbsent(Object.assign(new Error('x'), { code }))).toThrow('x')
})
