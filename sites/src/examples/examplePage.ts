import { interfaceLanguage, isVariety, type LanguageKey, languageOf, localizePath } from '@justicia/shared-content/languages'
import type { PageModelOf, SiteModel, Template } from '@justicia/shared-content/pages/model'

interface Input<T extends Template> {
  template: T
  site: SiteModel
  language: LanguageKey
  /** Without the language's prefix. */
  path: string
  title: string
  description: string
  body: PageModelOf<T>['body']
  /** Label and path, without the language's prefix, of the pages above. */
  above?: [label: string, path: string][]
  indexable?: boolean
}

/** A whole page model around an example's body. */
export function examplePage<T extends Template>(input: Input<T>): PageModelOf<T> {
  const { template, site, language, path, title, description, body, above = [], indexable = true } = input
  const href = (key: LanguageKey) => localizePath(path, key)
  const canonical = `${site.origin}${href(language)}`
  const shownIn = [...site.languages, ...(isVariety(language) ? [language] : [])]
  const model = {
    template,
    site,
    language: interfaceLanguage(language),
    ...(isVariety(language) ? { variety: language } : {}),
    lang: languageOf(language).tag,
    path: href(language),
    title,
    description,
    canonical,
    alternates: shownIn.map((key) => ({ hreflang: languageOf(key).tag, href: `${site.origin}${href(key)}` })),
    languageLinks: shownIn.map((key) => ({
      language: key,
      tag: languageOf(key).tag,
      name: languageOf(key).name,
      href: href(key),
      current: key === language,
    })),
    breadcrumbs:
      above.length === 0
        ? []
        : [...above.map(([label, place]) => ({ label, href: localizePath(place, language) })), { label: title }],
    jsonLd: [
      { '@context': 'https://schema.org', '@type': 'WebPage', name: title, url: canonical, inLanguage: languageOf(language).tag },
    ],
    indexable,
    body,
  }
  return model as unknown as PageModelOf<T>
}
