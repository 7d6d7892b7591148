import { ContentError, type ContentErrorCollector } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { Block } from '../mdx/tree.ts'
import { walkInlines } from '../mdx/walk.ts'
import { isEmergencyKey, isEmergencyRole } from '../schema/emergency.ts'
import type { Content } from './content.ts'

/**
 * Checks that no state changes who is called in an emergency: those who answer 911 and 089 are the same in the whole
 * country, and a state's text that stands in for a national section keeps the numbers that the section names. What is
 * wrong goes to `collector`.
 */
export function checkEmergency(input: {
  content: Pick<Content, 'guides' | 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  const sections = new Map(
    content.guides.map((guide) => [guide.slug, new Map(guide.text.es.sections.map((section) => [section.key, section.body]))]),
  )
  for (const [state, { organizations, variants }] of Object.entries(content.states)) {
    for (const organization of organizations)
      if (isEmergencyRole(organization.role))
        collector.add(
          new ContentError({
            code: 'emergency-national',
            place: places.field(organization, ['role'], { file: `states/${state}/organizations.yaml` }),
            what: `La institución «${organization.slug}» atiende emergencias («${organization.role}»), y esas son las mismas en todo el país.`,
            mend: 'Elige otro papel («role») o quítala; el 911 y el 089 están en organizations.yaml.',
          }),
        )
    for (const variant of variants)
      for (const override of variant.overrides) {
        if (override.op !== 'replace' && override.op !== 'hide') continue
        const national = emergencyKeysOf(sections.get(variant.guide)?.get(override.section) ?? [])
        const bodies = override.op === 'hide' ? [[]] : Object.values(override.body)
        for (const body of bodies) {
          const own = new Set(emergencyKeysOf(body))
          const lost = national.find((key) => !own.has(key))
          if (lost === undefined) continue
          collector.add(
            new ContentError({
              code: 'emergency-national',
              place: places.node(override, { file: `states/${state}/guides/${variant.guide}/es.mdx` }),
              what: `La sección «${override.section}» dice a qué número llamar en una emergencia («${lost}») y este cambio lo quita.`,
              mend: `Agrega <Fact k="${lost}"/> al texto, o usa «before» o «after» en lugar de «${override.op}».`,
            }),
          )
          break
        }
      }
  }
}

function emergencyKeysOf(blocks: readonly Block[]): string[] {
  return [
    ...new Set(
      [...walkInlines(blocks)].flatMap((inline) => (inline.type === 'fact' && isEmergencyKey(inline.k) ? [inline.k] : [])),
    ),
  ]
}
