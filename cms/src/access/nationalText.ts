import type { CollectionConfig } from 'payload'
import { nationalEditorsOnly } from './nationalEditorsOnly.ts'
import { publishedForOperators } from './publishedForOperators.ts'
import { publishersToo } from './publishersToo.ts'
import { versionsForStaff } from './versionsForStaff.ts'

/** Text that all states share: national editors write it, publishers publish and withdraw it. */
export const nationalText = {
  create: nationalEditorsOnly,
  read: publishedForOperators,
  readVersions: versionsForStaff,
  update: publishersToo(nationalEditorsOnly),
  delete: nationalEditorsOnly,
} satisfies CollectionConfig['access']
