import { expect, it } from 'vitest'
import { ConflictError } from '../database/ConflictError.ts'
import { retryConflict } from './retryConflict.ts'

const busy = { es: 'ocupado', en: 'busy' }

it('waits for a transaction that was cut short, and says so once', async () => {
  let tries = 0
  let waits = 0
  const result = await retryConflict(
    async () => {
      tries += 1
      if (tries < 3) throw new ConflictError(busy)
      return tries
    },
    { onWait: () => (waits += 1) },
  )
  expect({ result, waits }).toEqual({ result: 3, waits: 1 })
})

it('repeats nothing but a conflict, and not for ever', async () => {
  let tries = 0
  const fail = (error: Error) => async () => {
    tries += 1
    throw error
  }
  await expect(retryConflict(fail(new Error('otra cosa')))).rejects.toThrow('otra cosa')
  expect(tries).toBe(1)
  await expect(retryConflict(fail(new ConflictError(busy)), { patience: 0 })).rejects.toThrow('ocupado')
})
