import { ContentError, type ContentErrorCollector } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml } from '../located/yaml.ts'
import { parseAttributes } from '../mdx/attributes.ts'
import { parseWrappedMdx } from '../mdx/parseMdx.ts'
import { printElement } from '../mdx/printMdx.ts'
import {
  type Guide,
  type GuideFrontMatter,
  type GuideText,
  guideFrontMatterSchema,
  guideTranslationFrontMatterSchema,
  type Section,
  sectionAttributesSchema,
} from '../schema/guide.ts'
import { printDocument, splitFrontMatter } from './frontMatter.ts'

type Translations = Record<LanguageKey, { text: string; file: string }>

/**
 * Reads a guide from its files' texts, one a language. A translation that is wrong goes to `collector` and is left out.
 * @throws {ContentError} naming file and line of what is wrong in Spanish.
 */
export function parseGuide(input: {
  slug: string
  source: { text: string; file: string }
  translations: Translations
  places: Places
  collector: ContentErrorCollector
}): Guide {
  const { slug, source, translations, places, collector } = input
  const { matter, body, bodyLine } = splitFrontMatter(source.text, source.file)
  const front = parseYaml({ text: matter, file: source.file, schema: guideFrontMatterSchema, lineOffset: 1 })
  const { title, summary, aliases, misspelt, deadlines, ...shared } = front.data
  requireUnique(deadlines, 'deadlines', (path) => front.locate(path))
  const text: Guide['text'] = {
    es: {
      title,
      summary,
      aliases,
      misspelt,
      deadlines: deadlines.map(({ key, from, what }) => ({ key, from, what })),
      sections: parseSections({ text: body, file: source.file, lineOffset: bodyLine - 1, places }),
    },
  }
  for (const [language, translation] of Object.entries(translations)) {
    const translated = collector.attempt(() => parseTranslation(translation, text.es, places))
    if (translated !== undefined) text[language] = translated
  }
  const guide: Guide = {
    slug,
    ...shared,
    deadlines: deadlines.map(({ from: _from, what: _what, ...rest }) => rest),
    text,
  }
  places.setNode(text.es, { file: source.file, line: 1 })
  places.setFields(text.es, front.locate)
  places.setNode(guide, { file: source.file, line: 1 })
  places.setFields(guide, front.locate)
  return guide
}

/** Prints the file of one language of a guide. */
export function printGuide(guide: Guide, language: LanguageKey): string {
  const text = guide.text[language]
  if (text === undefined) throw new RangeError(`${guide.slug} has no text in ${language}`)
  const sections = text.sections.map((section) =>
    printElement('Section', { key: section.key, title: section.title, basedOn: section.basedOn }, section.body),
  )
  return printDocument(language === 'es' ? sourceFrontMatter(guide) : translationFrontMatter(text), sections)
}

function sourceFrontMatter(guide: Guide) {
  const { title, summary, aliases, misspelt, deadlines } = guide.text.es
  const textOf = new Map(deadlines.map((deadline) => [deadline.key, deadline]))
  return {
    title,
    summary,
    audience: guide.audience,
    ...nonEmpty({ alsoIn: guide.alsoIn }),
    order: guide.order,
    ...(guide.urgent ? { urgent: true } : {}),
    ...(guide.keptOffline ? { keptOffline: true } : {}),
    ...nonEmpty({ firstIn: guide.firstIn }),
    ...nonEmpty({ aliases, misspelt }),
    legalBasis: guide.legalBasis,
    ...nonEmpty({
      deadlines: guide.deadlines.map(({ key, length, calendar, cite, binds }) => ({
        key,
        length,
        ...(calendar === 'habiles' ? { calendar } : {}),
        from: textOf.get(key)?.from,
        what: textOf.get(key)?.what,
        cite,
        ...(binds === 'reader' ? { binds } : {}),
      })),
    }),
    ...nonEmpty({ related: guide.related, formerly: guide.formerly ?? [] }),
    ...(guide.written === undefined ? {} : { written: guide.written }),
    review: guide.review,
  } satisfies Record<string, unknown> & Partial<Record<keyof GuideFrontMatter, unknown>>
}

function translationFrontMatter({ title, summary, aliases, misspelt, deadlines }: GuideText) {
  return { title, summary, ...nonEmpty({ aliases, misspelt, deadlines }) }
}

function nonEmpty<T extends Record<string, unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>
}

function parseTranslation({ text, file }: { text: string; file: string }, source: GuideText, places: Places): GuideText {
  const { matter, body, bodyLine } = splitFrontMatter(text, file)
  const front = parseYaml({ text: matter, file, schema: guideTranslationFrontMatterSchema, lineOffset: 1 })
  const sections = parseSections({ text: body, file, lineOffset: bodyLine - 1, places })
  for (const section of sections)
    if (!source.sections.some(({ key }) => key === section.key))
      throw new ContentError({
        code: 'section-unknown',
        place: places.node(section, { file }),
        what: `La sección «${section.key}» no existe en el texto en español.`,
        mend: `Usa una de: ${source.sections.map(({ key }) => key).join(', ')}.`,
      })
  for (const [index, deadline] of front.data.deadlines.entries())
    if (!source.deadlines.some(({ key }) => key === deadline.key))
      throw new ContentError({
        code: 'deadline-unknown',
        place: front.locate(['deadlines', index, 'key']),
        what: `El plazo «${deadline.key}» no existe en el texto en español.`,
        mend: 'Usa las mismas claves de plazo que es.mdx.',
      })
  const translation: GuideText = { ...front.data, sections }
  places.setNode(translation, { file, line: 1 })
  places.setFields(translation, front.locate)
  return translation
}

function parseSections(input: { text: string; file: string; lineOffset: number; places: Places }): Section[] {
  const seen = new Set<string>()
  const sections = parseWrappedMdx({ ...input, wrapper: 'Section' }).map(({ attributes, body, place }): Section => {
    const { key, title, basedOn } = parseAttributes('Section', attributes, sectionAttributesSchema, place)
    if (seen.has(key))
      throw new ContentError({
        code: 'section-duplicate',
        place,
        what: `La sección «${key}» está dos veces.`,
        mend: 'Une las dos o dale a una otra clave.',
      })
    seen.add(key)
    const section: Section = { key, title, body, ...(basedOn === undefined ? {} : { basedOn }) }
    input.places.setNode(section, place)
    return section
  })
  return sections
}

function requireUnique(
  items: readonly { key: string }[],
  field: string,
  locate: (path: readonly (string | number)[]) => { file: string; line?: number | undefined },
): void {
  const seen = new Set<string>()
  for (const [index, { key }] of items.entries()) {
    if (seen.has(key))
      throw new ContentError({
        code: 'duplicate-key',
        place: locate([field, index, 'key']),
        what: `La clave «${key}» está dos veces en ${field}.`,
        mend: 'Cambia una de las dos.',
      })
    seen.add(key)
  }
}
