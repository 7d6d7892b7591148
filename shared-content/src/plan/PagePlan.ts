import { type LanguageKey, localizePath } from '../languages.ts'
import type { PageModel, PageModelOf, Template } from '../pages/model.ts'
import type { PlanContext } from './PlanContext.ts'
import { type PageParts, pageOf } from './pageOf.ts'

/** Where a page is, and of which kind. */
export interface PageRoute {
  /** Slug of its site. */
  site: string
  /** With the language's prefix: `/en/guias/robo/`. */
  path: string
  template: Template
  language: LanguageKey
}

/** A page that a site has; nothing of it is read or resolved before it is made. */
export interface PagePlan extends PageRoute {
  make: () => PageModel
}

/**
 * A page to be made.
 * @param at path without the language's prefix.
 * @param make what `pageOf` does not say by itself; read and resolved only when the page is made.
 */
export function pagePlan<T extends Template>(
  context: PlanContext,
  at: { template: T; path: string },
  make: () => Omit<PageParts<T>, 'template' | 'path'>,
): PagePlan {
  const { site, language } = context
  return {
    site: site.slug,
    path: localizePath(at.path, language),
    template: at.template,
    language,
    make: () => pageOf<T>(context, { ...at, ...make() } as PageParts<T>) as PageModelOf<T> as PageModel,
  }
}
