import type { Content } from '@justicia/shared-content/content/content'
import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { LanguageKey } from '@justicia/shared-content/languages'
import type { PageModel, SiteModel } from '@justicia/shared-content/pages/model'
import { publisherOf } from '@justicia/shared-content/resolve/publisherOf'
import { type ImageFiles, Resolver } from '@justicia/shared-content/resolve/Resolver'
import type { State } from '@justicia/shared-content/schema/state'
import { easyReadPages } from './easyReadPages.ts'
import { flowPages } from './flowPages.ts'
import { glossaryPages } from './glossaryPages.ts'
import { guidePages } from './guidePages.ts'
import { homePage } from './homePage.ts'
import { indexPages } from './indexPages.ts'
import { letterPages } from './letterPages.ts'
import type { PlanContext } from './PlanContext.ts'
import { servicePages } from './servicePages.ts'
import { type SharedLists, sharedLists } from './sharedLists.ts'
import { siteModels } from './siteModels.ts'

/** What sites are planned from: all plain data. */
export interface PlanInput {
  content: Content
  states: readonly State[]
  /** ISO date for which facts must be in force. */
  date: string
  /** Published files of the images, by media slug. */
  images: ReadonlyMap<string, ImageFiles>
}

/** Plans the pages of any site of one content. What sites have in common is made once. */
export interface Planner {
  sites: SiteModel[]
  /**
   * Every page of a site, in the order of its addresses by language.
   * @throws {ContentError} when the text names something that does not exist.
   */
  planSite(slug: string): PageModel[]
}

/** A planner over one content. Pure: the same input gives the same models. */
export function createPlanner({ content, states, date, images }: PlanInput): Planner {
  const resolver = new Resolver({ content, date, images })
  const sites = siteModels({ content, states, publisher: publisherOf({ content, date }) })
  const lists = new Map<LanguageKey, SharedLists>()
  const listsOf = (language: LanguageKey) => {
    const made = lists.get(language) ?? sharedLists({ content, resolver, language })
    lists.set(language, made)
    return made
  }
  return {
    sites,
    planSite(slug) {
      const site = sites.find((each) => each.slug === slug)
      if (site === undefined) throw new RangeError(`No hay ningún sitio «${slug}».`)
      const contextIn = (language: LanguageKey): PlanContext => ({
        site,
        language,
        scope: { state: site.kind === 'state' ? slug : undefined, language },
        text: interfaceText(language),
        content,
        resolver,
        shared: listsOf(language),
      })
      const pages = site.languages.flatMap((language) => {
        const context = contextIn(language)
        return [
          homePage(context, states),
          ...indexPages(context),
          ...guidePages(context),
          ...flowPages(context),
          ...letterPages(context),
          ...glossaryPages(context),
          ...servicePages(context),
        ]
      })
      return [...pages, ...site.varieties.flatMap((variety) => easyReadPages(contextIn(variety)))]
    },
  }
}
