import { walkBlocks } from '../mdx/walk.ts'
import type { Known } from '../rules/Known.ts'
import type { Flow } from '../schema/flow.ts'
import { audiences } from '../vocabulary/audiences.ts'
import { namesGuides, type OrganizationRole } from '../vocabulary/organizationRoles.ts'
import type { Content } from './content.ts'

/** Addresses of the sites that are not guides or terms. */
const fixedPaths = [
  '/',
  '/guias/',
  '/glosario/',
  '/escritos/',
  '/directorio/',
  '/leyes/',
  '/buscar/',
  '/acerca/',
  ...audiences.map((audience) => `/${audience}/`),
]

/** What texts may name and lead to, of a content on whatever day. */
export type KnownNames = Pick<Known, 'guide' | 'asksFor' | 'hasTerm' | 'hasMedia' | 'hasPage'>

/** Answers what rules ask of the names of pieces. */
export function knownNames(content: Pick<Content, 'guides' | 'terms' | 'flows' | 'letters' | 'media'>): KnownNames {
  const { guides, terms, flows, letters, media } = content
  const bySlug = new Map(guides.map((guide) => [guide.slug, guide]))
  const asked = rolesAskedFor(content)
  const termSlugs = new Set(terms.map(({ slug }) => slug))
  const mediaSlugs = new Set(media.map(({ slug }) => slug))
  const pages = new Set([
    ...fixedPaths,
    ...terms.map(({ slug }) => `/glosario/${slug}/`),
    ...flows.flatMap(addressesOf),
    ...letters.map(({ slug }) => `/escritos/${slug}/`),
  ])
  return {
    guide: (slug) => bySlug.get(slug),
    asksFor: (guide, role) => namesGuides(role) && asked.get(guide)?.has(role) === true,
    hasTerm: (slug) => termSlugs.has(slug),
    hasMedia: (slug) => mediaSlugs.has(slug),
    hasPage: (path) => pages.has(path),
  }
}

/** The roles that a guide asks for in its Spanish text, and those that outcomes ask for that lead to it. */
function rolesAskedFor({ guides, flows }: Pick<Content, 'guides' | 'flows'>): Map<string, Set<OrganizationRole>> {
  const asked = new Map(
    guides.map(({ slug, text }) => [
      slug,
      new Set(
        text.es.sections.flatMap(({ body }) =>
          [...walkBlocks(body)].flatMap((block) => (block.type === 'servicesFor' ? block.roles : [])),
        ),
      ),
    ]),
  )
  for (const { guide, services } of flows.flatMap(({ outcomes }) => outcomes))
    asked.set(guide, new Set([...(asked.get(guide) ?? []), ...services]))
  return asked
}

/** Addresses of a flow's pages: its first question has the flow's own. */
function addressesOf({ slug, start, questions, outcomes }: Flow): string[] {
  const keys = [...questions, ...outcomes].flatMap(({ key }) => (key === start ? [] : [key]))
  return [`/orientador/${slug}/`, ...keys.map((key) => `/orientador/${slug}/${key}/`)]
}
