import { walkBlocks } from '../mdx/walk.ts'
import type { Known } from '../rules/Known.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide } from '../schema/guide.ts'
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
  '/chat/',
  '/acerca/',
  ...audiences.map((audience) => `/${audience}/`),
]

/** What texts may name and lead to, of a content on whatever day. */
export type KnownNames = Pick<Known, 'guide' | 'asksFor' | 'hasTerm' | 'hasMedia' | 'hasPage' | 'isNamed' | 'formerly'>

/** Answers what rules ask of the names of pieces. */
export function knownNames(content: Pick<Content, 'guides' | 'terms' | 'flows' | 'letters' | 'media'>): KnownNames {
  const { guides, terms, flows, letters, media } = content
  const bySlug = new Map(guides.map((guide) => [guide.slug, guide]))
  const asked = rolesAskedFor(content)
  const [termSlugs, mediaSlugs] = [slugsOf(terms), slugsOf(media)]
  const pages = new Set([
    ...fixedPaths,
    // A link by a former name is led on.
    ...terms.flatMap(namesOf).map((slug) => `/glosario/${slug}/`),
    ...flows.flatMap((flow) => namesOf(flow).flatMap((slug) => addressesOf(flow, slug))),
    ...letters.flatMap(namesOf).map((slug) => `/escritos/${slug}/`),
  ])
  const named = { guides: bySlug, terms: termSlugs, flows: slugsOf(flows), letters: slugsOf(letters) }
  const formerly = {
    guides: firstNames(guides),
    terms: firstNames(terms),
    flows: firstNames(flows),
    letters: firstNames(letters),
  }
  return {
    isNamed: (kind, slug) => named[kind].has(slug),
    formerly: (kind, slug) => formerly[kind].get(slug),
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

/** Addresses of a flow's pages under one of its names: its first question has the flow's own. */
function addressesOf({ start, questions, outcomes }: Flow, slug: string): string[] {
  const keys = [...questions, ...outcomes].flatMap(({ key }) => (key === start ? [] : [key]))
  return [`/orientador/${slug}/`, ...keys.map((key) => `/orientador/${slug}/${key}/`)]
}

function slugsOf(pieces: readonly { slug: string }[]): Set<string> {
  return new Set(pieces.map(({ slug }) => slug))
}

/** What a piece is called, and was. */
function namesOf({ slug, formerly = [] }: Pick<Guide, 'slug' | 'formerly'>): string[] {
  return [slug, ...formerly]
}

/** By each former name, the first piece that had it. */
function firstNames(pieces: readonly Pick<Guide, 'slug' | 'formerly'>[]): Map<string, string> {
  const names = pieces.flatMap(({ slug, formerly = [] }) => formerly.map((former) => [former, slug] as const))
  return new Map(names.toReversed())
}
