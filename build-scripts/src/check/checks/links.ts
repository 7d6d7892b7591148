import { pageFile } from '../../output/pageFile.ts'
import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/**
 * Every link within the site, of people or of search engines, leads to a file, and its fragment to an element.
 * @param pageAt finds pages that are not among those of `site`; asked for those that a link leads into.
 */
export function checkLinks(site: CheckedSite, pageAt?: (path: string) => CheckedPage | undefined): Finding[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  return site.pages.flatMap((page) => {
    const targets = [...page.links.map(({ href }) => href), ...page.requests, ...page.alternates.map(({ href }) => href)]
    return [...new Set(targets)].flatMap((href) => {
      const reason = problemOf({ href, page, site, pages, pageAt })
      return reason === undefined ? [] : [{ file: `${site.slug}/${page.file}`, reason }]
    })
  })
}

function problemOf(input: {
  href: string
  page: CheckedPage
  site: CheckedSite
  pages: ReadonlyMap<string, CheckedPage>
  pageAt: ((path: string) => CheckedPage | undefined) | undefined
}): string | undefined {
  const { href, page, site, pages, pageAt } = input
  if (!URL.canParse(href, `${site.origin}${page.path}`)) return `el enlace «${href}» no es una dirección`
  const url = new URL(href, `${site.origin}${page.path}`)
  if (url.origin !== site.origin) return undefined
  const path = decodeURIComponent(url.pathname)
  if (!pages.has(path) && !site.files.has(pageFile(path)))
    return `el enlace «${href}» no lleva a ninguna página ni archivo del sitio`
  const fragment = decodeURIComponent(url.hash.slice(1))
  if (fragment === '') return undefined
  const target = pages.get(path) ?? pageAt?.(path)
  if (target === undefined || target.ids.has(fragment)) return undefined
  return `el enlace «${href}» lleva a una parte que no existe: ${path} no tiene id="${fragment}"`
}
