import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

/** The laws that the state has of its own; on the portal, the way to those of each state. */
export function stateLawsPage(context: PlanContext): PagePlan {
  const { site, text, resolver, scope } = context
  const { title, titleNational, description, descriptionNational } = text.pages.stateLaws
  return pagePlan(context, { template: 'state-laws', path: '/leyes/' }, () => ({
    title: site.kind === 'state' ? title({ place: site.name }) : titleNational,
    description: site.kind === 'state' ? description({ place: site.name }) : descriptionNational,
    trail: [],
    body: resolver.stateLaws(scope),
  }))
}
