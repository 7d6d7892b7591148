import { expect, it } from 'vitest'
import { withRowIds } from './withRowIds.ts'

it('gives rows the ids of the stored rows at the same place, at any depth', () => {
  const data = {
    title: 'x',
    rows: [
      { key: 'a', inner: [{ n: 1 }] },
      { key: 'b', inner: [] },
    ],
    group: { rows: [{ n: 2 }] },
  }
  const stored = { rows: [{ id: '1', inner: [{ id: '11' }] }, { id: '2' }], group: { rows: [{ id: '3' }] } }
  expect(withRowIds(data, stored)).toEqual({
    title: 'x',
    rows: [
      { id: '1', key: 'a', inner: [{ id: '11', n: 1 }] },
      { id: '2', key: 'b', inner: [] },
    ],
    group: { rows: [{ id: '3', n: 2 }] },
  })
})

it('leaves lists of texts and rich text as they are', () => {
  const body = { root: { children: [{ type: 'paragraph' }] } }
  const data = { aliases: ['uno', 'dos'], body }
  expect(withRowIds(data, { aliases: ['tres'], body: { root: { children: [{ id: '9' }] } } })).toEqual(data)
})
