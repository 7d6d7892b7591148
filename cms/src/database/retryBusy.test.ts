import { describe, expect, it } from 'vitest'
import { isBusy, retryBusy } from './retryBusy.ts'

const busy = () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })

describe('retryBusy', () => {
  it('tries again until the other writer is done', async () => {
    let tries = 0
    const result = await retryBusy(async () => {
      tries += 1
      if (tries < 4) throw busy()
      return 'guardado'
    })
    expect({ result, tries }).toEqual({ result: 'guardado', tries: 4 })
  })

  it('gives up when its patience ends', async () => {
    await expect(
      retryBusy(
        async () => {
          throw busy()
        },
        { patience: 20 },
      ),
    ).rejects.toThrow('database is locked')
  })

  it('does not repeat anything else', async () => {
    let tries = 0
    const attempt = retryBusy(async () => {
      tries += 1
      throw new Error('otra cosa')
    })
    await expect(attempt).rejects.toThrow('otra cosa')
    expect(tries).toBe(1)
  })
})

it('recognizes a busy database behind a wrapping error', () => {
  expect(isBusy(new Error('query failed', { cause: busy() }))).toBe(true)
  expect(isBusy(new Error('query failed'))).toBe(false)
  expect(isBusy('SQLITE_BUSY')).toBe(false)
})
