import { localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { audiences } from '@justicia/shared-content/schema/guide'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

/** The list of all guides, and one list a door. */
export function indexPages(context: PlanContext): PageModel[] {
  const { site, language, text, shared } = context
  const guides = text.pages.guides
  const groups = audiences
    .map((audience) => ({
      audience,
      href: localizePath(`/${audience}/`, language),
      guides: shared.guidesByAudience.get(audience) ?? [],
    }))
    .filter((group) => group.guides.length > 0)
  return [
    pageOf(context, {
      template: 'guide-index',
      path: '/guias/',
      title: guides.title,
      description: guides.description(site.name),
      trail: [],
      body: { groups },
    }),
    ...audiences.map((audience) =>
      pageOf(context, {
        template: 'audience',
        path: `/${audience}/`,
        title: text.audiences[audience].name,
        description: text.pages.audience.description(text.audiences[audience].name, site.name),
        trail: [],
        body: { audience, guides: shared.guidesBehindDoor.get(audience) ?? [] },
      }),
    ),
  ]
}
