import type { Phrase } from '../languages/phrase.ts'
import type { CitationFormat } from '../research/citationFiles.ts'
import type { CslItem } from '../research/cslOf.ts'
import type { Dataset } from '../schema/dataset.ts'
import type { Publication } from '../schema/publication.ts'
import type { ResearchTable } from '../vocabulary/research.ts'
import type { Chart } from './charts.ts'

/** A dataset in a list. */
export interface DatasetLink {
  href: string
  name: Phrase
  description: Phrase
  /** The years and months that it tells of, in words. */
  from: string
  until: string
  /** «3,630» */
  rows: string
}

/** A publication in a list, in the language of the work. */
export interface PublicationLink {
  href: string
  title: string
  lang?: string
  /** «Ríos, Viridiana; Shirk, David A.»; absent where none was printed. */
  authors?: string
  year?: string
  series: Publication['series']
}

/** Values by which the publications are looked through, each with a page of its own. */
export interface PublicationFilter {
  by: 'series' | 'topic' | 'language' | 'year'
  values: { label: string; href: string; count: number; current: boolean }[]
}

/** A data note in a list. */
export interface NoteLink {
  href: string
  title: string
  description: string
  /** ISO date. */
  published: string
}

/** What is new in the library, for a reader of feeds. */
export interface LibraryFeed {
  href: string
  /** The newest first; their addresses are absolute. */
  entries: FeedEntry[]
}

/** A note, or a version of a table. */
export interface FeedEntry {
  /** Stays the same for ever. */
  id: string
  address: string
  title: string
  summary: string
  /** ISO date. */
  date: string
}

/** The library's first page. */
export interface ResearchBody {
  notes: NoteLink[]
  datasets: DatasetLink[]
  newest: PublicationLink[]
  publications: { href: string; count: number }
  filters: PublicationFilter[]
  guides: string
  /** Absent where there is nothing new to tell of. */
  feed?: LibraryFeed
  /** Absent where there are no tables. One file for all languages, made with the Spanish page. */
  catalogue?: { href: string; content?: object }
}

/** All publications, or those of one series, topic, language or year. */
export interface PublicationListBody {
  publications: PublicationLink[]
  filters: PublicationFilter[]
  /** What they have in common; absent for all of them. */
  filter?: { by: PublicationFilter['by']; value: string; all: string }
}

/** A work that the library cites. */
export interface PublicationBody extends Omit<Publication, 'slug' | 'authors' | 'note' | 'languages' | 'topics' | 'date'> {
  /** Tag of the language of its title, where the page is in another. */
  titleLang?: string
  authors: string[]
  /** In words. */
  date?: string
  note?: Phrase
  languages: { label: string; href: string }[]
  topics: { label: string; href: string }[]
  seriesHref: string
  csl: CslItem
  files: { format: CitationFormat; href: string }[]
}

/** A data note. Its text is a file of the sites, which asks for these numbers and charts by their names. */
export interface NoteBody {
  slug: string
  description: string
  /** Numbers as they are written. */
  figures: Record<string, string>
  charts: Chart[]
  tables: (DatasetLink & { table: ResearchTable })[]
  /** In words. */
  published: string
  citation: string
}

/** A table, and all that must be known before it is used. */
export interface DatasetBody
  extends Pick<Dataset, 'institution' | 'source' | 'read_in' | 'places' | 'absent' | 'licence' | 'key'> {
  description: Phrase
  method: Phrase
  caveats: Phrase[]
  from: string
  until: string
  columns: { name: string; type: Dataset['columns'][number]['type']; description: Phrase }[]
  /** The first rows of the table. */
  head: string[][]
  table: ResearchTable
  csv: { href: string; size: string }
  packageHref: string
  releases: { number: string; date: string; rows: string; description: Phrase }[]
  /** Its `datapackage.json`. */
  package: object
}

/** What is asked and what helps, as open data. */
export interface OpenDataBody {
  /** Absent while nothing has been published. */
  figures?:
    | {
        /** Months, in words. */
        from: string
        until: string
        rows: string
        charts: Chart[]
        csvHref: string
        descriptionHref: string
        /** One for all languages, made with the Spanish page. */
        files?: { csv: string; description: object }
      }
    | undefined
  guides: string
}

/** What is known of crime and justice in a state, in plain words. */
export interface StateFiguresBody {
  /** `isWeak`: INEGI marks one of its figures of the state as less precise. */
  reported: { text: string; isWeak: boolean; chart: Chart }
  share: string
  homicide: { text: string; chart: Chart }
  /** The library on the portal. */
  library: string
  report: string
  guides: string
}
