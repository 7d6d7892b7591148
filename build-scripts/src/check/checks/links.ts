import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/** Every link within the site, of people or of search engines, leads to a file, and its fragment to an element. */
export function checkLinks(site: CheckedSite): Finding[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  return site.pages.flatMap((page) => {
    const targets = [...page.links.map(({ href }) => href), ...page.requests, ...page.alternates.map(({ href }) => href)]
    return [...new Set(targets)].flatMap((href) => {
      const reason = problemOf({ href, page, site, pages })
      return reason === undefined ? [] : [{ file: `${site.slug}/${page.file}`, reason }]
    })
  })
}

function problemOf(input: {
  href: string
  page: CheckedPage
  site: CheckedSite
  pages: ReadonlyMap<string, CheckedPage>
}): string | undefined {
  const { href, page, site, pages } = input
  if (!URL.canParse(href, `${site.origin}${page.path}`)) return `el enlace «${href}» no es una dirección`
  const url = new URL(href, `${site.origin}${page.path}`)
  if (url.origin !== site.origin) return undefined
  const path = decodeURIComponent(url.pathname)
  const target = pages.get(path)
  if (target === undefined)
    return site.files.has(path.slice(1)) ? undefined : `el enlace «${href}» no lleva a ninguna página ni archivo del sitio`
  const fragment = decodeURIComponent(url.hash.slice(1))
  if (fragment === '' || target.ids.has(fragment)) return undefined
  return `el enlace «${href}» lleva a una parte que no existe: ${path} no tiene id="${fragment}"`
}
