import { ContentError, type ContentErrorCollector } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { DangerCard } from '../schema/dangerCard.ts'
import type { Guide } from '../schema/guide.ts'
import type { Content } from './content.ts'
import { type SearchFault, unknownGuide } from './searchFaults.ts'

/** Checks that danger cards lead to guides and sections that exist. */
export function checkDangerCards(input: {
  content: Pick<Content, 'guides' | 'dangerCards'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  const guides = new Map(content.guides.map((guide) => [guide.slug, guide]))
  for (const card of content.dangerCards) {
    const file = places.node(card, { file: `danger-cards/${card.slug}/es.yaml` })
    const found = faultOf(card, guides)
    if (found === undefined) continue
    const [field, { code, what, mend, en }] = found
    collector.add(new ContentError({ code, place: places.field(card, [field], file), what, mend, cms: { mend, en } }))
  }
}

function faultOf(
  { guide: slug, section }: DangerCard,
  guides: ReadonlyMap<string, Guide>,
): [keyof DangerCard, SearchFault] | undefined {
  if (slug === undefined) return undefined
  const guide = guides.get(slug)
  if (guide === undefined) return ['guide', unknownGuide(slug)]
  if (section === undefined || guide.text.es.sections.some(({ key }) => key === section)) return undefined
  return [
    'section',
    {
      code: 'section-unknown',
      what: `La guía «${slug}» no tiene la sección «${section}».`,
      mend: 'Pon la clave de una de sus secciones.',
      en: `The guide “${slug}” has no section “${section}”. Give the key of one of its sections.`,
    },
  ]
}
