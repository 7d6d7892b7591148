import { expect, it } from 'vitest'
import { organizationId } from './organizationId.ts'

it('gives the identifiers that the corpus has', () => {
  expect(organizationId('nacional', '911')).toBe('039c136a-d786-587e-ba9f-ba08c71ec200')
})

it('differs by state', () => {
  expect(organizationId('jalisco', 'fiscalia')).not.toBe(organizationId('sonora', 'fiscalia'))
})
