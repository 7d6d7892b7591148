import { localizePath } from '../languages.ts'
import type { StateLink } from '../pages/model.ts'
import type { State } from '../schema/state.ts'
import type { PlanContext } from './PlanContext.ts'

/** The home of each state's site, and the places by which a state is found. */
export function stateLinks({ view, language }: PlanContext, states: readonly State[]): StateLink[] {
  view.log.note('states:')
  return states.map(({ code, slug, short_name, domain, capital, cities }) => ({
    code,
    slug,
    name: short_name,
    href: `https://${domain}${localizePath('/', language)}`,
    cities: [...new Set([capital, ...cities])],
  }))
}
