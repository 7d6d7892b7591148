import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/** What tells one state's site from another's. */
export interface StateMarks {
  slug: string
  /** Short and official names. */
  names: string[]
  domain: string
  /** Slugs of the states that border on it. */
  neighbours: readonly string[]
}

/**
 * Nothing of another state appears in a state's site: not its name, not its address. Only a link to the same page of a
 * neighbour, which says the neighbour's name and nothing else, may stand, so that who is in the wrong state's site gets
 * to the right one. The portal is spared: to choose a state is what it is for.
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
  const everyName = states.flatMap((state) => state.names)
  const bare = matcherOf(everyName)
  let inPhrases: RegExp | undefined
  const neighbours = others.filter(({ slug }) => own.neighbours.includes(slug))
  const pages = site.pages.map((page) => ({ page, ways: waysOut(page, neighbours) }))
  const texts = [
    ...pages.map(({ page: { file, text }, ways }) => ({ file, text, ways: ways.map(({ name }) => name) })),
    ...site.searchTexts.map(({ file, text }) => ({ file, text, ways: [] as string[] })),
  ]
  return [
    ...texts.flatMap(({ file, text, ways }) => {
      const strangers = (names: RegExp) => {
        const found = text.match(names) ?? []
        return [...new Set(found)].filter((name) => !allowed.has(name) && countOf(found, name) > countOf(ways, name))
      }
      // Where no name stands without a reason there is none to be taken with a phrase, of which there are hundreds.
      if (strangers(bare).length === 0) return []
      inPhrases ??= matcherOf([...allowed, ...everyName])
      return strangers(inPhrases).map((name) => ({ file: `${site.slug}/${file}`, reason: `nombra a otro estado: «${name}»` }))
    }),
    ...pages.flatMap(({ page, ways }) => {
      const hosts = [...page.html.matchAll(/\/\/([\p{L}\p{N}.-]+)/gu)].map(([, host = '']) => host.toLowerCase())
      return others
        .filter(({ slug, domain }) => countOf(hosts, domain) > ways.filter((way) => way.slug === slug).length)
        .map(({ domain }) => ({ file: `${site.slug}/${page.file}`, reason: `lleva al sitio de otro estado: ${domain}` }))
    }),
  ]
}

/** The links of a page to the same page of a neighbour. */
function waysOut(page: CheckedPage, neighbours: readonly StateMarks[]): { slug: string; name: string }[] {
  return page.links.flatMap(({ href, text }) =>
    neighbours
      .filter(({ domain, names }) => href === `https://${domain}${page.path}` && names.includes(text))
      .map(({ slug }) => ({ slug, name: text })),
  )
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((each) => each === name).length
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
