import type { Block } from '../mdx/tree.ts'
import { walkInlines } from '../mdx/walk.ts'
import { isEmergencyKey, isEmergencyRole } from '../schema/emergency.ts'
import type { Organization } from '../schema/organization.ts'
import type { Variant } from '../schema/variant.ts'
import type { RuleInput } from './Rule.ts'

/** Those who answer 911 and 089 are the same in the whole country: no state has its own. */
export function emergencyRoles({ piece: organization, state, file, places, fail }: RuleInput<Organization>): void {
  if (state === undefined || !isEmergencyRole(organization.role)) return
  fail(
    'emergency-national',
    places.field(organization, ['role'], file),
    `La institución «${organization.slug}» atiende emergencias («${organization.role}»), y esas son las mismas en todo el país.`,
    'Elige otro papel («role») o quítala; el 911 y el 089 están en organizations.yaml.',
    {
      mend: 'Elige otro papel o quítala: el 911 y el 089 son instituciones nacionales.',
      en: `The institution “${organization.slug}” answers emergencies, and those who do are the same in the whole country. Choose another role or remove it: 911 and 089 are national institutions.`,
    },
  )
}

/** A state's text that stands in for a national section keeps the emergency numbers that the section names. */
export function emergencyNumbers({ piece: variant, file, places, known, fail }: RuleInput<Variant>): void {
  const sections = known.guide(variant.guide)?.text.es.sections ?? []
  for (const override of variant.overrides) {
    if (override.op !== 'replace' && override.op !== 'hide') continue
    // Of sections of one key the last counts.
    const national = emergencyKeysOf(sections.findLast(({ key }) => key === override.section)?.body ?? [])
    const bodies = override.op === 'hide' ? [[]] : Object.values(override.body)
    const lost = bodies.map((body) => lostIn(body, national)).find((key) => key !== undefined)
    if (lost !== undefined)
      fail(
        'emergency-national',
        places.node(override, file),
        `La sección «${override.section}» dice a qué número llamar en una emergencia («${lost}») y este cambio lo quita.`,
        `Agrega <Fact k="${lost}"/> al texto, o usa «before» o «after» en lugar de «${override.op}».`,
        {
          mend: `Agrega al texto el dato «${lost}», o elige «Antes de» o «Después de».`,
          en: `The section “${override.section}” says which number to call in an emergency (“${lost}”) and this change takes it away. Add the fact “${lost}” to the text, or choose “Before” or “After”.`,
        },
      )
  }
}

function lostIn(body: readonly Block[], national: readonly string[]): string | undefined {
  const own = new Set(emergencyKeysOf(body))
  return national.find((key) => !own.has(key))
}

function emergencyKeysOf(blocks: readonly Block[]): string[] {
  return [
    ...new Set(
      [...walkInlines(blocks)].flatMap((inline) => (inline.type === 'fact' && isEmergencyKey(inline.k) ? [inline.k] : [])),
    ),
  ]
}
