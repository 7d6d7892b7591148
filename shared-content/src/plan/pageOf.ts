import { interfaceText } from '../interface/interfaceText.ts'
import {
  interfaceLanguage,
  isVariety,
  type LanguageKey,
  languageKeys,
  languageOf,
  localizePath,
  sourceLanguage,
} from '../languages.ts'
import type { JsonLd } from '../pages/jsonLd.ts'
import type { Crumb, PageModelOf, SiteModel, Template } from '../pages/model.ts'
import { breadcrumbList } from './jsonLd/breadcrumbList.ts'
import type { PlanContext } from './PlanContext.ts'

/** What a page's own planner says; `pageOf` adds the rest. */
export interface PageParts<T extends Template> {
  template: T
  /** Without the language's prefix: `/guias/robo/`. */
  path: string
  title: string
  description: string
  body: PageModelOf<T>['body']
  /** Languages that this page is written in; all of the site's unless told. In the others it is shown in Spanish. */
  languages?: readonly LanguageKey[]
  /** Crumbs between home and this page; undefined for pages that show none. */
  trail?: Crumb[]
  /** The page's own name in its breadcrumbs; its title unless told. */
  crumbLabel?: string
  jsonLd?: JsonLd[]
  indexable?: boolean
  lastReviewed?: string
}

/** A whole page model: addresses, languages, breadcrumbs and structured data around a body. */
export function pageOf<T extends Template>(context: Pick<PlanContext, 'site' | 'language'>, parts: PageParts<T>): PageModelOf<T> {
  const { site, language } = context
  const present = parts.languages ?? site.languages
  const isWritten = present.includes(language)
  const address = (key: LanguageKey) => `${site.origin}${localizePath(parts.path, key)}`
  const breadcrumbs = breadcrumbsOf(parts, language)
  const page = {
    template: parts.template,
    site,
    language: interfaceLanguage(language),
    ...(isVariety(language) ? { variety: language } : {}),
    lang: languageOf(language).tag,
    path: localizePath(parts.path, language),
    title: parts.title,
    description: parts.description,
    canonical: address(language),
    alternates:
      present.length < 2 || !isWritten
        ? []
        : [
            ...present.map((key) => ({ hreflang: languageOf(key).tag, href: address(key) })),
            { hreflang: 'x-default', href: address(sourceLanguage) },
          ],
    languageLinks: languageLinks({ site, present, path: parts.path, language }),
    breadcrumbs,
    jsonLd: [
      ...(isWritten ? (parts.jsonLd ?? []) : []),
      ...(breadcrumbs.length === 0 ? [] : [breadcrumbList({ site, breadcrumbs, path: localizePath(parts.path, language) })]),
    ],
    // The same text stands in Spanish at an address of its own.
    indexable: isWritten && (parts.indexable ?? true),
    ...(parts.lastReviewed === undefined ? {} : { lastReviewed: parts.lastReviewed }),
    body: parts.body,
  }
  return page as unknown as PageModelOf<T>
}

function breadcrumbsOf(
  { trail, title, crumbLabel }: Pick<PageParts<Template>, 'trail' | 'title' | 'crumbLabel'>,
  language: LanguageKey,
): Crumb[] {
  if (trail === undefined) return []
  return [
    { label: interfaceText(language).nav.home, href: localizePath('/', interfaceLanguage(language)) },
    ...trail,
    { label: crumbLabel ?? title },
  ]
}

function languageLinks(input: { site: SiteModel; present: readonly LanguageKey[]; path: string; language: LanguageKey }) {
  const { site, present, path, language } = input
  // Easy read is offered where there is some, to readers of its base.
  const isOffered = (key: LanguageKey) =>
    isVariety(key)
      ? present.includes(key) && interfaceLanguage(key) === interfaceLanguage(language)
      : site.languages.includes(key)
  return languageKeys.filter(isOffered).map((key) => ({
    language: key,
    tag: languageOf(key).tag,
    name: languageOf(key).name,
    href: localizePath(path, key),
    current: key === language,
  }))
}
