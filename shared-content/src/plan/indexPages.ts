import { localizePath } from '../languages.ts'
import { audiences } from '../vocabulary/audiences.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

/** The list of all guides, and one list a door. */
export function indexPages(context: PlanContext): PagePlan[] {
  const { site, language, text, shared } = context
  const { title, description } = text.pages.guides
  return [
    pagePlan(context, { template: 'guide-index', path: '/guias/' }, () => ({
      title,
      description: description({ place: site.name }),
      trail: [],
      body: {
        groups: audiences
          .map((audience) => ({
            audience,
            href: localizePath(`/${audience}/`, language),
            guides: shared.guides(language).guidesByAudience.get(audience) ?? [],
          }))
          .filter((group) => group.guides.length > 0),
      },
    })),
    ...audiences.map((audience) =>
      pagePlan(context, { template: 'audience', path: `/${audience}/` }, () => ({
        title: text.audiences[audience].name,
        description: text.pages.audience.description({ name: text.audiences[audience].name, place: site.name }),
        trail: [],
        body: { audience, guides: shared.guides(language).guidesBehindDoor.get(audience) ?? [] },
      })),
    ),
  ]
}
