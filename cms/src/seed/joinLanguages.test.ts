import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { joinLanguages } from './joinLanguages.ts'

const text = (name: string, localized: boolean) => ({ name, type: 'text', localized }) as unknown as FlattenedField
const fields = [
  text('slug', false),
  text('title', true),
  text('note', true),
  { name: 'rows', type: 'array', flattenedFields: [text('key', false), text('from', true)] },
  { name: 'website', type: 'group', flattenedFields: [text('label', true)] },
] as unknown as FlattenedField[]

it('makes localized fields records by language, in rows and groups too, and leaves out what is not said', () => {
  const es = {
    slug: 'robo',
    title: 'Robo',
    note: null,
    rows: [
      { key: 'a', from: 'Desde' },
      { key: 'b', from: 'Luego' },
    ],
    website: { label: 'Sitio' },
    _status: 'published',
  }
  const en = {
    slug: 'robo',
    title: 'Robbery',
    note: null,
    rows: [
      { key: 'a', from: 'From' },
      { key: 'b', from: null },
    ],
    website: { label: null },
  }
  expect(joinLanguages(fields, { es, en })).toEqual({
    slug: 'robo',
    title: { es: 'Robo', en: 'Robbery' },
    rows: [
      { key: 'a', from: { es: 'Desde', en: 'From' } },
      { key: 'b', from: { es: 'Luego' } },
    ],
    website: { label: { es: 'Sitio' } },
    _status: 'published',
  })
})
