import { ContentError, type ContentErrorCollector, type ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import { expiryOf, showsContact } from '../schema/verification.ts'
import { noticeDays } from './contactStandings.ts'
import type { Content } from './content.ts'
import { daysAfter } from './factEnds.ts'

type Input = { content: Pick<Content, 'facts' | 'states'>; places: Places }

/** Checks that laws of states stand in their state: the nation's are in `laws/`. What is wrong goes to `collector`. */
export function checkStateLaws({ content, places, collector }: Input & { collector: ContentErrorCollector }): void {
  for (const fact of content.facts)
    if (fact.kind === 'law')
      collector.add(
        new ContentError({
          code: 'field-invalid',
          place: places.node(fact, { file: 'facts.yaml' }),
          what: `«${fact.key}» es una ley de un estado y está entre los datos nacionales.`,
          mend: 'Pásala a states/<estado>/facts.yaml; las leyes nacionales van en laws/.',
          cms: {
            mend: 'Elige su estado; las leyes nacionales van en «Leyes».',
            en: `“${fact.key}” is a law of a state and stands among the national facts. Choose its state; national laws go under “Laws”.`,
          },
        }),
      )
}

/**
 * One line a state and day on which pages stop leading to the texts of its laws, from thirty days before, at the first of
 * them: the names stay, the addresses have to be read again.
 */
export function lawWarnings({ content, places, date }: Input & { date: string }): { place: ContentPlace; text: string }[] {
  const notice = daysAfter(date, noticeDays)
  return Object.entries(content.states).flatMap(([slug, { facts }]) => {
    const ending = facts.flatMap((fact) => {
      const expiry = fact.kind === 'law' ? expiryOf(fact.verification) : undefined
      return expiry === undefined || expiry > notice ? [] : [{ fact, expiry }]
    })
    return [...Map.groupBy(ending, ({ expiry }) => expiry)].map(([expiry, [first, ...rest]]) => {
      const fact = (first as (typeof ending)[number]).fact
      const isPast = !showsContact(fact.verification, date)
      const more = rest.length === 0 ? '' : ` y ${rest.length} más de este estado`
      return {
        place: places.field(fact, ['verification'], { file: `states/${slug}/facts.yaml` }),
        text: `La dirección de «${fact.value.es}»${more} ${isPast ? 'ya no se muestra desde' : 'se deja de mostrar el'} ${expiry}. Vuelve a abrirla y escribe renewed_on.`,
      }
    })
  })
}
