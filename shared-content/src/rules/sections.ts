import type { CmsWords } from '../errors.ts'
import type { Guide } from '../schema/guide.ts'
import type { RuleInput } from './Rule.ts'

/** Sections that no guide may lack, whatever its state says; the first must also stand first. */
export const requiredSections = ['que-hacer-ahora', 'quien-te-ayuda'] as const

/** A guide has the sections that no guide may lack. */
export function sections({ piece: guide, file, fail }: RuleInput<Guide>): void {
  for (const key of requiredSections)
    if (!guide.text.es.sections.some((section) => section.key === key))
      fail(
        'section-missing',
        file,
        `A la guía «${guide.slug}» le falta la sección «${key}».`,
        `Agrega <Section key="${key}" title="…">.`,
        {
          mend: `Agrega una sección con la clave «${key}».`,
          en: `The guide “${guide.slug}” lacks the section “${key}”. Add a section with that key.`,
        },
      )
}

/** The sections that there are, as files and as forms name them. */
export function sectionsOf(guide: Guide, en: string): [mend: string, cms: CmsWords] {
  const { sections } = guide.text.es
  const keys = sections.map(({ key }) => key).join(', ')
  const titled = sections.map(({ key, title }) => (title === key || title === '' ? key : `${key} («${title}»)`)).join(', ')
  return [`Secciones: ${keys}.`, { mend: `Secciones: ${titled}.`, en: `${en} Sections: ${titled}.` }]
}
