import { expect, it } from 'vitest'
import { storedToVerification } from '../documents/verificationDocument.ts'
import { lookedToday } from './lookedToday.ts'

const before = {
  status: 'published',
  source: 'Diario',
  source_url: 'https://diario.example/nota',
  source_date: '2025-12-20',
} as const
const day = '2026-12-02'

it('verifies what somebody rang for, and keeps its sources', () => {
  expect(storedToVerification(lookedToday(before, { how: 'call', day, by: 'Cuenta' }))).toEqual({
    ...before,
    status: 'verified',
    checked_on: day,
    checked_by: 'Cuenta',
    checked_how: 'call',
  })
})

it('publishes what the official page says, with the page as its source and the earlier one as the other', () => {
  const address = 'https://www.fiscalia.example.gob.mx/contacto'
  expect(
    storedToVerification(lookedToday({ ...before, status: 'pending' }, { how: 'page', day, by: 'Cuenta', address })),
  ).toEqual({
    status: 'published',
    source: 'fiscalia.example.gob.mx',
    source_url: address,
    source_date: day,
    official: true,
    second_source: 'Diario',
    second_source_url: before.source_url,
    second_source_date: before.source_date,
    renewed_on: day,
  })
})

it('keeps the name of a source that is read again, and what was verified stays so', () => {
  const verified = {
    ...before,
    status: 'verified',
    checked_on: '2026-01-01T12:00:00.000Z',
    checked_by: 'Otra',
    checked_how: 'visit',
  } as const
  expect(storedToVerification(lookedToday(verified, { how: 'page', day, by: 'Cuenta', address: before.source_url }))).toEqual({
    ...before,
    status: 'verified',
    source_date: day,
    official: true,
    renewed_on: day,
    checked_on: '2026-01-01',
    checked_by: 'Otra',
    checked_how: 'visit',
  })
})
