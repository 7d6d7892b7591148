import type { FirstIn, Guide } from '../schema/guide.ts'
import type { RuleInput } from './Rule.ts'

/** A place is that of a list in which the guide stands, and a list has one place for it; behind its own door it has its order. */
export function firstIn({ piece: guide, file, places, fail }: RuleInput<Guide>): void {
  for (const [index, { list }] of guide.firstIn.entries()) {
    const fault = faultOf(guide, list, index)
    if (fault !== undefined)
      fail('place-without-list', places.field(guide, ['firstIn', index, 'list'], file), fault.es, 'Quítalo de «firstIn».', {
        mend: 'Quítalo de «Va primero en».',
        en: `${fault.en} Remove it from “Goes first in”.`,
      })
  }
}

function faultOf(guide: Guide, list: FirstIn['list'], index: number): { es: string; en: string } | undefined {
  if (guide.firstIn.findIndex((other) => other.list === list) !== index)
    return { es: `La lista «${list}» está dos veces.`, en: `The list “${list}” is there twice.` }
  if (list === 'urgentes')
    return guide.urgent
      ? undefined
      : { es: 'La guía no es urgente, y no está en esa lista.', en: 'The guide is not urgent, and is not in that list.' }
  if (list === guide.audience)
    return {
      es: `«${list}» es su propia puerta: ahí manda «Lugar en su lista».`,
      en: `“${list}” is its own door: “Place in its list” counts there.`,
    }
  return guide.alsoIn.includes(list)
    ? undefined
    : { es: `La guía no está en la puerta «${list}».`, en: `The guide is not behind the door “${list}”.` }
}
