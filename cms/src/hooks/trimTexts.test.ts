import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { cmsConfig } from '../cmsConfig.ts'
import { publishedCollections } from '../kinds/kinds.ts'
import { trimFields } from './trimTexts.ts'

const { collections } = await cmsConfig({
  databaseUri: 'file:/nowhere/justicia.db',
  dataDir: '/nowhere',
  mediaDir: '/nowhere/media',
  secret: 'secreto',
  serverUrl: '',
  adminEmail: '',
  adminPassword: '',
  logLevel: 'silent',
} as Parameters<typeof cmsConfig>[0])

type Data = Record<string, unknown>

/** A document with the same words in every text that its collection has. */
function filled(fields: readonly FlattenedField[], words: string): Data {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.type === 'array') return [[field.name, [filled(field.flattenedFields, words)]]]
      if (field.type === 'group') return [[field.name, filled(field.flattenedFields, words)]]
      if (field.type !== 'text' && field.type !== 'textarea') return []
      return [[field.name, 'hasMany' in field && field.hasMany ? [words, words] : words]]
    }),
  )
}

const names = publishedCollections()

describe('blanks around a text', () => {
  it.each(names)('go, in every text of %s', (slug) => {
    const { flattenedFields } = collections.find((collection) => collection.slug === slug) ?? { flattenedFields: [] }
    const tidy = JSON.stringify(filled(flattenedFields, 'palabra'))
    expect(tidy).toContain('palabra')
    for (const blank of [' ', '\u00a0', '\n', '\t\u2003'])
      expect(JSON.stringify(trimFields(flattenedFields, filled(flattenedFields, `${blank}palabra${blank}`)))).toBe(tidy)
  })

  it.each(names)('alone are nothing, in every text of %s', (slug) => {
    const { flattenedFields } = collections.find((collection) => collection.slug === slug) ?? { flattenedFields: [] }
    for (const blank of ['', ' ', '\u00a0', '\n'])
      expect(JSON.stringify(trimFields(flattenedFields, filled(flattenedFields, blank)))).not.toMatch(/" *"[,\]}]/)
  })
})
