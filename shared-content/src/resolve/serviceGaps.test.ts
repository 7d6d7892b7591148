import { describe, expect, it } from 'vitest'
import type { ContactLine, OrganizationCard } from '../pages/model.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { gapsOfList, gapsOfRole } from './serviceGaps.ts'

const contact: ContactLine = { kind: 'phone', label: '911', provenance: { standing: 'published', by: 'Diario' } }
const card = (role: OrganizationRole, change: Partial<OrganizationCard> = {}): OrganizationCard => ({
  id: role,
  slug: role,
  role,
  name: { text: role },
  scope: 'state',
  contacts: [contact],
  pending: false,
  ...change,
})
const silent = (role: OrganizationRole) => card(role, { contacts: [] })

describe('a list of who helps leaves open', () => {
  it('nothing where everybody can be reached', () => {
    expect(gapsOfList(['prosecutor'], [card('prosecutor')])).toEqual({})
  })

  it('the roles that nobody is known for', () => {
    expect(gapsOfList(['human_rights', 'anonymous_report'], [card('human_rights')])).toEqual({
      gaps: [{ role: 'anonymous_report', kind: 'nobody' }],
    })
  })

  it('no civil organizations where somebody else helps', () => {
    expect(gapsOfList(['human_rights', 'civil_society'], [card('human_rights')])).toEqual({})
    expect(gapsOfList(['human_rights', 'civil_society'], []).gaps).toEqual([
      { role: 'human_rights', kind: 'nobody' },
      { role: 'civil_society', kind: 'nobody' },
    ])
  })

  it('those who cannot be reached yet, but for those whose advice is to turn to another', () => {
    expect(gapsOfList(['public_defender', 'human_rights'], [silent('public_defender'), silent('human_rights')])).toEqual({
      gaps: [{ role: 'public_defender', kind: 'no-contact' }],
    })
  })

  it('somebody of a role whom another one’s telephone does not reach, unless whoever answers anybody can be', () => {
    const federal = card('public_defender', { scope: 'national' })
    expect(gapsOfList(['public_defender'], [silent('public_defender'), federal]).gaps).toEqual([
      { role: 'public_defender', kind: 'no-contact' },
    ])
    expect(gapsOfList(['womens_services'], [card('womens_services', { scope: 'national' }), silent('womens_services')])).toEqual(
      {},
    )
  })
})

describe('a role of the directory leaves open', () => {
  const national = card('civil_society', { scope: 'national' })

  it('that nobody is known for it', () => {
    expect(gapsOfRole('civil_society', [], { ofState: true })).toEqual({ gaps: [{ role: 'civil_society', kind: 'nobody' }] })
  })

  it('that a state has only national ones, where states have their own', () => {
    expect(gapsOfRole('civil_society', [national], { ofState: true })).toEqual({
      gaps: [{ role: 'civil_society', kind: 'only-national' }],
    })
    expect(gapsOfRole('civil_society', [national], { ofState: false })).toEqual({})
    expect(gapsOfRole('civil_society', [national, card('civil_society')], { ofState: true })).toEqual({})
    expect(gapsOfRole('emergency', [card('emergency', { scope: 'national' })], { ofState: true })).toEqual({})
  })
})
