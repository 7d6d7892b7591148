import { describe, expect, it } from 'vitest'
import type { ContactLine, OrganizationCard } from '../pages/model.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { callStrip } from './callStrip.ts'

const provenance = { standing: 'published', by: 'Diario', on: '2026-02-25' } as const
const contact = (kind: ContactLine['kind'], label: string): ContactLine => ({ kind, label, provenance })
const card = (
  role: OrganizationRole,
  scope: 'national' | 'state',
  name: string,
  ...contacts: ContactLine[]
): OrganizationCard => ({ id: name, slug: name, role, name: { text: name }, scope, contacts, pending: false })

const emergency = card('emergency', 'national', 'Emergencias', contact('phone', '911'))
const numbersOf = (cards: OrganizationCard[], roles: OrganizationRole[], urgent = false) =>
  callStrip({ roles, urgent, servicesOf: (role) => cards.filter((each) => each.role === role) }).calls.map(({ label }) => label)

describe('callStrip', () => {
  it('begins with 911 and goes on in the order of the roles', () => {
    const women = card('womens_services', 'state', 'Línea', contact('phone', '075'))
    const cards = [women, card('prosecutor', 'state', 'Fiscalía', contact('phone', '55 0000 0000')), emergency]
    expect(numbersOf(cards, ['womens_services', 'prosecutor', 'emergency'])).toEqual(['911', '075', '55 0000 0000'])
  })

  it('takes a national line where the state has none, or the line answers anybody, and last one of a municipality', () => {
    const federal = card('public_defender', 'national', 'Federal', contact('phone', '800 000 0001'))
    expect(numbersOf([card('public_defender', 'state', 'Propia'), federal], ['public_defender'])).toEqual(['800 000 0001'])
    const own = card('public_defender', 'state', 'Propia', contact('phone', '55 0000 0000'))
    expect(numbersOf([own, federal], ['public_defender'])).toEqual(['55 0000 0000'])
    const women = [
      card('womens_services', 'state', 'Línea de la capital (municipal)', contact('phone', '800 000 0002')),
      card('womens_services', 'national', 'Nacional', contact('phone', '079')),
      card('womens_services', 'state', 'Estatal', contact('phone', '075')),
    ]
    expect(numbersOf(women, ['womens_services'])).toEqual(['075', '079', '800 000 0002'])
  })

  it('leaves out prosecutors of federal crimes, who take no call of a state’s', () => {
    const electoral = card('prosecutor', 'national', 'Delitos Electorales', contact('phone', '800 000 0003'))
    expect(numbersOf([electoral], ['prosecutor'])).toEqual([])
  })

  it('tells a number once, one an institution, and one to speak with before one to write to', () => {
    const both = card(
      'crisis_support',
      'national',
      'Ambas',
      contact('whatsapp', '55 0000 0001'),
      contact('phone', '55 0000 0002'),
    )
    const same = card('crisis_support', 'national', 'Otra', contact('phone', '55 00 00 00 02'))
    expect(numbersOf([both, same], ['crisis_support'])).toEqual(['55 0000 0002'])
  })

  it('says the hours of whom it names', () => {
    const open = card('crisis_support', 'national', 'Línea', contact('phone', '079'), contact('schedule', 'Las 24 horas'))
    const { calls } = callStrip({ roles: ['crisis_support'], urgent: false, servicesOf: () => [open] })
    expect(calls).toEqual([
      { kind: 'phone', label: '079', name: { text: 'Línea' }, hours: { text: 'Las 24 horas' }, scope: 'national', provenance },
    ])
  })

  it('has somebody to call where life or freedom is at stake, whatever is known', () => {
    expect(numbersOf([emergency], ['public_defender'], true)).toEqual(['911'])
    expect(numbersOf([emergency], ['public_defender'], false)).toEqual([])
  })

  it('is no longer than six', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      card('crisis_support', 'national', `Línea ${index}`, contact('phone', `55 0000 000${index}`)),
    )
    expect(numbersOf(many, ['crisis_support'])).toHaveLength(6)
  })
})
