import { describe, expect, it } from 'vitest'
import { readShare, type SharedDraft, signShare } from './shareToken.ts'

const shared: SharedDraft = {
  key: 'clave',
  kind: 'guides',
  id: 12,
  version: 'abc',
  savedAt: '2026-01-01T00:00:00.000Z',
  locale: 'es',
  site: 'jalisco',
  date: '2026-01-02',
  expires: 1_800_000_000_000,
  account: '3',
}

describe('a link to a draft', () => {
  const token = signShare(shared, 'secreto')

  it('says all that was signed', () => {
    expect(readShare(token, 'secreto')).toEqual(shared)
    expect(token).not.toContain('secreto')
  })

  it('says nothing to another secret, nor once a single sign of it is another', () => {
    expect(readShare(token, 'otro')).toBeUndefined()
    for (let at = 0; at < token.length; at++)
      for (const sign of ['A', 'B', '.', ' '].filter((each) => each !== token[at]))
        expect(readShare(token.slice(0, at) + sign + token.slice(at + 1), 'secreto')).toBeUndefined()
  })

  it('is of a kind that has content, though the signature is right', () => {
    expect(readShare(signShare({ ...shared, kind: 'users' as 'guides' }, 'secreto'), 'secreto')).toBeUndefined()
    expect(readShare(signShare({ ...shared, date: '2026-02-30' }, 'secreto'), 'secreto')).toBeUndefined()
  })
})
