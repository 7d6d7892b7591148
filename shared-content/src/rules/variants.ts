import type { ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { Block } from '../mdx/tree.ts'
import { walkBlocks, walkInlines } from '../mdx/walk.ts'
import type { Override, Variant } from '../schema/variant.ts'
import type { RuleInput } from './Rule.ts'
import { requiredSections, sectionsOf } from './sections.ts'

/** The guide that a variant changes exists. */
export function variantGuide({ piece: variant, file, known, fail }: RuleInput<Variant>): void {
  if (known.guide(variant.guide) === undefined)
    fail(
      'guide-unknown',
      file,
      `La guía «${variant.guide}» no existe.`,
      'La carpeta de una variante lleva el nombre de una guía nacional.',
      {
        mend: 'Elige una guía publicada.',
        en:
          variant.guide === '' ? 'Choose a published guide.' : `There is no published guide “${variant.guide}”. Choose another.`,
      },
    )
}

/**
 * What a state changes leaves the guide safe: what to do and who helps are neither hidden nor emptied, no section is hidden
 * and replaced at once, and at least half of the national sections remain.
 */
export function variantChanges({ piece: variant, file, places, known, fail }: RuleInput<Variant>): void {
  const guide = known.guide(variant.guide)
  if (guide === undefined) return
  const sections = new Map(guide.text.es.sections.map((section) => [section.key, section]))
  const gone = new Set<string>()
  for (const override of variant.overrides) {
    const { section, op, body } = override
    const place = places.node(override, file)
    const national = sections.get(section)
    if (national === undefined) {
      fail(
        'section-unknown',
        place,
        `La guía «${guide.slug}» no tiene sección «${section}».`,
        ...sectionsOf(guide, `The guide “${guide.slug}” has no section “${section}”.`),
      )
      continue
    }
    const required = (requiredSections as readonly string[]).includes(section)
    if (op === 'hide') gone.add(section)
    if (op === 'hide' && required)
      fail(
        'section-missing',
        place,
        `Un estado no puede ocultar la sección «${section}»: sin ella la guía deja sola a la persona.`,
        'Cámbiala por el texto del estado («replace») o quita este cambio.',
        {
          mend: 'Elige «En lugar de la sección» y escribe el texto del estado, o quita este cambio.',
          en: `A state cannot hide the section “${section}”: without it the guide leaves people alone. Replace it by the state’s text or remove this change.`,
        },
      )
    if (op === 'replace' && variant.overrides.some((other) => other.section === section && other.op === 'hide'))
      fail(
        'override-duplicate',
        place,
        `La sección «${section}» se oculta y se cambia a la vez.`,
        'Deja uno de los dos cambios.',
        {
          mend: 'Deja uno de los dos cambios.',
          en: `The section “${section}” is hidden and replaced at once. Keep one of the two.`,
        },
      )
    for (const [language, blocks] of op === 'hide' ? [] : Object.entries(body)) {
      if (!saysSomething(blocks)) {
        if (op === 'replace' && language === 'es') gone.add(section)
        fail(
          'section-missing',
          place,
          `Este cambio de la sección «${section}» no dice nada${language === 'es' ? '' : ` («${language}»)`}.`,
          'Escribe el texto o quita este cambio.',
          {
            mend: 'Escribe el texto o quita este cambio.',
            en: `This change of the section “${section}” says nothing. Write it or remove it.`,
          },
        )
      } else if (op === 'replace' && section === 'quien-te-ayuda' && namesHelp(national.body) && !namesHelp(blocks))
        fail(
          'section-missing',
          place,
          `Lo que el estado pone en lugar de «${section}» no dice quién ayuda${language === 'es' ? '' : ` («${language}»)`}.`,
          'Agrega «Quién ayuda» (<ServicesFor>) o el nombre de la institución (<Fact>).',
          {
            mend: 'Agrega «Quién ayuda» o el dato con el nombre de la institución.',
            en: `What the state says in place of “${section}” names nobody who helps. Add “Who helps” or the name of the institution.`,
          },
        )
    }
  }
  if (gone.size * 2 > sections.size)
    fail(
      'section-missing',
      firstHidden(variant, places, file),
      `Con estos cambios solo quedan ${sections.size - gone.size} de las ${sections.size} secciones de la guía «${guide.slug}».`,
      'Deja al menos la mitad: muestra o cambia las demás en lugar de ocultarlas.',
      {
        mend: 'Deja al menos la mitad: muestra o cambia las demás en lugar de ocultarlas.',
        en: `These changes leave only ${sections.size - gone.size} of the ${sections.size} sections of the guide “${guide.slug}”. Leave at least half of them.`,
      },
    )
}

function firstHidden({ overrides }: Variant, places: Places, file: ContentPlace): ContentPlace {
  const hidden: Override | undefined = overrides.find(({ op }) => op === 'hide')
  return hidden === undefined ? file : places.node(hidden, file)
}

/** Whether anything of a text can be read: a word, a figure, or something that is drawn from elsewhere. */
function saysSomething(blocks: readonly Block[]): boolean {
  return (
    [...walkBlocks(blocks)].some(
      (block) =>
        block.type === 'servicesFor' ||
        block.type === 'deadline' ||
        block.type === 'figure' ||
        (block.type === 'steps' && block.items.some(({ title }) => isReadable(title))),
    ) ||
    [...walkInlines(blocks)].some((inline) => {
      if (inline.type === 'text' || inline.type === 'term' || inline.type === 'lang')
        return isReadable(inline.type === 'text' ? inline.value : inline.text)
      return inline.type === 'link' ? inline.children.some(({ value }) => isReadable(value)) : inline.type !== 'break'
    })
  )
}

function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function namesHelp(blocks: readonly Block[]): boolean {
  return (
    [...walkBlocks(blocks)].some(({ type }) => type === 'servicesFor') ||
    [...walkInlines(blocks)].some(({ type }) => type === 'fact')
  )
}
