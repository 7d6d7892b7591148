import type { ContentErrorCollector } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml, printYaml } from '../located/yaml.ts'
import {
  type DangerCard,
  type DangerCardText,
  dangerCardFileSchema,
  dangerCardTranslationFileSchema,
} from '../schema/dangerCard.ts'
import type { SourceFile } from './sourceFiles.ts'

/**
 * Reads a danger card from its files' texts, one a language. A translation that is wrong goes to `collector` and is left
 * out.
 * @throws {ContentError} naming file and line of what is wrong in Spanish.
 */
export function parseDangerCard(input: {
  slug: string
  source: SourceFile
  translations: Record<LanguageKey, SourceFile>
  places: Places
  collector: ContentErrorCollector
}): DangerCard {
  const { slug, source, translations, places, collector } = input
  const { data, locate } = parseYaml({ ...source, schema: dangerCardFileSchema })
  const { sentence, phrases, past, opening, unless, ...shared } = data
  const card: DangerCard = { slug, ...shared, text: { es: textOf({ sentence, phrases, past, opening, unless }) } }
  for (const [language, { text, file }] of Object.entries(translations)) {
    const said = collector.attempt(() => parseYaml({ text, file, schema: dangerCardTranslationFileSchema }).data)
    if (said !== undefined) card.text[language] = textOf(said)
  }
  places.setNode(card, { file: source.file, line: 1 })
  places.setFields(card, locate)
  return card
}

/** Prints the file of one language of a danger card. */
export function printDangerCard(card: DangerCard, language: LanguageKey): string {
  const { order, roles, guide, section, text } = card
  const said = text[language]
  if (said === undefined) throw new RangeError(`${card.slug} has no text in ${language}`)
  const shared = { order, ...(roles.length > 0 ? { roles } : {}), guide, section }
  return printYaml({
    ...(language === 'es' ? Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined)) : {}),
    ...(said.sentence === undefined ? {} : { sentence: said.sentence }),
    ...Object.fromEntries(lists.map((list) => [list, said[list]] as const).filter(([, phrases]) => phrases.length > 0)),
  })
}

const lists = ['phrases', 'past', 'opening', 'unless'] as const

function textOf({ sentence, ...phrases }: DangerCardText): DangerCardText {
  return { ...(sentence === undefined ? {} : { sentence }), ...phrases }
}
