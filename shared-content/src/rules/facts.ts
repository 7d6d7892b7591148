import type { Fact } from '../schema/fact.ts'
import type { RuleInput } from './Rule.ts'

/** Of the facts of one key no two hold at the same time, and none ends before it begins. */
export function factWindows({ piece: fact, state, file, known, fail }: RuleInput<Fact>): void {
  const ofKey = known.facts(fact.key, state)
  const at = ofKey.indexOf(fact)
  if ((at < 0 ? ofKey : ofKey.slice(0, at)).some((other) => overlap(other, fact)))
    fail(
      'fact-window-overlap',
      file,
      `El dato «${fact.key}» está dos veces para las mismas fechas.`,
      'Cierra la primera con valid_until o quita una.',
      {
        mend: 'Cierra el otro con «Vale hasta» o cambia las fechas de este.',
        en: `The fact “${fact.key}” is there twice for the same dates. Close the other one with “Valid until” or change the dates of this one.`,
      },
    )
  if (fact.valid_from !== undefined && fact.valid_until !== undefined && fact.valid_until < fact.valid_from)
    fail('field-invalid', file, `El dato «${fact.key}» termina antes de empezar.`, 'Corrige valid_from y valid_until.', {
      mend: 'Corrige «Vale desde» y «Vale hasta».',
      en: `The fact “${fact.key}” ends before it begins. Correct “Valid from” and “Valid until”.`,
    })
}

function overlap(a: Fact, b: Fact): boolean {
  return (a.valid_from ?? '0') <= (b.valid_until ?? '9') && (b.valid_from ?? '0') <= (a.valid_until ?? '9')
}
