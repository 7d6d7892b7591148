import { portal } from '@justicia/shared-content/plan/portal'
import type { State } from '@justicia/shared-content/schema/state'

/** What tells the published name of each site. */
export function domainsOf(states: readonly Pick<State, 'slug' | 'domain'>[]): (slug: string) => string {
  const domains = new Map([portal, ...states].map(({ slug, domain }) => [slug, domain]))
  return (slug) => {
    const domain = domains.get(slug)
    if (domain === undefined) throw new TypeError(`there is no site «${slug}»`)
    return domain
  }
}
