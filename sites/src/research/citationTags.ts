import type { PageModelOf } from '@justicia/shared-content/pages/model'

/** What the page of a work tells those who collect citations: Highwire's `citation_*` and Dublin Core. */
export function citationTags({ body, canonical }: PageModelOf<'publication'>): [name: string, content: string][] {
  const { csl } = body
  const names = (csl.author ?? csl.editor ?? []).map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${name.given}`,
  )
  const [date] = csl.issued?.['date-parts'] ?? []
  const dashed = date?.map((part) => String(part).padStart(2, '0'))
  const holder =
    csl.type === 'report'
      ? 'citation_technical_report_institution'
      : csl.type === 'thesis'
        ? 'citation_dissertation_institution'
        : 'citation_publisher'
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', csl.title],
    ...names.map((name): [string, string] => [csl.author === undefined ? 'citation_editor' : 'citation_author', name]),
    ['citation_publication_date', dashed?.join('/')],
    [holder, csl.publisher],
    ['citation_journal_title', csl['container-title']],
    ['citation_volume', csl.volume],
    ['citation_issue', csl.issue],
    ['citation_firstpage', csl.page?.split('-')[0]],
    ['citation_lastpage', csl.page?.split('-')[1]],
    ['citation_isbn', csl.ISBN],
    ['citation_issn', csl.ISSN],
    ['citation_doi', csl.DOI],
    ['citation_language', csl.language],
    ['citation_abstract_html_url', canonical],
    ['DC.title', csl.title],
    ...names.map((name): [string, string] => ['DC.creator', name]),
    ['DC.date', dashed?.join('-')],
    ['DC.publisher', csl.publisher],
    ['DC.language', csl.language],
    ['DC.identifier', csl.DOI === undefined ? canonical : `doi:${csl.DOI}`],
  ]
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as [string, string]]))
}
