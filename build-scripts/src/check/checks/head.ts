import { languageOf, languageOfPath } from '@justicia/shared-content/languages'
import type { CheckedPage, CheckedSite, Finding } from '../CheckedSite.ts'

/** Each page declares its language, one title, one description and its own address, and shares none with another. */
export function checkHead(site: CheckedSite): Finding[] {
  return [
    ...site.pages.flatMap((page) => problemsOf(page, site).map((reason) => ({ file: `${site.slug}/${page.file}`, reason }))),
    ...repeated(site, 'título', (page) => page.titles[0]),
    ...repeated(site, 'descripción', (page) => page.descriptions[0]),
    ...repeated(site, 'dirección canónica', (page) => page.canonicals[0]),
  ]
}

function problemsOf(page: CheckedPage, site: CheckedSite): string[] {
  const expectedLang = languageOf(languageOfPath(page.path)).tag
  const canonical = `${site.origin}${page.path}`
  return [
    ...(page.lang === expectedLang ? [] : [`declara el idioma «${page.lang ?? ''}» y no «${expectedLang}»`]),
    ...onlyOne('título', page.titles),
    ...onlyOne('descripción', page.descriptions),
    ...onlyOne('dirección canónica', page.canonicals),
    ...(page.canonicals.length === 1 && page.canonicals[0] !== canonical
      ? [`su dirección canónica es «${page.canonicals[0]}» y no «${canonical}»`]
      : []),
  ]
}

function onlyOne(what: string, values: readonly string[]): string[] {
  if (values.length !== 1) return [`tiene ${values.length} veces ${what}, y debe ser una`]
  return values[0]?.trim() === '' ? [`${what}: está vacío`] : []
}

function repeated(site: CheckedSite, what: string, pick: (page: CheckedPage) => string | undefined): Finding[] {
  const first = new Map<string, CheckedPage>()
  return site.pages.flatMap((page) => {
    const value = pick(page)
    if (value === undefined || value.trim() === '') return []
    const key = `${page.lang}\0${value}`
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, page)
      return []
    }
    return [{ file: `${site.slug}/${page.file}`, reason: `repite ${what} de ${other.file}: «${value}»` }]
  })
}
