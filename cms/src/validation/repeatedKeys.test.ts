import { expect, it } from 'vitest'
import { repeatedKeys } from './repeatedKeys.ts'

it('points at each row whose key stands before it, and not at empty ones', () => {
  const rows = [{ key: 'a' }, { key: 'b' }, { key: 'a' }, { key: '' }, { key: null }, {}, { key: 'a' }]
  expect(repeatedKeys(rows, 'sections', 'key', 'sección').map(({ path }) => path)).toEqual(['sections.2.key', 'sections.6.key'])
})
