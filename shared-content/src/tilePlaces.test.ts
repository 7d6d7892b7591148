import path from 'node:path'
import { expect, it } from 'vitest'
import { readStates } from './states.ts'
import { tilePlaces } from './vocabulary/tilePlaces.ts'

it('every state and the portal have a tile of their own', async () => {
  const states = await readStates(path.resolve(import.meta.dirname, '../../states.json'))
  expect(Object.keys(tilePlaces).sort()).toEqual(['nacional', ...states.map(({ slug }) => slug)].sort())
  expect(new Set(Object.values(tilePlaces).map(String)).size).toBe(33)
})
