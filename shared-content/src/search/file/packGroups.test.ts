import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packGroups, unpackGroups } from './packGroups.ts'

it('tells the first word of phrases once, and how they go on', () => {
  expect(packGroups([[[1], [1, 4], [2, 4, 5]], [[0]]])).toEqual(['%$', '$##', '&%$', '#$', "''("])
})

it('come back as they were, sorted, each phrase once', () => {
  const phrase = fc.array(fc.nat(4_000), { minLength: 1, maxLength: 4 })
  const order = (group: number[][]) => [...new Set(group.map((each) => each.join(' ')))].sort()
  fc.assert(
    fc.property(fc.array(fc.array(phrase)), (groups) => {
      expect(unpackGroups(packGroups(groups)).map(order)).toEqual(groups.map(order))
    }),
  )
})
