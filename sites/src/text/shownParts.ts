import type { PageModel } from '@justicia/shared-content/pages/model'
import type { ShownPart } from '../styles/pageStyle.ts'
import { hasPictograms } from './pictogramToHtml.ts'

/** The parts of the sheet that a page carries for what it shows. */
export function shownParts(model: PageModel): ShownPart[] {
  const isEasy = model.variety !== undefined
  const hasOwn =
    model.template === 'guide' && model.body.sections.some(({ parts }) => parts.some(({ origin }) => origin === 'state'))
  return [
    ...(isEasy ? (['easyRead'] as const) : []),
    ...(hasOwn ? (['here'] as const) : []),
    ...(hasPictograms(model) ? (['pictograms', ...(isEasy ? (['easyPictograms'] as const) : [])] as const) : []),
    ...(model.site.isPilot === true ? (['pilot'] as const) : []),
  ]
}
