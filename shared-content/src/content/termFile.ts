import type { ContentErrorCollector } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml } from '../located/yaml.ts'
import { parseMdx } from '../mdx/parseMdx.ts'
import { printMdx } from '../mdx/printMdx.ts'
import { type Term, type TermText, termFrontMatterSchema, termTranslationFrontMatterSchema } from '../schema/term.ts'
import { printDocument, splitFrontMatter } from './frontMatter.ts'

/**
 * Reads a glossary term from its files' texts. A translation that is wrong goes to `collector` and is left out.
 * @throws {ContentError} naming file and line of what is wrong in Spanish.
 */
export function parseTerm(input: {
  slug: string
  source: { text: string; file: string }
  translations: Record<LanguageKey, { text: string; file: string }>
  places: Places
  collector: ContentErrorCollector
}): Term {
  const { slug, source, translations, places, collector } = input
  const { matter, body, bodyLine } = splitFrontMatter(source.text, source.file)
  const front = parseYaml({ text: matter, file: source.file, schema: termFrontMatterSchema, lineOffset: 1 })
  const { legalBasis, related, formerly, ...text } = front.data
  const term: Term = {
    slug,
    legalBasis,
    related,
    ...(formerly === undefined ? {} : { formerly }),
    text: { es: { ...text, body: parseMdx({ text: body, file: source.file, lineOffset: bodyLine - 1, places }) } },
  }
  for (const [language, translation] of Object.entries(translations)) {
    const translated = collector.attempt(() => parseTranslation(translation, places))
    if (translated !== undefined) term.text[language] = translated
  }
  places.setNode(term, { file: source.file, line: 1 })
  places.setFields(term, front.locate)
  return term
}

function parseTranslation({ text, file }: { text: string; file: string }, places: Places): TermText {
  const { matter, body, bodyLine } = splitFrontMatter(text, file)
  const { data } = parseYaml({ text: matter, file, schema: termTranslationFrontMatterSchema, lineOffset: 1 })
  return { ...data, body: parseMdx({ text: body, file, lineOffset: bodyLine - 1, places }) }
}

/** Prints the file of one language of a term. */
export function printTerm(term: Term, language: LanguageKey): string {
  const text = term.text[language]
  if (text === undefined) throw new RangeError(`${term.slug} has no text in ${language}`)
  const { term: word, definition, aliases, body } = text
  const front = {
    term: word,
    definition,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(language === 'es' && term.legalBasis.length > 0 ? { legalBasis: term.legalBasis } : {}),
    ...(language === 'es' && term.related.length > 0 ? { related: term.related } : {}),
    ...(language === 'es' && term.formerly !== undefined ? { formerly: term.formerly } : {}),
  }
  return printDocument(front, body.length > 0 ? [printMdx(body)] : [])
}
