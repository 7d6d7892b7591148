import { ContentError, type ContentErrorCollector } from '../errors.ts'
import type { Places } from '../located/places.ts'
import { isPublisherKey } from '../schema/publisher.ts'
import type { Content } from './content.ts'

/** Checks that who publishes, and where to tell of a mistake, is said once for all sites. What is wrong goes to `collector`. */
export function checkPublisher(input: {
  content: Pick<Content, 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  for (const [state, { facts }] of Object.entries(content.states))
    for (const fact of facts)
      if (isPublisherKey(fact.key))
        collector.add(
          new ContentError({
            code: 'publisher-national',
            place: places.field(fact, ['key'], { file: `states/${state}/facts.yaml` }),
            what: `El dato «${fact.key}» dice quién publica todos los sitios; un estado no puede tener el suyo.`,
            mend: 'Quítalo de aquí; el de todos los sitios está en facts.yaml.',
          }),
        )
}
