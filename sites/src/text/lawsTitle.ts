import type { InterfaceText } from '@justicia/shared-content/interface/interfaceText'
import type { SiteModel } from '@justicia/shared-content/pages/model'

/** What links call the page of a state's own laws: «Leyes de Jalisco». */
export function lawsTitle({ kind, name }: Pick<SiteModel, 'kind' | 'name'>, { pages }: Pick<InterfaceText, 'pages'>): string {
  return kind === 'state' ? pages.stateLaws.title({ place: name }) : pages.stateLaws.titleNational
}
