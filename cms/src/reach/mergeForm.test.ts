import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { mergeForm } from './mergeForm.ts'

const text = (name: string, localized = true) => ({ name, type: 'text', localized }) as FlattenedField
const fields = [
  text('title'),
  text('slug', false),
  { name: 'rows', type: 'array', flattenedFields: [text('id', false), text('says')] },
  { name: 'group', type: 'group', flattenedFields: [text('says'), text('key', false)] },
] as FlattenedField[]
const before = {
  id: 1,
  title: { es: 'Uno', nah: 'Ce' },
  slug: 'uno',
  rows: [
    { id: 'a', says: { es: 'A', nah: 'Na' } },
    { id: 'b', says: { es: 'B' } },
  ],
  group: { says: { es: 'G' }, key: 'k' },
}

it('takes the texts of the form in its language and leaves the others, also where a row moved, came or went', () => {
  const form = {
    title: 'Otro',
    rows: [
      { id: 'c', says: 'C' },
      { id: 'a', says: 'Aa' },
    ],
    group: { says: 'Gg' },
  }
  expect(mergeForm({ fields, before, form, language: 'es' })).toEqual({
    ...before,
    title: { es: 'Otro', nah: 'Ce' },
    rows: [
      { id: 'c', says: { es: 'C' } },
      { id: 'a', says: { es: 'Aa', nah: 'Na' } },
    ],
    group: { says: { es: 'Gg' }, key: 'k' },
  })
})

it('takes what is no list and no group, where one is due, for an empty one', () => {
  expect(mergeForm({ fields, before, form: { rows: 'x', group: 3 }, language: 'es' })).toEqual({ ...before, rows: [] })
})
