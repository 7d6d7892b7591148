import { type CmsWords, ContentError, type ContentErrorCode, type ContentErrorCollector } from '../errors.ts'
import { walkBlocks } from '../mdx/walk.ts'
import type { Section } from '../schema/guide.ts'
import type { OrganizationRole } from '../schema/organization.ts'
import type { Content } from './content.ts'
import type { Places } from './places.ts'

/**
 * Checks that each guide that a civil organization names exists and asks for civil organizations in its national text:
 * in another one it would never be shown. What is wrong goes to `collector`.
 */
export function checkOrganizations(input: {
  content: Pick<Content, 'guides' | 'organizations' | 'states'>
  places: Places
  collector: ContentErrorCollector
}): void {
  const { content, places, collector } = input
  const guides = new Set(content.guides.map(({ slug }) => slug))
  const asking = new Set(
    content.guides.filter((guide) => asksFor(guide.text.es.sections, 'civil_society')).map(({ slug }) => slug),
  )
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
        else if (!asking.has(guide))
          fail(
            'guide-not-asking',
            `${named}, que no pide organizaciones civiles y no la mostraría.`,
            'Agrega «civil_society» a un <ServicesFor> del texto en español de la guía o quítala de «guides».',
            {
              mend: 'Agrega «Sociedad civil» a «Quién ayuda» en el texto en español de esa guía y publícala, o quita la guía de aquí.',
              en: `The organization “${organization.slug}” names the guide “${guide}”, which asks for no civil organizations and would not show it. Add “Civil society” to “Who helps” in the Spanish text of that guide and publish it, or remove the guide here.`,
            },
          )
      }
}

/** Whether the text of a guide asks for organizations of a role. */
export function asksFor(sections: readonly Pick<Section, 'body'>[], role: OrganizationRole): boolean {
  return sections.some(({ body }) =>
    [...walkBlocks(body)].some((block) => block.type === 'servicesFor' && block.roles.includes(role)),
  )
}
