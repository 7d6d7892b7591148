import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { publishedCollections } from '../../../cms/src/kinds/kinds.ts'
import type { Account, TestCms } from './testCms.ts'

const values = {
  like: 'a',
  contains: 'a',
  equals: 'a',
  not_equals: 'a',
  in: 'a,b',
  not_in: 'a',
  exists: 'true',
  greater_than: '1',
}

/**
 * Asks lists with every filter. @param fields of every collection each of its fields, or one of each kind: what a filter
 * becomes in a database hangs on that alone.
 */
export function everyFilter({
  cms,
  as,
  fields,
}: {
  cms: () => TestCms
  as: () => Account
  fields: 'all' | 'of each kind'
}): void {
  describe('no filter is answered with a fault of the server', () => {
    const asked = new Set<string>()
    it.each([...publishedCollections(), 'users'] as const)('%s', async (collection) => {
      const faults: string[] = []
      const found = filtersOf(cms().payload.collections[collection].config.flattenedFields)
      // One of those that others have too is asked in each list.
      const chosen = found.filter(({ kind }, index) => fields === 'all' || index === 0 || !asked.has(kind))
      const kinds = new Map(chosen.map((filter) => [filter.kind, filter]))
      for (const { path } of fields === 'all' ? chosen : kinds.values())
        for (const [operator, value] of Object.entries(values))
          for (const draft of ['true', 'false']) {
            const address = `${collection}?where[${path}][${operator}]=${value}&draft=${draft}&depth=0&limit=1`
            const { status } = await cms().rest('GET', address, { as: as() })
            if (status >= 500) faults.push(address)
          }
      for (const { kind } of found) asked.add(kind)
      expect(faults).toEqual([])
    })
  })
}

/** Dotted paths of the fields that a filter may name, and what kind of field each is, with those around it. */
function filtersOf(fields: readonly FlattenedField[], around = { path: '', kind: '' }): { path: string; kind: string }[] {
  return fields.flatMap((field) => {
    const path = `${around.path}${field.name}`
    const said = field as { hasMany?: boolean; localized?: boolean; virtual?: unknown; relationTo?: unknown }
    const traits = [
      said.hasMany === true && 'many',
      said.localized === true && 'localized',
      Boolean(said.virtual) && 'virtual',
      Array.isArray(said.relationTo) && 'several',
    ]
    const kind = [around.kind, field.type, ...traits.filter(Boolean)].join(' ')
    if (field.type === 'group' || field.type === 'tab' || field.type === 'array')
      return filtersOf(field.flattenedFields, { path: `${path}.`, kind: `${kind}.` })
    return [{ path, kind }]
  })
}
