import { expect, it } from 'vitest'
import { moveFault } from './reviewMoves.ts'

const reviewer = { roles: ['reviewer' as const] }
const oaxaca = { roles: ['state-editor' as const], states: ['oaxaca'] }

it.each([
  ['approve', reviewer, 'oaxaca', 'in-review', false, undefined],
  ['approve', reviewer, 'oaxaca', 'in-review', true, 'own'],
  ['approve', reviewer, undefined, 'approved', false, 'standing'],
  ['ask', reviewer, undefined, 'draft', false, 'account'],
  ['ask', oaxaca, 'oaxaca', 'draft', true, undefined],
  ['ask', oaxaca, 'jalisco', 'draft', true, 'account'],
  ['ask', oaxaca, undefined, 'draft', true, 'account'],
  ['urgent', { roles: ['national-editor' as const] }, undefined, 'draft', false, 'account'],
  ['urgent', null, undefined, 'draft', false, 'account'],
] as const)('%s by %j of %s at %s, own text %s: %s', (move, user, state, standing, isOwn, fault) => {
  const holder =
    user === null ? null : { ...user, roles: [...user.roles], ...('states' in user ? { states: [...user.states] } : {}) }
  expect(moveFault(move, { user: holder, state, standing, isOwn })).toBe(fault)
})
