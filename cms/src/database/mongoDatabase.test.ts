import { expect, it } from 'vitest'
import { isWriteConflict } from './mongoDatabase.ts'

it('recognizes what a transaction that lost a race ends with', () => {
  expect(isWriteConflict(Object.assign(new Error('WriteConflict'), { code: 112 }))).toBe(true)
  expect(isWriteConflict(Object.assign(new Error('aborted'), { code: 251 }))).toBe(true)
  expect(isWriteConflict(Object.assign(new Error('x'), { errorLabels: ['TransientTransactionError'] }))).toBe(true)
})

it('leaves a repeated key and everything else alone', () => {
  expect(isWriteConflict(Object.assign(new Error('E11000'), { code: 11000 }))).toBe(false)
  expect(isWriteConflict(new Error('x'))).toBe(false)
  expect(isWriteConflict({ code: 112 })).toBe(false)
})
