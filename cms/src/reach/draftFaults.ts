import type { State } from '@justicia/shared-content/schema/state'
import type { PayloadRequest } from 'payload'
import { documentFaults } from '../published/publishedFaults.ts'
import { fieldPlace } from '../validation/fieldPlaces.ts'
import { inLanguageOf } from '../words/labels.ts'
import type { DraftedState } from './draftedState.ts'

/** Why a draft could not be published as it is, each reason once with its place, in the language of the account. */
export function draftFaults(
  { document, state }: DraftedState,
  on: { states: readonly State[]; date: string },
  req: PayloadRequest,
): string[] {
  try {
    const faults = documentFaults(document, state, on)
    const { flattenedFields } = req.payload.collections[document.collection].config
    return [
      ...new Set(
        faults.map(({ path, what, english }) => {
          const place = fieldPlace(path, flattenedFields, document.stored, req)
          const said = inLanguageOf(req, { es: what, en: english ?? what })
          return place === '' ? said : `${place}: ${said}`
        }),
      ),
    ]
  } catch (error) {
    // Of a form that is far from whole the rules cannot say more.
    if (!(error instanceof TypeError)) throw error
    return [inLanguageOf(req, { es: 'Falta una parte del formulario.', en: 'A part of the form is missing.' })]
  }
}
