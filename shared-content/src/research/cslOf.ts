import type { Publication } from '../schema/publication.ts'
import type { PublicationSeries } from '../vocabulary/research.ts'

/** A name as CSL-JSON has it. */
export type CslName = { family: string; given: string } | { literal: string }

/** A work in CSL-JSON: what reference managers take, and what every other form of citing is made of. */
export interface CslItem {
  id: string
  type: 'article-journal' | 'book' | 'report' | 'thesis'
  title: string
  author?: CslName[]
  editor?: CslName[]
  issued?: { 'date-parts': [number, ...number[]][] }
  publisher?: string
  'collection-title'?: string
  'container-title'?: string
  volume?: string
  issue?: string
  page?: string
  'number-of-pages'?: string
  number?: string
  ISBN?: string
  ISSN?: string
  DOI?: string
  URL?: string
  language?: string
}

const types: Record<PublicationSeries, CslItem['type']> = {
  report: 'report',
  monthly: 'report',
  survey: 'report',
  working_paper: 'report',
  book: 'book',
  article: 'article-journal',
  thesis: 'thesis',
  census: 'report',
}

/** A publication as CSL-JSON: what was not printed is not there. */
export function cslOf(publication: Publication): CslItem {
  const { slug, title, series, authors, edited, date, institution, series_title, journal, pages, languages } = publication
  const names = authors.map(nameOf)
  const parts = date?.split('-').map(Number)
  return {
    id: slug,
    type: types[series],
    title,
    ...(names.length === 0 ? {} : edited ? { editor: names } : { author: names }),
    ...(parts === undefined ? {} : { issued: { 'date-parts': [parts as [number, ...number[]]] } }),
    ...(institution === undefined ? {} : { publisher: institution }),
    ...(series_title === undefined ? {} : { 'collection-title': series_title }),
    ...(journal === undefined ? {} : { 'container-title': journal }),
    ...given('volume', publication.volume),
    ...given('issue', publication.issue),
    ...(pages === undefined ? {} : { [pages.includes('-') ? 'page' : 'number-of-pages']: pages }),
    ...given('number', publication.number),
    ...given('ISBN', publication.isbn),
    ...given('ISSN', publication.issn),
    ...given('DOI', publication.doi),
    ...given('URL', publication.url),
    ...(languages[0] === undefined ? {} : { language: languages[0] }),
  }
}

/** @example nameOf('Shirk, David A.') // { family: 'Shirk', given: 'David A.' } */
export function nameOf(author: string): CslName {
  const comma = author.indexOf(', ')
  return comma === -1 ? { literal: author } : { family: author.slice(0, comma), given: author.slice(comma + 2) }
}

/** @example nameToText({ family: 'Shirk', given: 'David A.' }) // 'David A. Shirk' */
export function nameToText(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`
}

function given<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}
