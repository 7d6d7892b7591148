import type { ContentErrorCollector } from '../errors.ts'
import type { LanguageKey } from '../languages.ts'
import type { Places } from '../located/places.ts'
import { parseYaml, printYaml } from '../located/yaml.ts'
import { type Alert, alertFileSchema, alertTranslationFileSchema } from '../schema/alert.ts'
import type { SourceFile } from './sourceFiles.ts'

/**
 * Reads an alert from its files' texts, one a language. A translation that is wrong goes to `collector` and is left out.
 * @throws {ContentError} naming file and line of what is wrong in Spanish.
 */
export function parseAlert(input: {
  slug: string
  source: SourceFile
  translations: Record<LanguageKey, SourceFile>
  places: Places
  collector: ContentErrorCollector
}): Alert {
  const { slug, source, translations, places, collector } = input
  const { data, locate } = parseYaml({ ...source, schema: alertFileSchema })
  const { title, text, ...shared } = data
  const alert: Alert = { slug, ...shared, text: { es: { title, text } } }
  for (const [language, file] of Object.entries(translations)) {
    const said = collector.attempt(() => parseYaml({ ...file, schema: alertTranslationFileSchema }).data)
    if (said !== undefined) alert.text[language] = said
  }
  places.setNode(alert, { file: source.file, line: 1 })
  places.setFields(alert, locate)
  return alert
}

/** Prints the file of one language of an alert. */
export function printAlert(alert: Alert, language: LanguageKey): string {
  const said = alert.text[language]
  if (said === undefined) throw new RangeError(`${alert.slug} has no text in ${language}`)
  const { title, text } = said
  if (language !== 'es') return printYaml({ title, text })
  const { severity, from, until, states, guide, roles, source, source_url } = alert
  const shared = {
    severity,
    from,
    until,
    states: states.length > 0 ? states : undefined,
    guide,
    roles: roles.length > 0 ? roles : undefined,
    source,
    source_url,
  }
  const present = Object.entries(shared).filter(([, value]) => value !== undefined)
  return printYaml({ ...Object.fromEntries(present), title, text })
}
