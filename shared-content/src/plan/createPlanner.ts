import { type ChannelHours, isBelievedOn } from '../channels/hours.ts'
import { interfaceText } from '../interface/interfaceText.ts'
import type { LanguageKey } from '../languages.ts'
import type { OpenFigure } from '../measurement/openFigures.ts'
import type { AlertModel } from '../pages/alerts.ts'
import type { Counter, PageModel, SiteModel } from '../pages/model.ts'
import type { ViewInput } from '../pieces/ContentIndex.ts'
import { ContentView } from '../pieces/ContentView.ts'
import { digestOfValue } from '../pieces/digestOfValue.ts'
import type { PieceId } from '../pieces/ReadLog.ts'
import { publisherOf } from '../resolve/publisherOf.ts'
import { Resolver } from '../resolve/Resolver.ts'
import type { State } from '../schema/state.ts'
import { easyReadPages } from './easyReadPages.ts'
import { flowPages } from './flowPages.ts'
import { glossaryPages } from './glossaryPages.ts'
import { guidePages } from './guidePages.ts'
import { homePage } from './homePage.ts'
import { indexPages } from './indexPages.ts'
import { letterPages } from './letterPages.ts'
import { movedPages } from './movedPages.ts'
import { openDataPages } from './openDataPage.ts'
import type { PagePlan, PageRoute } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { researchPages } from './researchPages.ts'
import { servicePages } from './servicePages.ts'
import { SharedLists } from './sharedLists.ts'
import { siteAlerts } from './siteAlerts.ts'
import { siteModels } from './siteModels.ts'
import { stateFiguresPages } from './stateFiguresPage.ts'

/** What sites are planned from: all plain data. */
export interface PlanInput extends ViewInput {
  states: readonly State[]
  /** The moment whose alerts are shown: ISO 8601, UTC. Noon of the date, in Mexico City, where it is absent. */
  now?: string
  /** Where pages tell what happened on them; nowhere where it is absent. */
  counter?: Counter
  /** What the portal publishes of what was counted; nothing where it is absent. */
  openFigures?: readonly OpenFigure[]
  /** When people answer the chats of states; none where it is absent. */
  chatHours?: readonly ChannelHours[]
}

/** A page, and the pieces of content that were read to make it. */
export interface PlannedPage {
  model: PageModel
  reads: ReadonlySet<PieceId>
}

/** Plans the pages of any site of one content, one by one. What pages have in common is made once. */
export interface Planner {
  sites: SiteModel[]
  /**
   * Every page of a site, in the order of its addresses by language, and what was read to know them. Cheap: no text is
   * resolved.
   * @throws {RangeError} for a site that there is not.
   */
  routes(site: string): { routes: PageRoute[]; reads: ReadonlySet<PieceId> }
  /**
   * One page of a site.
   * @returns undefined when the site has no such page.
   * @throws {ContentError} when its text names something that does not exist.
   */
  page(at: { site: string; path: string }): PlannedPage | undefined
  /**
   * The alerts that a site shows at the moment, for each of its languages that has pages of its own. Apart from pages, which
   * are what they are whatever is shown above them.
   * @throws {RangeError} for a site that there is not.
   */
  alerts(site: string): ReadonlyMap<LanguageKey, AlertModel[]>
  /** The models of all pages of a site, in the order of `routes`. */
  planSite(slug: string): PageModel[]
  /** Digest of what a piece of content says: a page is as it was while all that it has read has the same digest. */
  digest(piece: PieceId): string
}

/** A planner over one content. Pure: the same input gives the same models. */
export function createPlanner({ states, now, counter, chatHours = [], openFigures = [], ...input }: PlanInput): Planner {
  const view = new ContentView(input)
  const moment = new Date(now ?? `${input.date}T12:00-06:00`)
  const resolver = new Resolver(view)
  const hours = new Map(
    chatHours
      .filter((each) => each.channel === 'chat' && isBelievedOn(each, input.date))
      .map((each) => [each.state, each] as const),
  )
  const withChat = new Set(hours.keys())
  const sites = siteModels({ content: input.content, states, publisher: publisherOf(input), counter, withChat })
  const shared = new SharedLists({ view, resolver })
  /** Of the site that was asked for last: pages are asked for site by site. */
  let latest: { slug: string; plans: ReadonlyMap<string, PagePlan>; reads: ReadonlySet<PieceId> } | undefined
  const plansOf = (slug: string) => {
    if (latest?.slug !== slug) {
      const { value, reads } = view.log.record(() => planPages(slug))
      latest = { slug, plans: new Map(value.map((plan) => [plan.path, plan])), reads }
    }
    return latest
  }
  const siteOf = (slug: string): SiteModel => {
    const site = sites.find((each) => each.slug === slug)
    if (site === undefined) throw new RangeError(`No hay ningún sitio «${slug}».`)
    return site
  }
  const planPages = (slug: string): PagePlan[] => {
    const site = siteOf(slug)
    view.log.note(`site:${slug}`)
    const contextIn = (language: LanguageKey): PlanContext => ({
      site,
      language,
      scope: { state: site.kind === 'state' ? slug : undefined, language },
      text: interfaceText(language),
      view,
      resolver,
      shared,
      flows: new WeakMap(),
      chatHours: site.kind === 'state' ? hours.get(slug) : undefined,
      openFigures: site.kind === 'national' ? openFigures : [],
    })
    return [
      ...site.languages.flatMap((language) => {
        const context = contextIn(language)
        return withMoved(context, [
          homePage(context, states),
          ...indexPages(context),
          ...guidePages(context),
          ...flowPages(context),
          ...letterPages(context),
          ...glossaryPages(context),
          ...servicePages(context, states),
          ...researchPages(context, states),
          ...stateFiguresPages(context),
          ...openDataPages(context, states),
        ])
      }),
      ...site.varieties.flatMap((variety) => {
        const context = contextIn(variety)
        return withMoved(context, easyReadPages(context))
      }),
    ]
  }
  return {
    sites,
    routes(slug) {
      const { plans, reads } = plansOf(slug)
      const routes = [...plans.values()].map(({ site, path, template, language }) => ({ site, path, template, language }))
      return { routes, reads }
    },
    page({ site, path }) {
      const plan = plansOf(site).plans.get(path)
      if (plan === undefined) return undefined
      const { value: model, reads } = view.log.record(() => {
        view.log.note(`site:${site}`)
        return plan.make()
      })
      return { model, reads }
    },
    alerts(slug) {
      const site = siteOf(slug)
      const state = states.find((each) => each.slug === slug)
      return new Map(
        site.languages.map((language) => [language, siteAlerts({ view, resolver, site, state, language, now: moment })]),
      )
    },
    planSite: (slug) => [...plansOf(slug).plans.values()].map((plan) => plan.make()),
    digest(piece) {
      if (piece === 'states:') return digestOfValue(states)
      if (piece.startsWith('site:')) {
        const site = sites.find(({ slug }) => `site:${slug}` === piece)
        return digestOfValue([site, hours.get(site?.slug ?? ''), site?.kind === 'national' ? openFigures : []])
      }
      return view.digest(piece)
    },
  }
}

/** The pages of a language, and those that lead to them from where they were. */
function withMoved(context: PlanContext, plans: readonly PagePlan[]): PagePlan[] {
  return [...plans, ...movedPages(context, plans)]
}
