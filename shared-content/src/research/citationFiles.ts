import type { CslItem, CslName } from './cslOf.ts'

/** The forms in which a work is downloaded to be cited. */
export const citationFormats = ['bib', 'ris', 'csl'] as const
export type CitationFormat = (typeof citationFormats)[number]

/** The file of a form, beside the page of the work. */
export function citationFileName(slug: string, format: CitationFormat): string {
  return `${slug}.${format === 'csl' ? 'csl.json' : format}`
}

/** A work in every form, in the folder of its page. */
export function citationFiles(item: CslItem, folder: string): { path: string; content: string }[] {
  const texts: Record<CitationFormat, string> = {
    bib: toBibtex(item),
    ris: toRis(item),
    csl: `${JSON.stringify([item], null, 2)}\n`,
  }
  return citationFormats.map((format) => ({
    path: `${folder}${citationFileName(item.id, format)}`,
    content: texts[format],
  }))
}

const bibtexTypes: Record<CslItem['type'], string> = {
  'article-journal': 'article',
  book: 'book',
  report: 'techreport',
  thesis: 'phdthesis',
}

/** A work as BibTeX, in UTF-8. */
export function toBibtex(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? []
  const holder = { report: 'institution', thesis: 'school', book: 'publisher', 'article-journal': 'publisher' }[item.type]
  const fields: [name: string, value: string | number | undefined][] = [
    ['title', `{${bibtexText(item.title)}}`],
    ['author', bibtexNames(item.author)],
    ['editor', bibtexNames(item.editor)],
    ['year', year],
    ['month', month],
    [holder, item.publisher && bibtexText(item.publisher)],
    ['series', item['collection-title'] && bibtexText(item['collection-title'])],
    ['journal', item['container-title'] && bibtexText(item['container-title'])],
    ['volume', item.volume],
    ['number', item.issue ?? item.number],
    ['pages', item.page?.replace('-', '--')],
    ['isbn', item.ISBN],
    ['issn', item.ISSN],
    ['doi', item.DOI],
    ['url', item.URL],
    ['language', item.language && { es: 'spanish', en: 'english' }[item.language]],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]))
  return `@${bibtexTypes[item.type]}{${item.id},\n${lines.join('')}}\n`
}

/** An institution stands in braces: it is one name. */
function bibtexNames(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map((name) =>
      'literal' in name ? `{${bibtexText(name.literal)}}` : `${bibtexText(name.family)}, ${bibtexText(name.given)}`,
    )
    .join(' and ')
}

function bibtexText(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&')
}

const risTypes: Record<CslItem['type'], string> = { 'article-journal': 'JOUR', book: 'BOOK', report: 'RPRT', thesis: 'THES' }

/** A work as RIS. */
export function toRis(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? []
  const [first, last] = item.page?.split('-') ?? []
  const names = (tag: string, of: readonly CslName[] = []) =>
    of.map((name): [string, string] => [tag, 'literal' in name ? name.literal : `${name.family}, ${name.given}`])
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', risTypes[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...names('AU', item.author),
    ...names(item.type === 'book' ? 'AU' : 'A2', item.editor),
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', month === undefined ? undefined : `${year}/${String(month).padStart(2, '0')}//`],
    ['PB', item.publisher],
    ['T2', item['container-title']],
    ['T3', item['collection-title']],
    ['VL', item.volume],
    ['IS', item.issue ?? item.number],
    ['SP', first ?? item['number-of-pages']],
    ['EP', last],
    ['SN', item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
  ]
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
  return `${lines.join('')}ER  - \r\n`
}
