import { expect, it } from 'vitest'
import { DatabaseError } from '../database/DatabaseError.ts'
import { errorToLines } from './errorToLines.ts'

const coded = (code: string, message = 'detalle') => Object.assign(new Error(message), { code })

it.each([
  ['ENOSPC', /^No queda espacio en el disco\. .+ \(detalle\)$/],
  ['EDQUOT', /^No queda espacio en el disco/],
  ['EFBIG', /^El sistema no deja escribir un archivo tan grande\. Revisa «ulimit -f»/],
  ['SQLITE_FULL', /^No queda espacio en el disco/],
  ['EROFS', /^No hay permiso de escritura/],
  ['SQLITE_READONLY_DBMOVED', /^No hay permiso de escritura/],
  ['SQLITE_CORRUPT', /^La base de datos está dañada/],
  ['SQLITE_BUSY_SNAPSHOT', /^Otro programa está escribiendo/],
])('%s', (code, message) => {
  expect(errorToLines(coded(code))).toMatch(message)
})

it('looks for the cause behind what wraps it', () => {
  expect(errorToLines(new Error('Failed query: insert into…', { cause: coded('SQLITE_FULL') }))).toMatch(/^No queda espacio/)
  expect(errorToLines(new Error('x', { cause: new DatabaseError('Di esto.') }))).toBe('Di esto.')
})

it('tells what it does not know by its message, without a stack', () => {
  expect(errorToLines(new Error('algo raro'))).toBe('algo raro')
  expect(errorToLines('texto')).toBe('texto')
})
