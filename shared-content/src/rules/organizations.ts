import type { Organization } from '../schema/organization.ts'
import type { RuleInput } from './Rule.ts'

/** The slug of an organization is its own in its state, and its id everywhere. */
export function uniqueNames({ piece, state, file, known, fail }: RuleInput<Organization>): void {
  if (isOther(known.organization(piece.slug, state), piece))
    fail('duplicate-key', file, `«${piece.slug}» está dos veces.`, 'Cambia una de las dos claves.')
  if (isOther(known.organizationOf(piece.id), piece))
    fail('duplicate-key', file, `El id ${piece.id} está dos veces.`, 'Cada organización lleva su propio UUID.')
}

/**
 * Each guide that a civil organization or a help line names exists and asks for those of its role, in its national text or
 * in an outcome that leads to it: in another one it would never be shown.
 */
export function namedGuides({ piece: organization, file, places, known, fail }: RuleInput<Organization>): void {
  for (const [index, guide] of organization.guides.entries()) {
    const place = places.field(organization, ['guides', index], file)
    const named = `La organización «${organization.slug}» nombra la guía «${guide}»`
    if (organization.guides.indexOf(guide) < index)
      fail('duplicate-key', place, `${named} dos veces.`, 'Quita una.', {
        mend: 'Quita una.',
        en: `The organization “${organization.slug}” names the guide “${guide}” twice. Remove one.`,
      })
    else if (known.guide(guide) === undefined)
      fail('guide-unknown', place, `${named}, que no existe.`, 'Corrige el nombre o quítala de «guides».')
    else if (!known.asksFor(guide, organization.role))
      fail(
        'guide-not-asking',
        place,
        `${named}, que no pide su papel («${organization.role}») y no la mostraría.`,
        `Agrega «${organization.role}» a un <ServicesFor> del texto en español de la guía o quítala de «guides».`,
        {
          mend: 'Agrega su papel a «Quién ayuda» en el texto en español de esa guía y publícala, o quita la guía de aquí.',
          en: `The organization “${organization.slug}” names the guide “${guide}”, which does not ask for its role and would not show it. Add its role to “Who helps” in the Spanish text of that guide and publish it, or remove the guide here.`,
        },
      )
  }
}

function isOther(first: Organization | undefined, piece: Organization): boolean {
  return first !== undefined && first !== piece
}
