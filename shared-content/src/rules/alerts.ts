import type { Alert } from '../schema/alert.ts'
import type { RuleInput } from './Rule.ts'
import { unknownGuide } from './unknownGuide.ts'

/** An alert leads to a guide that exists. */
export function alertGuide({ piece: alert, file, places, known, fail }: RuleInput<Alert>): void {
  if (alert.guide !== undefined && known.guide(alert.guide) === undefined)
    fail(...unknownGuide(alert.guide, places.field(alert, ['guide'], file)))
}

/** A national alert names states that exist, each once; a state's is its own. */
export function alertStates({ piece: alert, state, file, places, known, fail }: RuleInput<Alert>): void {
  for (const [index, slug] of alert.states.entries()) {
    const place = places.field(alert, ['states', index], file)
    if (state !== undefined)
      fail('state-unknown', place, 'El aviso de un estado se muestra solo en él.', 'Quita la lista de estados.', {
        mend: 'Vacía la lista de estados, o haz el aviso nacional.',
        en: 'A state’s alert is shown there alone. Empty the list of states, or make the alert national.',
      })
    else if (!known.everywhere.includes(slug))
      fail('state-unknown', place, `No hay ningún estado «${slug}».`, 'Escríbelo como en states.json, como «jalisco».', {
        mend: 'Elige uno de la lista.',
        en: `There is no state “${slug}”. Choose one of the list.`,
      })
    else if (alert.states.indexOf(slug) !== index)
      fail('duplicate-key', place, `«${slug}» está dos veces.`, 'Quita una.', {
        mend: 'Quita una.',
        en: `“${slug}” is there twice. Remove one.`,
      })
  }
}
