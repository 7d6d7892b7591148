import { expect, it } from 'vitest'
import { nextReviewDay } from './nextReviewDay.ts'
import { sameText } from './sameText.ts'

const fields = ['title', 'sections']

it('sees through names of rows, order and emptiness', () => {
  const a = { title: 'A', sections: [{ id: '1', key: 'x', body: { root: { type: 'root', children: [] } } }], other: 1 }
  const b = { sections: [{ body: { root: { children: null, type: 'root' } }, key: 'x', basedOn: 'abc' }], title: 'A', other: 2 }
  expect(sameText(a, b, fields)).toBe(true)
  expect(sameText({ other: 3 }, b, fields)).toBe(true)
})

it.each([
  [{ title: 'B' }],
  [{ title: null }],
  [{ sections: [] }],
  [{ sections: [{ key: 'x' }, { key: 'y' }] }],
  [{ sections: [{ key: 'y' }, { key: 'x' }] }],
])('sees %j', (change) => {
  const text = { title: 'A', sections: [{ key: 'x' }] }
  expect(sameText({ ...text, ...change }, text, fields)).toBe(false)
})

it('asks for the next reading in half a year', () => {
  expect(nextReviewDay(new Date('2026-11-29T20:00:00Z'))).toBe('2027-05-28')
  expect(nextReviewDay(new Date('2026-08-31T20:00:00Z'))).toBe('2027-02-28')
})
