import { describe, expect, it } from 'vitest'
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

describe('a link', () => {
  const linkTo = (fields: object, id = 'a') => ({
    sections: [
      {
        key: 'x',
        body: {
          root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'link', id, fields, children: [] }] }] },
        },
      },
    ],
  })
  const inBlock = (fields: object) => ({ sections: [{ body: { root: { children: [{ type: 'block', fields }] } } }] })

  it('is the same by whatever name the editor gives it', () => {
    expect(sameText(linkTo({ url: '#a' }, 'a'), linkTo({ url: '#a' }, 'b'), fields)).toBe(true)
    expect(
      sameText(inBlock({ blockType: 'cite', ref: 'x', id: '1' }), inBlock({ blockType: 'cite', ref: 'x', id: '2' }), fields),
    ).toBe(true)
  })

  it.each([
    [{ url: '#a' }, { url: '#b' }],
    [{ doc: { relationTo: 'guides', value: { id: 1 } } }, { doc: { relationTo: 'guides', value: { id: 2 } } }],
    [{ id: '#a' }, { id: '#b' }],
    [
      { url: '#a', basedOn: 'x' },
      { url: '#a', basedOn: 'y' },
    ],
  ])('that leads elsewhere is another: %j, %j', (before, after) => {
    expect(sameText(linkTo(after), linkTo(before), fields)).toBe(false)
  })
})

it('sees another document in a list of them', () => {
  expect(sameText({ related: [{ id: 1 }] }, { related: [{ id: 2 }] }, ['related'])).toBe(false)
})

it('asks for the next reading in half a year', () => {
  expect(nextReviewDay('2026-11-29')).toBe('2027-05-28')
  expect(nextReviewDay('2026-08-31')).toBe('2027-02-28')
})
