import { localizePath } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { templates } from '@justicia/shared-content/pages/templates'

/** From a state's page: the list of the 32 states, at the portal's like of this page where that has one. */
export function statesHref({
  site,
  path,
  language,
  template,
}: Pick<PageModel, 'site' | 'path' | 'language' | 'template'>): string {
  return `${site.portalOrigin}${templates[template].portalLike === 'home' ? localizePath('/', language) : path}#estados`
}
