import { type CmsWords, ContentError, type ContentErrorCode, type ContentErrorCollector } from '../errors.ts'
import type { Places } from '../located/places.ts'
import { walkBlocks } from '../mdx/walk.ts'
import type { Section } from '../schema/guide.ts'
import { namesGuides, type OrganizationRole, organizationRoles } from '../vocabulary/organizationRoles.ts'
import type { Content } from './content.ts'

/**
 * Checks that each guide that a civil organization or a help line names exists and asks for those of its role, in its
 * national text or in an outcome that leads to it: in another one it would never be shown. What is wrong goes to `collector`.
 */
export function checkOrganizations(input: {
  content: Pick<Content, 'guides' | 'flows' | 'organizations' | 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  const guides = new Set(content.guides.map(({ slug }) => slug))
  const askingFor = guidesAsking(content)
  const lists = [
    ['organizations.yaml', content.organizations] as const,
    ...Object.entries(content.states).map(([slug, state]) => [`states/${slug}/organizations.yaml`, state.organizations] as const),
  ]
  for (const [file, organizations] of lists)
    for (const organization of organizations)
      for (const [index, guide] of organization.guides.entries()) {
        const place = places.field(organization, ['guides', index], { file })
        const fail = (code: ContentErrorCode, what: string, mend: string, cms?: CmsWords) =>
          collector.add(new ContentError({ code, place, what, mend, cms }))
        const named = `La organización «${organization.slug}» nombra la guía «${guide}»`
        if (organization.guides.indexOf(guide) < index)
          fail('duplicate-key', `${named} dos veces.`, 'Quita una.', {
            mend: 'Quita una.',
            en: `The organization “${organization.slug}” names the guide “${guide}” twice. Remove one.`,
          })
        else if (!guides.has(guide)) fail('guide-unknown', `${named}, que no existe.`, 'Corrige el nombre o quítala de «guides».')
        else if (!askingFor.get(organization.role)?.has(guide))
          fail(
            'guide-not-asking',
            `${named}, que no pide su papel («${organization.role}») y no la mostraría.`,
            `Agrega «${organization.role}» a un <ServicesFor> del texto en español de la guía o quítala de «guides».`,
            {
              mend: 'Agrega su papel a «Quién ayuda» en el texto en español de esa guía y publícala, o quita la guía de aquí.',
              en: `The organization “${organization.slug}” names the guide “${guide}”, which does not ask for its role and would not show it. Add its role to “Who helps” in the Spanish text of that guide and publish it, or remove the guide here.`,
            },
          )
      }
}

/** The guides that show those of a role who name them: their Spanish text asks for it, or an outcome that leads to them. */
export function guidesAsking({
  guides,
  flows,
}: Pick<Content, 'guides' | 'flows'>): ReadonlyMap<OrganizationRole, ReadonlySet<string>> {
  const outcomes = flows.flatMap((flow) => flow.outcomes)
  return new Map(
    organizationRoles
      .filter(namesGuides)
      .map((role) => [
        role,
        new Set([
          ...guides.filter((guide) => asksFor(guide.text.es.sections, role)).map(({ slug }) => slug),
          ...outcomes.filter(({ services }) => services.includes(role)).map(({ guide }) => guide),
        ]),
      ]),
  )
}

/** Whether the text of a guide asks for organizations of a role. */
function asksFor(sections: readonly Pick<Section, 'body'>[], role: OrganizationRole): boolean {
  return sections.some(({ body }) =>
    [...walkBlocks(body)].some((block) => block.type === 'servicesFor' && block.roles.includes(role)),
  )
}
