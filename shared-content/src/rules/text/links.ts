import type { Guide } from '../../schema/guide.ts'
import type { Known } from '../Known.ts'
import { sectionsOf } from '../sections.ts'
import type { TextInput } from './TextRule.ts'

/** What a link leads to: a page, a telephone, nothing, or a page that lacks the section that the link names. */
export type LinkTarget = 'found' | 'no-page' | { sectionsOf: Guide }

/** What a link may lead to. */
type LinkedNames = Pick<Known, 'guide' | 'formerly' | 'hasPage'>

/** The links of a text lead to pages, and to sections that are there. */
export function links({ inlines, guide, file, places, known, fail }: TextInput): void {
  for (const inline of inlines) {
    if (inline.type !== 'link') continue
    const { href } = inline
    const place = places.node(inline, file)
    const target = linkTarget(href, guide, known)
    if (target === 'no-page')
      fail('link-refused', place, `El enlace «${href}» no lleva a ninguna página.`, 'Corrige la dirección o escribe la guía.', {
        mend: 'Corrige la dirección, o publica la página.',
        en: `The link “${href}” leads to no page. Correct the address, or publish the page.`,
      })
    else if (target !== 'found')
      fail(
        'link-refused',
        place,
        `El enlace «${href}» apunta a una sección que no existe.`,
        ...sectionsOf(target.sectionsOf, `The link “${href}” points to a section that does not exist.`),
      )
  }
}

/**
 * Where a link leads.
 * @param guide that it stands in, for links to one of its own sections.
 */
export function linkTarget(href: string, guide: Guide | undefined, known: LinkedNames): LinkTarget {
  if (href.startsWith('tel:')) return 'found'
  const [path = '', fragment] = href.split('#')
  const slug = /^\/guias\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? ''
  // Whoever links to a guide by its former name is led on.
  const target = path === '' ? guide : (known.guide(slug) ?? known.guide(known.formerly('guides', slug) ?? ''))
  if (target === undefined) return known.hasPage(path) ? 'found' : 'no-page'
  if (fragment === undefined || fragment === 'base-legal') return 'found'
  return target.text.es.sections.some(({ key }) => key === fragment) ? 'found' : { sectionsOf: target }
}
