import type { Pieces } from '@justicia/shared-content/content/content'
import { alertKind } from './alertKind.ts'
import { dangerCardKind } from './dangerCardKind.ts'
import { datasetKind } from './datasetKind.ts'
import { factKind } from './factKind.ts'
import { flowKind } from './flowKind.ts'
import { guideKind } from './guideKind.ts'
import type { CmsKind } from './Kind.ts'
import { lawKind } from './lawKind.ts'
import { letterKind } from './letterKind.ts'
import { mediaKind } from './mediaKind.ts'
import { organizationKind } from './organizationKind.ts'
import { publicationKind } from './publicationKind.ts'
import { synonymKind } from './synonymKind.ts'
import { termKind } from './termKind.ts'
import { variantKind } from './variantKind.ts'

/** The kinds of content in the CMS, by their collection: what is pointed to comes first, here and in a seed. */
export const kinds = {
  laws: lawKind,
  media: mediaKind,
  facts: factKind,
  terms: termKind,
  guides: guideKind,
  organizations: organizationKind,
  flows: flowKind,
  letters: letterKind,
  variants: variantKind,
  synonyms: synonymKind,
  dangerCards: dangerCardKind,
  alerts: alertKind,
  datasets: datasetKind,
  publications: publicationKind,
} satisfies { [K in keyof Pieces]: CmsKind<Pieces[K], never> }

/** Collections that are published as content. */
export type PublishedCollection = keyof typeof kinds

/** A document of each kind, as the database gives it back. */
export interface Stored extends StoredOf<typeof kinds> {}

type StoredOf<Kinds> = { [K in keyof Kinds]: Kinds[K] extends CmsKind<infer _, infer S> ? S : never }

/** All of them, in the order of the table. */
export function publishedCollections(): PublishedCollection[] {
  return Object.keys(kinds) as PublishedCollection[]
}

/** What the CMS knows of a kind. */
export function cmsKind<K extends PublishedCollection>(collection: K): CmsKind<Pieces[K], Stored[K]> {
  return kinds[collection] as unknown as CmsKind<Pieces[K], Stored[K]>
}
