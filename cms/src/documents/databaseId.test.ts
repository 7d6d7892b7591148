import { expect, it } from 'vitest'
import { toDatabaseId } from './databaseId.ts'

const sqlite = { db: { defaultIDType: 'number' } } as const
const mongo = { db: { defaultIDType: 'text' } } as const
const hex = '65f1c0ffee65f1c0ffee65f1'

it.each([
  ['12', 12],
  [12, 12],
  ['', undefined],
  [' ', undefined],
  ['x', undefined],
  [1.5, undefined],
  [{}, undefined],
  ['9'.repeat(20), undefined],
])('takes %j for %j where ids are numbers', (sent, id) => expect(toDatabaseId(sent, sqlite)).toBe(id))

it.each([
  [hex, hex],
  [7, undefined],
  ['7', undefined],
  ['', undefined],
  [{}, undefined],
  [null, undefined],
])('takes %j for %j where ids are texts', (sent, id) => expect(toDatabaseId(sent, mongo)).toBe(id))
