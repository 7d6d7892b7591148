import type { CollectionConfig } from 'payload'
import { expect, it } from 'vitest'
import { eventsCollection } from '../publishing/events.ts'
import { textsCollection } from '../publishing/texts.ts'
import { factsCollection } from './Facts.ts'
import { flowsCollection } from './Flows.ts'
import { guidesCollection } from './Guides.ts'
import { lawsCollection } from './Laws.ts'
import { mediaCollection } from './Media.ts'
import { organizationsCollection } from './Organizations.ts'
import { termsCollection } from './Terms.ts'
import { variantsCollection } from './Variants.ts'

const collections: CollectionConfig[] = [
  guidesCollection,
  flowsCollection,
  termsCollection,
  lawsCollection,
  mediaCollection({ mediaDir: '/tmp' } as never),
  textsCollection,
  ...[variantsCollection, factsCollection, organizationsCollection, eventsCollection].map((make) => make({ states: [] })),
]

it.each(collections)('the list of $slug shows nothing that is empty until one looks at it', ({ admin, fields }) => {
  const columns = admin?.defaultColumns ?? []
  const related = fields.flatMap((field) => (field.type === 'relationship' ? [field.name] : []))
  expect(columns.length).toBeGreaterThan(2)
  expect(columns.filter((column) => related.includes(column))).toEqual([])
})
