import type { LanguageKey } from '@justicia/shared-content/languages'
import type { PublicationBody } from '@justicia/shared-content/pages/model'

/** A work as a style cites it. */
export interface Citation {
  style: string
  html: string
}

/** The names of the styles, by their templates. */
const styles = { apa: 'APA', chicago: 'Chicago' }
const locales: Record<LanguageKey, string> = { es: 'es-ES', en: 'en-US' }

/**
 * A work as APA and Chicago cite it, by CSL. The engine is loaded by the first page that cites: only the portal has any.
 * What it gives is markup of its own (`<i>`) around texts that it has escaped.
 */
export async function citeWork(item: PublicationBody['csl'], language: LanguageKey): Promise<Citation[]> {
  const { Cite, plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-csl')
  const { styles: known } = plugins.config.get('@csl')
  if (!known.has('chicago')) known.add('chicago', (await import('./chicago-author-date.csl?raw')).default)
  const lang = locales[language] ?? 'es-ES'
  return Object.entries(styles).map(([template, style]) => {
    const text = String(new Cite(item).format('bibliography', { format: 'html', style: template, lang }))
    return { style, html: entryOf(text) }
  })
}

/** Of a bibliography of one, its entry. */
function entryOf(bibliography: string): string {
  const [, entry] = /<div[^>]*class="csl-entry"[^>]*>([\s\S]*?)<\/div>/.exec(bibliography) ?? []
  if (entry === undefined) throw new Error(`No es una bibliografía: ${bibliography}`)
  return entry.trim()
}
