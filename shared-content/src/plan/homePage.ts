import { languageOf, localizePath } from '../languages.ts'
import type { JsonLd } from '../pages/jsonLd.ts'
import type { HomeBody } from '../pages/model.ts'
import type { State } from '../schema/state.ts'
import { audiences } from '../vocabulary/audiences.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { stateLinks } from './stateLinks.ts'

/** A state's home, or the portal's with its 32 states. */
export function homePage(context: PlanContext, states: readonly State[]): PagePlan {
  const { site, text } = context
  if (site.kind === 'state')
    return pagePlan(context, { template: 'home', path: '/' }, () => ({
      jsonLd: [websiteJsonLd(context)],
      title: text.pages.home.title,
      description: text.pages.home.description({ place: site.name }),
      body: homeBody(context),
    }))
  return pagePlan(context, { template: 'portal-home', path: '/' }, () => ({
    jsonLd: [websiteJsonLd(context)],
    title: text.pages.portalHome.title,
    description: text.pages.portalHome.description,
    body: { ...homeBody(context), states: stateLinks(context, states) },
  }))
}

function homeBody({ language, shared }: PlanContext): HomeBody {
  const guides = shared.guides(language)
  const guidesOf = (audience: (typeof audiences)[number]) => guides.guidesByAudience.get(audience) ?? []
  return {
    doors: audiences.map((audience) => ({
      audience,
      href: localizePath(`/${audience}/`, language),
      count: guides.guidesBehindDoor.get(audience)?.length ?? 0,
    })),
    urgent: guides.urgent,
    process: guidesOf('proceso'),
    groups: guidesOf('grupos'),
  }
}

function websiteJsonLd({ site, language, text }: PlanContext): JsonLd {
  const home = `${site.origin}${localizePath('/', language)}`
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: text.siteName,
    url: home,
    inLanguage: languageOf(language).tag,
  }
}
