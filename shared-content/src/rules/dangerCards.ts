import type { DangerCard } from '../schema/dangerCard.ts'
import type { RuleInput } from './Rule.ts'
import { unknownGuide } from './unknownGuide.ts'

/** A danger card leads to a guide and a section that exist. */
export function cardTarget({ piece: card, file, places, known, fail }: RuleInput<DangerCard>): void {
  const { guide: slug, section } = card
  if (slug === undefined) return
  const guide = known.guide(slug)
  if (guide === undefined) fail(...unknownGuide(slug, places.field(card, ['guide'], file)))
  else if (section !== undefined && !guide.text.es.sections.some(({ key }) => key === section))
    fail(
      'section-unknown',
      places.field(card, ['section'], file),
      `La guía «${slug}» no tiene la sección «${section}».`,
      'Pon la clave de una de sus secciones.',
      {
        mend: 'Pon la clave de una de sus secciones.',
        en: `The guide “${slug}” has no section “${section}”. Give the key of one of its sections.`,
      },
    )
}
