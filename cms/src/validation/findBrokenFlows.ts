import { checkFlows } from '@justicia/shared-content/content/checkFlows'
import { Places } from '@justicia/shared-content/content/places'
import { ContentErrorCollector, ContentErrors } from '@justicia/shared-content/errors'
import { LawIndex } from '@justicia/shared-content/resolve/lawIndex'
import type { Flow } from '@justicia/shared-content/schema/flow'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { Law } from '@justicia/shared-content/schema/law'
import type { FieldError } from './fieldErrors.ts'

/**
 * What a guide's new deadlines and legal basis would break in published flows, told at the guide's own fields.
 * @param guides as they will be, those of the flows among them.
 * @param laws with the articles that the flows cite.
 */
export function findBrokenFlows(input: { flows: readonly Flow[]; guides: Guide[]; laws: readonly Law[] }): FieldError[] {
  const laws = new LawIndex(input.laws)
  return input.flows.flatMap((flow): FieldError[] => {
    const collector = new ContentErrorCollector()
    checkFlows({ content: { flows: [flow], guides: input.guides }, laws, places: new Places(), collector })
    try {
      collector.throwIfAny()
      return []
    } catch (error) {
      if (!(error instanceof ContentErrors)) throw error
      return error.errors.map(({ code, what, cms }) => ({
        path: code === 'citation-unknown' ? 'legalBasis' : 'deadlines',
        message: `El orientador «${flow.text.es.title}» dejaría de valer: ${what} Cámbialo primero; si él también depende de este cambio, retíralo, publica la guía y vuelve a publicarlo.`,
        english: `The flow “${flow.text.en?.title ?? flow.text.es.title}” would no longer hold: ${cms?.en ?? what} Change it first; if it depends on this change too, withdraw it, publish the guide and publish it again.`,
      }))
    }
  })
}
