import { ContentError, type ContentErrorCollector } from '../errors.ts'
import { type LanguageKey, languageKeys, sourceLanguage } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml } from '../located/yaml.ts'
import { parseAttributes } from '../mdx/attributes.ts'
import { parseWrappedMdx } from '../mdx/parseMdx.ts'
import { printElement } from '../mdx/printMdx.ts'
import type { Block } from '../mdx/tree.ts'
import { type Override, overrideAttributesSchema, type Variant, variantFrontMatterSchema } from '../schema/variant.ts'
import { printDocument, splitFrontMatter } from './frontMatter.ts'

/**
 * Reads a variant from its files' texts. The Spanish file decides which overrides exist; a translation may only
 * translate those. One that is wrong goes to `collector` and is left out.
 * @throws {ContentError} naming file and line of what is wrong in Spanish.
 */
export function parseVariant(input: {
  state: string
  guide: string
  source: { text: string; file: string }
  translations: Record<LanguageKey, { text: string; file: string }>
  places: Places
  collector: ContentErrorCollector
}): Variant {
  const { state, guide, source, translations, places, collector } = input
  const { matter, body, bodyLine } = splitFrontMatter(source.text, source.file)
  const front = parseYaml({ text: matter, file: source.file, schema: variantFrontMatterSchema, lineOffset: 1 })
  const overrides: Override[] = []
  for (const { attributes, body: blocks, place } of parseOverrides(body, source.file, bodyLine - 1, places)) {
    if (overrides.some(({ section, op }) => section === attributes.section && op === attributes.op))
      throw new ContentError({
        code: 'override-duplicate',
        place,
        what: `Hay dos cambios «${attributes.op}» de la sección «${attributes.section}».`,
        mend: 'Únelos en uno.',
      })
    if ((attributes.op === 'hide') !== (blocks.length === 0))
      throw new ContentError({
        code: 'attribute-invalid',
        place,
        what: attributes.op === 'hide' ? '«hide» oculta la sección y no lleva texto.' : `«${attributes.op}» necesita texto.`,
        mend: attributes.op === 'hide' ? 'Quita el texto o usa «replace».' : 'Escribe el texto o usa «hide».',
      })
    const override: Override = { ...attributes, body: attributes.op === 'hide' ? {} : { es: blocks } }
    places.setNode(override, place)
    overrides.push(override)
  }
  for (const [language, translation] of Object.entries(translations))
    for (const { override, blocks } of collector.attempt(() => parseTranslation(translation, overrides, places)) ?? [])
      override.body[language] = blocks
  const variant: Variant = { state, guide, review: front.data.review, overrides }
  places.setNode(variant, { file: source.file, line: 1 })
  return variant
}

function parseTranslation(
  { text, file }: { text: string; file: string },
  overrides: readonly Override[],
  places: Places,
): { override: Override; blocks: Block[] }[] {
  const { body, bodyLine } = splitFrontMatter(text, file)
  return parseOverrides(body, file, bodyLine - 1, places).map(({ attributes, body: blocks, place }) => {
    const override = overrides.find(({ section, op }) => section === attributes.section && op === attributes.op)
    if (override === undefined || override.op === 'hide')
      throw new ContentError({
        code: 'section-unknown',
        place,
        what: `El cambio «${attributes.op}» de «${attributes.section}» no existe en es.mdx.`,
        mend: 'Escríbelo primero en español.',
      })
    return { override, blocks }
  })
}

/** Languages that a variant has text in. */
export function variantLanguages(variant: Variant): LanguageKey[] {
  const present = new Set<LanguageKey>([sourceLanguage, ...variant.overrides.flatMap(({ body }) => Object.keys(body))])
  return languageKeys.filter((key) => present.has(key))
}

/** Prints the file of one language of a variant. */
export function printVariant(variant: Variant, language: LanguageKey): string {
  const overrides = variant.overrides.flatMap(({ section, op, basedOn, body }) => {
    if (op === 'hide') return language === 'es' ? [printElement('Override', { section, op, basedOn }, undefined)] : []
    const blocks = body[language]
    return blocks === undefined ? [] : [printElement('Override', { section, op, basedOn }, blocks)]
  })
  return printDocument(language === 'es' ? { review: variant.review } : {}, overrides)
}

function parseOverrides(text: string, file: string, lineOffset: number, places: Places) {
  return parseWrappedMdx({ text, file, lineOffset, wrapper: 'Override', places }).map(({ attributes, body, place }) => ({
    attributes: parseAttributes('Override', attributes, overrideAttributesSchema, place),
    body,
    place,
  }))
}
