import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { newFolder } from '../testing/newFolder.ts'
import { secretOf } from './secretOf.ts'

it('reads a secret from its variable, else from its file, else there is none', () => {
  const file = path.join(newFolder(), 'secreto')
  writeFileSync(file, 'del archivo\n')
  expect(secretOf({ CLAVE: 'de la variable', CLAVE_FILE: file }, 'CLAVE')).toBe('de la variable')
  expect(secretOf({ CLAVE: '', CLAVE_FILE: file }, 'CLAVE')).toBe('del archivo')
  expect(secretOf({}, 'CLAVE')).toBe('')
})

it('says which file cannot be read, and shows nothing of any', () => {
  expect(() => secretOf({ CLAVE_FILE: '/no/hay' }, 'CLAVE')).toThrow('CLAVE_FILE: no se puede leer /no/hay (ENOENT)')
})
