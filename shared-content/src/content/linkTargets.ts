import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
import { audiences } from '../vocabulary/audiences.ts'
import type { Content } from './content.ts'

/** Addresses of the sites that are not guides or terms. */
const fixedPaths = new Set([
  '/',
  '/guias/',
  '/glosario/',
  '/escritos/',
  '/directorio/',
  '/leyes/',
  '/buscar/',
  '/acerca/',
  ...audiences.map((audience) => `/${audience}/`),
])

/** What a link leads to: a page, a telephone, nothing, or a page that lacks the section that the link names. */
export type LinkTarget = 'found' | 'no-page' | { sectionsOf: Guide }

/**
 * Makes the function that tells where links of texts lead.
 * @returns of an address and the guide that it stands in, for links to one of its own sections.
 */
export function linkTargets(content: Pick<Content, 'guides' | 'terms' | 'flows' | 'letters'>) {
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  const pages = new Set([
    ...fixedPaths,
    ...content.terms.map(({ slug }) => `/glosario/${slug}/`),
    ...content.flows.flatMap(addressesOf),
    ...content.letters.map(({ slug }) => `/escritos/${slug}/`),
  ])
  return (href: string, guide: Guide | undefined): LinkTarget => {
    if (href.startsWith('tel:')) return 'found'
    const [path = '', fragment] = href.split('#')
    const target = path === '' ? guide : guides.get(/^\/guias\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? '')
    if (target === undefined) return pages.has(path) ? 'found' : 'no-page'
    if (fragment === undefined || fragment === 'base-legal') return 'found'
    return target.text.es.sections.some(({ key }) => key === fragment) ? 'found' : { sectionsOf: target }
  }
}

/** Addresses of a flow's pages: its first question has the flow's own. */
function addressesOf({ slug, start, questions, outcomes }: Flow): string[] {
  const keys = [...questions, ...outcomes].flatMap(({ key }) => (key === start ? [] : [key]))
  return [`/orientador/${slug}/`, ...keys.map((key) => `/orientador/${slug}/${key}/`)]
}
