import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codingOf, represent } from './representation.ts'

describe('codingOf', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['BR;q=0.5, gzip;q=1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.000, gzip;q=0', undefined],
    ['identity', undefined],
    ['brotli', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes %s for %s', (header, coding) => {
    expect(codingOf(header)).toBe(coding)
  })
})

describe('represent', () => {
  const text = Buffer.from('justicia '.repeat(1000))

  it('gives the same content, and says that it is the same, in every coding', async () => {
    const [plain, br, gz] = await Promise.all(
      [undefined, 'br', 'gzip'].map((coding) => represent(text, 'text/plain', coding as 'br')),
    )
    expect(plain?.bytes).toEqual(text)
    expect(brotliDecompressSync(br?.bytes ?? '')).toEqual(text)
    expect(gunzipSync(gz?.bytes ?? '')).toEqual(text)
    expect(new Set([plain?.etag, br?.etag, gz?.etag]).size).toBe(1)
  })

  it('leaves what is short as it is', async () => {
    expect(await represent(Buffer.from('corto'), 'text/plain', 'br')).toMatchObject({ coding: undefined })
  })
})
