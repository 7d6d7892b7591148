import { expect, it } from 'vitest'
import { eventsCollection } from '../publishing/events.ts'
import { textsCollection } from '../publishing/texts.ts'
import { contentCollections } from './contentCollections.ts'

const collections = [
  ...Object.values(contentCollections).map((make) => make({ states: [], mediaDir: '/tmp' })),
  textsCollection,
  eventsCollection({ states: [] }),
]

it.each(collections)('the list of $slug shows nothing that is empty until one looks at it', ({ admin, fields }) => {
  const columns = admin?.defaultColumns ?? []
  const related = fields.flatMap((field) => (field.type === 'relationship' ? [field.name] : []))
  expect(columns.length).toBeGreaterThan(2)
  expect(columns.filter((column) => related.includes(column))).toEqual([])
})
