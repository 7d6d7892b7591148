import { interfaceLanguage, type LanguageKey, languageOf, localizePath } from '../languages.ts'
import type { PublicationFilter, PublicationLink } from '../pages/model.ts'
import type { Publication } from '../schema/publication.ts'
import { publicationSeries, researchTopics, workLanguages } from '../vocabulary/research.ts'
import type { PlanContext } from './PlanContext.ts'

/** Root of the library's addresses. */
export const researchPath = '/investigacion/'
export const publicationsPath = `${researchPath}publicaciones/`

/** The publications that have one value in common, and where their page is. */
export interface PublicationGroup {
  by: PublicationFilter['by']
  label: string
  /** Without the language's prefix. */
  path: string
  publications: readonly Publication[]
}

const folders: Record<PublicationFilter['by'], string> = { series: 'tipo', topic: 'tema', language: 'idioma', year: 'anio' }

/** What addresses call the values, which code calls in English. */
const slugs: Record<string, string> = {
  report: 'informes-especiales',
  monthly: 'informes-mensuales',
  survey: 'encuestas',
  working_paper: 'documentos-de-trabajo',
  book: 'libros',
  article: 'articulos',
  thesis: 'tesis',
  census: 'estadisticas-oficiales',
  violence: 'delito-y-violencia',
  reform: 'reforma-de-la-justicia',
  impunity: 'impunidad',
  police: 'policia',
  victims: 'victimas',
  prison: 'prision',
  civil_society: 'sociedad-civil',
  security_policy: 'politica-de-seguridad',
}

/** Where the publications of a value are listed. */
export function filterPath(by: PublicationFilter['by'], value: string): string {
  return `${researchPath}${folders[by]}/${slugs[value] ?? value}/`
}

/** Every value that some publication has, in the order of the lists; years from the newest. */
export function publicationGroups({ text, view }: Pick<PlanContext, 'text' | 'view'>): PublicationGroup[] {
  const publications = view.publications()
  const words = text.research
  const years = [...new Set(publications.flatMap(({ date }) => date?.slice(0, 4) ?? []))].sort().reverse()
  const groupsOf = (
    by: PublicationFilter['by'],
    values: readonly string[],
    labelOf: (value: string) => string,
    has: (publication: Publication, value: string) => boolean,
  ) =>
    values.flatMap((value): PublicationGroup[] => {
      const own = publications.filter((publication) => has(publication, value))
      return own.length === 0 ? [] : [{ by, label: labelOf(value), path: filterPath(by, value), publications: own }]
    })
  return [
    ...groupsOf(
      'series',
      publicationSeries,
      (value) => words.series[value as Publication['series']],
      ({ series }, value) => series === value,
    ),
    ...groupsOf(
      'topic',
      researchTopics,
      (value) => words.topics[value as Publication['topics'][number]],
      ({ topics }, value) => (topics as string[]).includes(value),
    ),
    ...groupsOf(
      'language',
      workLanguages,
      (value) => words.languages[value as Publication['languages'][number]],
      ({ languages }, value) => (languages as string[]).includes(value),
    ),
    ...groupsOf(
      'year',
      years,
      (value) => value,
      ({ date }, value) => date?.startsWith(value) === true,
    ),
  ]
}

/** The groups as a page shows them. */
export function groupsToFilters(
  groups: readonly PublicationGroup[],
  language: LanguageKey,
  current?: PublicationGroup,
): PublicationFilter[] {
  return (Object.keys(folders) as PublicationFilter['by'][]).map((by) => ({
    by,
    values: groups
      .filter((group) => group.by === by)
      .map((group) => ({
        label: group.label,
        href: localizePath(group.path, language),
        count: group.publications.length,
        current: group.path === current?.path,
      })),
  }))
}

/** A publication in a list. */
export function publicationLink(publication: Publication, language: LanguageKey): PublicationLink {
  const { slug, title, authors, date, series } = publication
  const lang = foreignTag(publication, language)
  return {
    href: localizePath(`${publicationsPath}${slug}/`, language),
    title,
    ...(lang === undefined ? {} : { lang }),
    ...(authors.length === 0 ? {} : { authors: authors.join('; ') }),
    ...(date === undefined ? {} : { year: date.slice(0, 4) }),
    series,
  }
}

/** The tag of the language of a work's title, where a page is in another. */
export function foreignTag({ languages: [first] }: Publication, language: LanguageKey): string | undefined {
  return first === undefined || first === interfaceLanguage(language) ? undefined : languageOf(first).tag
}
