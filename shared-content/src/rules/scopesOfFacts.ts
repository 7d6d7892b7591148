import type { CmsWords, ContentErrorCode } from '../errors.ts'
import { isEmergencyKey } from '../schema/emergency.ts'
import type { Fact } from '../schema/fact.ts'
import { isPublisherKey } from '../schema/publisher.ts'
import type { RuleInput } from './Rule.ts'

/** Facts that are one in the whole country, and what a state is told that has its own. */
const nationals: readonly { is(key: string): boolean; code: ContentErrorCode; why: string; mend: string; cms: CmsWords }[] = [
  {
    is: isEmergencyKey,
    code: 'emergency-national',
    why: 'es de emergencia y vale igual en todo el país',
    mend: 'Quítalo de aquí; si cambió en todo el país, corrígelo en facts.yaml.',
    cms: {
      mend: 'Elige «Nacional», o quítalo.',
      en: 'What is called in an emergency is the same in the whole country; a state has none of its own. Choose “National”, or remove it.',
    },
  },
  {
    is: isPublisherKey,
    code: 'publisher-national',
    why: 'dice quién publica todos los sitios',
    mend: 'Quítalo de aquí; el de todos los sitios está en facts.yaml.',
    cms: {
      mend: 'Elige «Nacional», o quítalo.',
      en: 'Who publishes is the same in all sites; a state has none of its own. Choose “National”, or remove it.',
    },
  },
]

/** No state has a fact of its own of what is one in the whole country: 911 and 089, who publishes, where to tell of a mistake. */
export function nationalFacts({ piece: fact, state, file, places, fail }: RuleInput<Fact>): void {
  if (state === undefined) return
  for (const { is, code, why, mend, cms } of nationals)
    if (is(fact.key))
      fail(code, places.field(fact, ['key'], file), `El dato «${fact.key}» ${why}; un estado no puede tener el suyo.`, mend, cms)
}

/** Laws of states stand in their state: the nation's are in `laws/`. */
export function lawsOfStates({ piece: fact, state, file, fail }: RuleInput<Fact>): void {
  if (state !== undefined || fact.kind !== 'law') return
  fail(
    'field-invalid',
    file,
    `«${fact.key}» es una ley de un estado y está entre los datos nacionales.`,
    'Pásala a states/<estado>/facts.yaml; las leyes nacionales van en laws/.',
    {
      mend: 'Elige su estado; las leyes nacionales van en «Leyes».',
      en: `“${fact.key}” is a law of a state and stands among the national facts. Choose its state; national laws go under “Laws”.`,
    },
  )
}
