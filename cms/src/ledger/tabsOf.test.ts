import { expect, it } from 'vitest'
import type { LedgerEntry } from './Ledger.ts'
import { tabsOf } from './tabsOf.ts'

const entry: LedgerEntry = {
  collection: 'facts',
  id: 1,
  place: 'value',
  kind: 'phone',
  state: 'jalisco',
  name: 'prueba',
  text: '33 0000 0001',
  standing: 'published',
  isPublished: true,
  source: { name: 'Diario' },
}
const date = '2026-12-02'

it.each([
  [undefined, ['published']],
  ['2026-12-02', ['published', 'expired']],
  ['2026-12-03', ['published', 'in30', 'in60', 'in90']],
  ['2027-01-01', ['published', 'in30', 'in60', 'in90']],
  ['2027-01-02', ['published', 'in60', 'in90']],
  ['2027-03-02', ['published', 'in90']],
  ['2027-03-03', ['published']],
])('puts what ends on %s into the lists %s', (ends, tabs) => {
  expect(tabsOf({ ...entry, ...(ends === undefined ? {} : { ends }) }, date)).toEqual(tabs)
})

it('counts no draft among what ends: nobody is shown it', () => {
  expect(tabsOf({ ...entry, isPublished: false, ends: '2026-01-01' }, date)).toEqual(['published'])
})
