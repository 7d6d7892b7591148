import { localizePath } from '../languages.ts'
import type { PageModelOf } from '../pages/model.ts'
import { addressedKinds } from '../vocabulary/addressedKinds.ts'
import type { PagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'
import { pageOf } from './pageOf.ts'

/**
 * A page that leads on at each address that pages of one language had before, under a former name of their guide, word,
 * flow or letter. An address at which there is a page again leads nowhere else.
 * @param plans the pages of that language.
 */
export function movedPages(context: PlanContext, plans: readonly PagePlan[]): PagePlan[] {
  const { language, site, text, view } = context
  const moved = view.formerNames()
  if (moved.length === 0) return []
  const taken = new Set(plans.map(({ path }) => path))
  return moved.flatMap(({ kind, slug, formerly }) => {
    const root = `${addressedKinds[kind]}${slug}/`
    const address = localizePath(root, language)
    const own = plans.filter(({ path }) => path.startsWith(address))
    return formerly.flatMap((former) =>
      own.flatMap(({ path: to }): PagePlan[] => {
        const rest = to.slice(address.length)
        const path = localizePath(`${addressedKinds[kind]}${former}/${rest}`, language)
        if (taken.has(path)) return []
        taken.add(path)
        const { title, description } = text.pages.moved
        const make = (): PageModelOf<'moved'> => {
          // Where it leads is known from these alone.
          view.formerNames()
          const page = pageOf(context, {
            template: 'moved',
            path: `${root}${rest}`,
            title: title({ address: path }),
            description: description({ address: path }),
            languages: [language],
            indexable: false,
            body: { to },
          })
          // All that it says of itself is where the page is now; its own address is its file's alone.
          return { ...page, path }
        }
        return [{ site: site.slug, path, template: 'moved', language, make }]
      }),
    )
  })
}
