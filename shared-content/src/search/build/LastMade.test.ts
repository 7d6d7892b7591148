import { expect, it } from 'vitest'
import { LastMade } from './LastMade.ts'

it('makes each thing once, and forgets what nobody has asked for longest', () => {
  const made: string[] = []
  const last = new LastMade<string>(2)
  const ask = (key: string) => last.of(key, () => `${made.push(key)} ${key}`)
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['1 a', '2 b', '1 a', '3 c', '1 a', '4 b'])
})
