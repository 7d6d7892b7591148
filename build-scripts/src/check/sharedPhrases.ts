import type { Content } from '@justicia/shared-content/content/content'
import type { Organization } from '@justicia/shared-content/schema/organization'
import type { State } from '@justicia/shared-content/schema/state'
import type { StateMarks } from './checks/otherStates.ts'
import { publishers } from './contactRules.ts'

/** The country's name, which as a bare word tells no state. */
const country = 'México'

/** What tells the states' sites apart. */
export function stateMarks(states: readonly State[]): StateMarks[] {
  return states.map(({ slug, short_name, official_name, domain, neighbours }) => ({
    slug,
    domain,
    neighbours: states.filter(({ code }) => neighbours.includes(code)).map((state) => state.slug),
    names: [...new Set([short_name, official_name])].filter((name) => name !== country),
  }))
}

/**
 * Names, addresses and sources, national or of one state, in which the name of another state may rightly stand: a
 * national institution has its seat somewhere, a street may be called Morelos.
 */
export function sharedPhrases(content: Content, slug: string): string[] {
  const own = content.states[slug]
  const facts = [...content.facts, ...(own?.facts ?? [])]
  const organizations = [...content.organizations, ...(own?.organizations ?? [])]
  return [
    ...content.laws.map(({ name }) => name),
    ...facts.flatMap(({ value, verification }) => [value.es, value.en ?? '', verification.source]),
    ...organizations.flatMap(phrasesOf),
    ...content.media.flatMap(({ alt, caption, credit }) => [alt.es, alt.en ?? '', caption?.es ?? '', caption?.en ?? '', credit]),
  ].filter((phrase) => phrase !== '')
}

function phrasesOf(organization: Organization): string[] {
  const { name, alternate_name, description, phones, locations } = organization
  return [name, alternate_name, description, ...phones.map((phone) => phone.description)]
    .flatMap((text) => [text?.es ?? '', text?.en ?? ''])
    .concat(
      locations.map(({ address }) => address),
      publishers(organization),
    )
}
