import { ContentError, type ContentErrorCode, type ContentErrorCollector } from '../errors.ts'
import type { Places } from '../located/places.ts'
import { isEmergencyKey } from '../schema/emergency.ts'
import { isPublisherKey } from '../schema/publisher.ts'
import type { Content } from './content.ts'

/** Facts that are one in the whole country, and what a state is told that has its own. */
const nationalFacts: readonly { is(key: string): boolean; code: ContentErrorCode; why: string; mend: string }[] = [
  {
    is: isEmergencyKey,
    code: 'emergency-national',
    why: 'es de emergencia y vale igual en todo el país',
    mend: 'Quítalo de aquí; si cambió en todo el país, corrígelo en facts.yaml.',
  },
  {
    is: isPublisherKey,
    code: 'publisher-national',
    why: 'dice quién publica todos los sitios',
    mend: 'Quítalo de aquí; el de todos los sitios está en facts.yaml.',
  },
]

/**
 * Checks that no state has a fact of its own of what is one in the whole country: 911 and 089, who publishes, and where
 * to tell of a mistake. What is wrong goes to `collector`.
 */
export function checkNationalFacts(input: {
  content: Pick<Content, 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  for (const [state, { facts }] of Object.entries(content.states))
    for (const fact of facts)
      for (const { is, code, why, mend } of nationalFacts)
        if (is(fact.key))
          collector.add(
            new ContentError({
              code,
              place: places.field(fact, ['key'], { file: `states/${state}/facts.yaml` }),
              what: `El dato «${fact.key}» ${why}; un estado no puede tener el suyo.`,
              mend,
            }),
          )
}
