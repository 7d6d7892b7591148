import { organizationRoles } from '../vocabulary/organizationRoles.ts'
import type { Content, StateContent } from './content.ts'

/** The pieces of each list of content. */
export interface ListedPieces {
  guides: Content['guides'][number]
  terms: Content['terms'][number]
  flows: Content['flows'][number]
  letters: Content['letters'][number]
  laws: Content['laws'][number]
  media: Content['media'][number]
  facts: Content['facts'][number]
  organizations: Content['organizations'][number]
  variants: StateContent['variants'][number]
}

type KeyOf = { [K in keyof ListedPieces]: (piece: ListedPieces[K]) => string }

/** The key of a piece in its list; of facts, several may share one, each in its own time. */
export const pieceKeys: KeyOf = {
  guides: ({ slug }) => slug,
  terms: ({ slug }) => slug,
  flows: ({ slug }) => slug,
  letters: ({ slug }) => slug,
  laws: ({ abbreviation }) => abbreviation,
  media: ({ slug }) => slug,
  facts: ({ key }) => key,
  organizations: ({ slug }) => slug,
  variants: ({ guide }) => guide,
}

/** By what the pieces of each list are put in order. */
const sortKeys: KeyOf = {
  ...pieceKeys,
  facts: ({ key, valid_from }) => `${key}\u0000${valid_from ?? ''}`,
  organizations: ({ role, slug }) => `${String(organizationRoles.indexOf(role)).padStart(2, '0')}\u0000${slug}`,
}

/** Puts every list in the one order that files have, so that equal content gives equal bytes. */
export function sortContent(content: Content): Content {
  return {
    guides: sortList('guides', content.guides),
    terms: sortList('terms', content.terms),
    flows: sortList('flows', content.flows),
    letters: sortList('letters', content.letters),
    facts: sortList('facts', content.facts),
    organizations: sortList('organizations', content.organizations),
    laws: sortList('laws', content.laws),
    media: sortList('media', content.media),
    states: Object.fromEntries(
      sortBy(Object.entries(content.states), ([slug]) => slug).map(([slug, { facts, organizations, variants }]) => [
        slug,
        {
          facts: sortList('facts', facts),
          organizations: sortList('organizations', organizations),
          variants: sortList('variants', variants),
        } satisfies StateContent,
      ]),
    ),
  }
}

/** Puts one list in its order. */
export function sortList<K extends keyof ListedPieces>(kind: K, pieces: readonly ListedPieces[K][]): ListedPieces[K][] {
  return sortBy(pieces, sortKeys[kind])
}

/** Sorts by code units, which is the same on every machine and in every locale. */
function sortBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
