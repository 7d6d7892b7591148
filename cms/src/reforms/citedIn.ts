import { coversCitation, parseCitation } from '@justicia/shared-content/values/citations'

/**
 * The citations of some articles that stand anywhere in a document, in any language: as data, in its text, and named in
 * the words of a source. An article is touched by a change of one of its fractions, and the other way round.
 * @example citedIn({ legalBasis: ['CNPP 109 XVI'] }, ['CNPP 109']) // ['CNPP 109 XVI']
 */
export function citedIn(document: unknown, articles: readonly string[]): string[] {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') for (const citation of citationsIn(value, articles)) found.add(citation)
    if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) look(each)
  }
  look(document)
  return [...found].sort((a, b) => a.localeCompare(b, 'es', { numeric: true }))
}

function citationsIn(text: string, articles: readonly string[]): string[] {
  return articles.flatMap((article) => {
    const { law, article: number } = parseCitation(article)
    const name = `${law} ${number}`
    const at = text.indexOf(name)
    // `CNPP 10` is not named in `CNPP 109`, nor in `CNPP 10 Bis`.
    if (at === -1 || /^(\d|-[A-Z]|[ ][A-Z][a-z])/.test(text.slice(at + name.length))) return []
    if (at > 0 || !isCitation(text)) return isPlain(text) ? [name] : []
    return coversCitation(article, text) || coversCitation(text, article) ? [text] : []
  })
}

function isCitation(text: string): boolean {
  try {
    return parseCitation(text) !== undefined
  } catch {
    return false
  }
}

/** Words that somebody wrote, and no address. */
function isPlain(text: string): boolean {
  return !/^https?:/.test(text)
}
