import { type Places, placeToText } from '../located/places.ts'
import type { Fact } from '../schema/fact.ts'
import type { State } from '../schema/state.ts'
import { noticeDays } from './contactStandings.ts'
import type { Content } from './content.ts'
import { daysAfter, factEnds } from './factEnds.ts'
import type { Fail } from './failInto.ts'

/** Facts of one key that hold at the same time, and facts that end before they begin. */
export function checkFactWindows(facts: readonly Fact[], file: string, places: Places, fail: Fail): void {
  for (const [index, fact] of facts.entries()) {
    const other = facts.slice(0, index).find((earlier) => earlier.key === fact.key && overlap(earlier, fact))
    if (other !== undefined)
      fail(
        'fact-window-overlap',
        places.node(fact, { file }),
        `El dato «${fact.key}» está dos veces para las mismas fechas.`,
        'Cierra la primera con valid_until o quita una.',
        {
          mend: 'Cierra el otro con «Vale hasta» o cambia las fechas de este.',
          en: `The fact “${fact.key}” is there twice for the same dates. Close the other one with “Valid until” or change the dates of this one.`,
        },
      )
    if (fact.valid_from !== undefined && fact.valid_until !== undefined && fact.valid_until < fact.valid_from)
      fail(
        'field-invalid',
        places.node(fact, { file }),
        `El dato «${fact.key}» termina antes de empezar.`,
        'Corrige valid_from y valid_until.',
      )
  }
}

/** Days ahead for which the end of a fact is told. */
export function endingSoon(input: { content: Content; states: readonly State[]; date: string; places: Places }): string[] {
  const until = daysAfter(input.date, noticeDays)
  const soon = new Map(factEnds(input).flatMap((end) => (end.last <= until ? [[`${end.key} ${end.last}`, end] as const] : [])))
  return [...soon.values()].map(
    ({ key, last, places: [place = { file: 'facts.yaml' }] }) =>
      `${placeToText(place)}: El dato «${key}» vale hasta ${last} y no hay otro que siga. Escribe el siguiente antes de ese día.`,
  )
}

function overlap(a: Fact, b: Fact): boolean {
  return (a.valid_from ?? '0') <= (b.valid_until ?? '9') && (b.valid_from ?? '0') <= (a.valid_until ?? '9')
}
