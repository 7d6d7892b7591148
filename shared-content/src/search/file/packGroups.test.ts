import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type PackedGroups, packGroups, unpackGroups } from './packGroups.ts'

it('tells the first word of phrases once, and how they go on', () => {
  expect(packGroups([[[1], [1, 4], [2, 4, 5]], [[0]]])).toEqual(['%$', '$##', '&%$', '#$', "''("])
})

function phrasesOf(packed: PackedGroups): number[][][] {
  const { words, starts, groups, count } = unpackGroups(packed)
  const found: number[][][] = Array.from({ length: count }, () => [])
  for (const [phrase, group] of groups.entries()) found[group]?.push(words.slice(starts[phrase], starts[phrase + 1]))
  return found
}

it('come back as they were, sorted, each phrase once', () => {
  const phrase = fc.array(fc.nat(4_000), { minLength: 1, maxLength: 4 })
  const order = (group: number[][]) => [...new Set(group.map((each) => each.join(' ')))].sort()
  fc.assert(
    fc.property(fc.array(fc.array(phrase)), (groups) => {
      expect(phrasesOf(packGroups(groups)).map(order)).toEqual(groups.map(order))
    }),
  )
})
