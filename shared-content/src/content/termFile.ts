import type { LanguageKey } from '../languages.ts'
import { parseMdx } from '../mdx/parseMdx.ts'
import { printMdx } from '../mdx/printMdx.ts'
import { type Term, termFrontMatterSchema, termTranslationFrontMatterSchema } from '../schema/term.ts'
import { printDocument, splitFrontMatter } from './frontMatter.ts'
import type { Places } from './places.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads a glossary term from its files' texts.
 * @throws {ContentError} naming file and line.
 */
export function parseTerm(input: {
  slug: string
  source: { text: string; file: string }
  translations: Record<LanguageKey, { text: string; file: string }>
  places: Places
}): Term {
  const { slug, source, translations, places } = input
  const { matter, body, bodyLine } = splitFrontMatter(source.text, source.file)
  const front = parseYaml({ text: matter, file: source.file, schema: termFrontMatterSchema, lineOffset: 1 })
  const { legalBasis, related, ...text } = front.data
  const term: Term = {
    slug,
    legalBasis,
    related,
    text: { es: { ...text, body: parseMdx({ text: body, file: source.file, lineOffset: bodyLine - 1, places }) } },
  }
  for (const [language, translation] of Object.entries(translations) as [LanguageKey, { text: string; file: string }][]) {
    const parts = splitFrontMatter(translation.text, translation.file)
    const data = parseYaml({
      text: parts.matter,
      file: translation.file,
      schema: termTranslationFrontMatterSchema,
      lineOffset: 1,
    }).data
    term.text[language] = {
      ...data,
      body: parseMdx({ text: parts.body, file: translation.file, lineOffset: parts.bodyLine - 1, places }),
    }
  }
  places.setNode(term, { file: source.file, line: 1 })
  places.setFields(term, front.locate)
  return term
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
  }
  return printDocument(front, body.length > 0 ? [printMdx(body)] : [])
}
