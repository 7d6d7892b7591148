import { localizePath } from '@justicia/shared-content/languages'
import type { PageModel, Template } from '@justicia/shared-content/pages/model'

/** Pages that say nothing of a process: nobody needs them for their own state. */
const aboutTheSite = new Set<Template>(['about', 'offline', 'not-found'])

/** Pages of the portal that are the list of the states themselves. */
const listsOfStates = new Set<Template>(['portal-home', 'state-laws'])

/** Whether the portal's page leads to the same page of each state (`StateChoice`). */
export function leadsToStates(template: Template): boolean {
  return !aboutTheSite.has(template) && !listsOfStates.has(template)
}

/** From a state's page: the list of the 32 states, at the portal's like of this page where that has one. */
export function statesHref({
  site,
  path,
  language,
  template,
}: Pick<PageModel, 'site' | 'path' | 'language' | 'template'>): string {
  return `${site.portalOrigin}${aboutTheSite.has(template) ? localizePath('/', language) : path}#estados`
}
