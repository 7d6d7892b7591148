import { expect, it } from 'vitest'
import { toLoggedError } from './privateErrors.ts'

const secret = { email: 'maria@example.org', salt: 'ab'.repeat(32), hash: `pbkdf2-sha256-v1:${'cd'.repeat(32)}` }
const leaks = (logged: unknown) => Object.values(secret).filter((value) => JSON.stringify(logged).includes(value))

it('a query that failed is logged without what it would have written', () => {
  const cause = Object.assign(new Error('SQLITE_FULL: database or disk is full'), { code: 'SQLITE_FULL' })
  const error = Object.assign(
    new Error(`Failed query: insert into "users" ("email", "salt") values (?, ?)\nparams: ${Object.values(secret).join(',')}`, {
      cause,
    }),
    { query: 'insert…', params: Object.values(secret) },
  )
  const logged = toLoggedError(error)
  expect(leaks(logged)).toEqual([])
  expect(logged).toMatchObject({
    type: 'Error',
    message: 'Failed query: insert into "users" ("email", "salt") values (?, ?)',
    cause: { code: 'SQLITE_FULL', message: 'SQLITE_FULL: database or disk is full' },
  })
  expect(JSON.stringify(logged)).toContain('privateErrors.test.ts')
})

it('a write that MongoDB refused is logged without it', () => {
  const error = Object.assign(
    new Error(`E11000 duplicate key error collection: x.users index: email_1 dup key: { email: "${secret.email}" }`),
    {
      name: 'MongoServerError',
      code: 11000,
      keyValue: { email: secret.email },
      writeErrors: [{ err: { op: secret } }],
    },
  )
  expect(leaks(toLoggedError(error))).toEqual([])
  expect(toLoggedError(error)).toMatchObject({ type: 'MongoServerError', code: '11000' })
})

it('values in any other message are left out, too', () => {
  expect(leaks(toLoggedError(new Error(`No recipients: ${secret.email} ${secret.salt} ${secret.hash}`)))).toEqual([])
})

it('what is no error is logged as it is', () => {
  expect(toLoggedError('texto')).toBe('texto')
})
