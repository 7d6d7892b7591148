import { pageFile } from '../../output/pageFile.ts'
import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/**
 * Every link within the site, of people or of search engines, leads to a file, and its fragment to an element.
 * @param pageAt finds pages that are not among those of `site`; asked for those that a link leads into.
 */
export function checkLinks(site: CheckedSite, pageAt?: (path: string) => CheckedPage | undefined): Finding[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  const targetOf = createTargetReader(site)
  return site.pages.flatMap((page) => {
    const targets = [...page.links.map(({ href }) => href), ...page.requests, ...page.alternates.map(({ href }) => href)]
    return [...new Set(targets)].flatMap((href) => {
      const reason = problemOf({ href, target: targetOf(href, page), site, pages, pageAt })
      return reason === undefined ? [] : [{ file: `${site.slug}/${page.file}`, reason }]
    })
  })
}

/** Where a link leads: within the site, or elsewhere; undefined when it is no address. */
type Target = { path: string; fragment: string } | 'elsewhere' | undefined

/** Reads links; those that do not depend on the page that they stand in, which are nearly all, once a site. */
function createTargetReader({ origin }: CheckedSite): (href: string, page: CheckedPage) => Target {
  const known = new Map<string, Target>()
  const read = (href: string, path: string): Target => {
    const url = URL.parse(href, `${origin}${path}`)
    if (url === null) return undefined
    if (url.origin !== origin) return 'elsewhere'
    return { path: decodeURIComponent(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) }
  }
  return (href, { path }) => {
    if (!/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(href)) return read(href, path)
    if (!known.has(href)) known.set(href, read(href, path))
    return known.get(href)
  }
}

function problemOf(input: {
  href: string
  target: Target
  site: CheckedSite
  pages: ReadonlyMap<string, CheckedPage>
  pageAt: ((path: string) => CheckedPage | undefined) | undefined
}): string | undefined {
  const { href, target, site, pages, pageAt } = input
  if (target === undefined) return `el enlace «${href}» no es una dirección`
  if (target === 'elsewhere') return undefined
  const { path, fragment } = target
  if (!pages.has(path) && !site.files.has(pageFile(path)))
    return `el enlace «${href}» no lleva a ninguna página ni archivo del sitio`
  if (fragment === '') return undefined
  const page = pages.get(path) ?? pageAt?.(path)
  if (page === undefined || page.ids.has(fragment)) return undefined
  return `el enlace «${href}» lleva a una parte que no existe: ${path} no tiene id="${fragment}"`
}
