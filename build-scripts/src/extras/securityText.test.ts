import { describe, expect, it } from 'vitest'
import { securityText } from './securityText.ts'

const site = { origin: 'https://jal.example', languages: ['es' as const, 'en' as const] }

describe('securityText', () => {
  it('has the fields of RFC 9116', () => {
    expect(securityText({ site, date: '2026-11-21' })).toBe(
      [
        'Contact: https://jal.example/acerca/seguridad/',
        'Expires: 2027-10-01T00:00:00Z',
        'Preferred-Languages: es, en',
        'Canonical: https://jal.example/.well-known/security.txt',
        '',
      ].join('\n'),
    )
  })

  it('is the same all month, so that daily builds do not differ', () => {
    expect(securityText({ site, date: '2026-11-01' })).toBe(securityText({ site, date: '2026-11-30' }))
    expect(securityText({ site, date: '2026-12-01' })).not.toBe(securityText({ site, date: '2026-11-30' }))
  })
})
