import { ContentError } from '../errors.ts'
import type { Article, Law, LawEntry } from '../schema/law.ts'

const header = 'article\theading\tfractions'

/**
 * Reads the articles of a law: tab-separated number, heading and comma-separated fractions.
 * @throws {ContentError} `field-invalid` with file and line.
 */
export function parseArticles(text: string, file: string): Article[] {
  const [first, ...rows] = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  if (first !== header) throw broken(file, 1, `La primera línea debe ser «${header.replaceAll('\t', '⇥')}».`)
  const seen = new Set<string>()
  return rows.map((row, index) => {
    const [number, heading, fractions, ...rest] = row.split('\t')
    if (!number || heading === undefined || fractions === undefined || rest.length > 0)
      throw broken(file, index + 2, 'La línea debe tener tres columnas separadas por tabuladores.')
    if (seen.has(number)) throw broken(file, index + 2, `El artículo ${number} está dos veces.`)
    seen.add(number)
    return { number, heading, fractions: fractions === '' ? [] : fractions.split(',') }
  })
}

/** Prints the articles of a law. */
export function printArticles(articles: readonly Article[]): string {
  return `${[header, ...articles.map(({ number, heading, fractions }) => [number, heading, fractions.join(',')].join('\t'))].join('\n')}\n`
}

/** A law's row of `laws/index.yaml`. */
export function lawToEntry({ articles: _articles, ...entry }: Law): LawEntry {
  return entry
}

function broken(file: string, line: number, what: string): ContentError {
  return new ContentError({
    code: 'field-invalid',
    place: { file, line },
    what,
    mend: 'Corrige la línea o vuelve a generar el archivo.',
  })
}
