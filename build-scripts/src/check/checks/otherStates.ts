import type { CheckedSite, Finding } from '../CheckedSite.ts'

/** What tells one state's site from another's. */
export interface StateMarks {
  slug: string
  /** Short and official names. */
  names: string[]
  domain: string
}

/**
 * Nothing of another state appears in a state's site: not its name, not its address. The portal is spared: to choose
 * a state is what it is for.
 * @param sharedPhrases phrases of the national content and of the state's own in which a state's name may stand: an
 * institution's or a law's name, an address.
 */
export function checkOtherStates(input: {
  site: CheckedSite
  states: readonly StateMarks[]
  sharedPhrases: readonly string[]
}): Finding[] {
  const { site, states, sharedPhrases } = input
  const own = states.find(({ slug }) => slug === site.slug)
  if (own === undefined) return []
  const others = states.filter(({ slug }) => slug !== site.slug)
  const allowed = new Set([...own.names, ...sharedPhrases])
  const names = matcherOf([...allowed, ...others.flatMap((state) => state.names)])
  const texts = [...site.pages.map(({ file, text }) => ({ file, text })), ...site.searchTexts]
  return [
    ...texts.flatMap(({ file, text }) =>
      [...new Set(text.match(names) ?? [])]
        .filter((name) => !allowed.has(name))
        .map((name) => ({ file: `${site.slug}/${file}`, reason: `nombra a otro estado: «${name}»` })),
    ),
    ...site.pages.flatMap(({ file, html }) =>
      others
        .filter(({ domain }) => html.includes(`//${domain}`))
        .map(({ domain }) => ({ file: `${site.slug}/${file}`, reason: `lleva al sitio de otro estado: ${domain}` })),
    ),
  ]
}

/**
 * Finds whole words, the longest first: in «Baja California Sur» there is no «Baja California», and a name inside a
 * shared phrase is taken with the phrase.
 */
function matcherOf(phrases: readonly string[]): RegExp {
  const escaped = [...new Set(phrases)]
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}
