import { organizationRoles } from '../schema/organization.ts'
import type { Content, StateContent } from './content.ts'

/** Puts every list in the one order that files have, so that equal content gives equal bytes. */
export function sortContent(content: Content): Content {
  return {
    guides: sortBy(content.guides, (guide) => guide.slug),
    terms: sortBy(content.terms, (term) => term.slug),
    flows: sortBy(content.flows, (flow) => flow.slug),
    letters: sortBy(content.letters, (letter) => letter.slug),
    ...sortShared(content),
    laws: sortBy(content.laws, (law) => law.abbreviation),
    media: sortBy(content.media, (media) => media.slug),
    states: Object.fromEntries(
      sortBy(Object.entries(content.states), ([slug]) => slug).map(([slug, state]) => [
        slug,
        {
          ...sortShared(state),
          variants: sortBy(state.variants, (variant) => variant.guide),
        } satisfies StateContent,
      ]),
    ),
  }
}

function sortShared({ facts, organizations }: Pick<StateContent, 'facts' | 'organizations'>) {
  return {
    facts: sortBy(facts, (fact) => `${fact.key}\u0000${fact.valid_from ?? ''}`),
    organizations: sortBy(
      organizations,
      ({ role, slug }) => `${String(organizationRoles.indexOf(role)).padStart(2, '0')}\u0000${slug}`,
    ),
  }
}

/** Sorts by code units, which is the same on every machine and in every locale. */
function sortBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
