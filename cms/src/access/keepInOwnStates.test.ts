import type { CollectionBeforeValidateHook } from 'payload'
import { describe, expect, it } from 'vitest'
import { keepInOwnStates } from './keepInOwnStates.ts'
import type { Holder } from './roles.ts'

const run = (user: Holder | null, operation: 'create' | 'update', data: object, originalDoc?: object) =>
  keepInOwnStates({ data, operation, originalDoc, req: { user } } as unknown as Parameters<CollectionBeforeValidateHook>[0])

const editor: Holder = { roles: ['state-editor'], states: ['jalisco', 'colima'] }

describe('a state editor', () => {
  it.each([
    ['creates in an own state', 'create', { state: 'jalisco' }, undefined],
    ['changes without naming the state', 'update', {}, { state: 'colima' }],
    ['moves between own states', 'update', { state: 'colima' }, { state: 'jalisco' }],
  ] as const)('%s', (_, operation, data, stored) => {
    expect(run(editor, operation, data, stored)).toBe(data)
  })

  it.each([
    ['creates elsewhere', 'create', { state: 'oaxaca' }, undefined],
    ['creates for the whole country', 'create', { state: 'nacional' }, undefined],
    ['creates nowhere', 'create', {}, undefined],
    ['moves a document away', 'update', { state: 'oaxaca' }, { state: 'jalisco' }],
    ['moves one here', 'update', { state: 'jalisco' }, { state: 'oaxaca' }],
    ['empties the state', 'update', { state: null }, { state: 'oaxaca' }],
  ] as const)('never %s', (_, operation, data, stored) => {
    expect(() => run(editor, operation, data, stored)).toThrow('Tu cuenta solo edita: jalisco, colima.')
  })
})

it('states without the role give nothing, nor the role without states', () => {
  for (const holder of [
    { roles: ['operator'], states: ['jalisco'] },
    { roles: ['state-editor'], states: [] },
    { roles: ['state-editor'] },
    {},
  ] as Holder[])
    expect(() => run(holder, 'create', { state: 'jalisco' })).toThrow(/Tu cuenta solo edita/)
})

it('lets national editors, publishers who keep the state, and the server itself through', () => {
  const moved = { state: 'oaxaca' }
  expect(run({ roles: ['national-editor'] }, 'update', moved, { state: 'jalisco' })).toBe(moved)
  expect(run(null, 'create', moved)).toBe(moved)
  const same = { state: 'oaxaca' }
  expect(run({ roles: ['publisher'] }, 'update', same, { state: 'oaxaca' })).toBe(same)
  expect(() => run({ roles: ['publisher'] }, 'update', moved, { state: 'jalisco' })).toThrow()
  expect(() => run({ roles: ['publisher'] }, 'create', moved)).toThrow()
})
