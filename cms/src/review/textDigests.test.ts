import { expect, it } from 'vitest'
import { changedParts, textDigest, textDigests } from './textDigests.ts'

const text = ['title', 'sections']
const guide = (more: object = {}) => ({
  title: { es: 'Robo', en: 'Robbery' },
  sections: [
    { id: 'a', key: 'uno', title: { es: 'Uno', en: 'One' } },
    { id: 'b', key: 'dos', title: { es: 'Dos' } },
  ],
  ...more,
})

it('names what changed, by section and language', () => {
  const before = textDigests(guide(), text)
  const changed = guide({
    title: { es: 'Robo', en: 'Theft' },
    sections: [
      { id: 'c', key: 'uno', title: { es: 'Uno', en: 'One' } },
      { id: 'd', key: 'dos', title: { es: 'Otra' } },
    ],
  })
  expect(changedParts(before, textDigests(changed, text)).sort()).toEqual(['sections/dos es', 'title en'])
})

it('is the same for the same text, whatever its rows are called and else it holds', () => {
  const again = { ...guide(), order: 7, sections: guide().sections.map((row) => ({ ...row, id: `otra-${row.id}` })) }
  expect(textDigest(textDigests(again, text))).toBe(textDigest(textDigests(guide(), text)))
})
