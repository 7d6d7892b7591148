import { formatDate } from '../../interface/formatDate.ts'
import { localizePath } from '../../languages.ts'
import type { Chart } from '../../pages/charts.ts'
import type { DatasetLink, NoteBody, NoteLink } from '../../pages/model.ts'
import type { Dataset } from '../../schema/dataset.ts'
import type { State } from '../../schema/state.ts'
import type { ResearchTable } from '../../vocabulary/research.ts'
import { tilePlaces } from '../../vocabulary/tilePlaces.ts'
import { noteJsonLd } from '../jsonLd/researchJsonLd.ts'
import { type PagePlan, pagePlan } from '../PagePlan.ts'
import type { PlanContext } from '../PlanContext.ts'
import { researchPath } from '../publicationLists.ts'
import type { ChartState, Note, NoteInput } from './Note.ts'
import { noteList } from './noteList.ts'

/** Where a note is, and the files of its charts. */
export function notePath(slug: string): string {
  return `${researchPath}notas/${slug}/`
}

/** A page a note whose tables the content has. */
export function notePages(context: PlanContext, states: readonly State[], linkOf: (dataset: Dataset) => DatasetLink): PagePlan[] {
  const { language, site, text } = context
  return notesOf(context).map((note) => {
    const path = notePath(note.slug)
    return pagePlan(context, { template: 'note', path }, () => {
      // Read by name: a new release of a table makes the note anew.
      const datasets = note.tables.map((table) => datasetOf(context, table) as Dataset)
      const { title, description, figures, charts } = note.make(noteInput(context, states))
      const address = `${site.origin}${localizePath(path, language)}`
      const date = formatDate(note.published, language)
      const body: NoteBody = {
        slug: note.slug,
        description,
        figures,
        charts: charts.map((chart) => withFiles(chart, localizePath(path, language))),
        tables: datasets.map((dataset) => ({ table: dataset.table, ...linkOf(dataset) })),
        published: date,
        citation: text.notes.citation({ title, date, address }),
      }
      return {
        title,
        description,
        trail: [{ label: text.research.title, href: localizePath(researchPath, language) }],
        jsonLd: [noteJsonLd({ title, description, address, language, published: note.published, tables: body.tables, site })],
        body,
      }
    })
  })
}

/** The notes as the library lists them. */
export function noteLinks(context: PlanContext, states: readonly State[]): NoteLink[] {
  return notesOf(context).map((note) => {
    const { title, description } = note.make(noteInput(context, states))
    return { href: localizePath(notePath(note.slug), context.language), title, description, published: note.published }
  })
}

function notesOf({ view }: Pick<PlanContext, 'view'>): Note[] {
  const tables = new Set(view.datasets().map(({ table }) => table))
  return noteList.filter((note) => note.tables.every((table) => tables.has(table)))
}

function datasetOf({ view }: Pick<PlanContext, 'view'>, table: ResearchTable): Dataset | undefined {
  const slug = view.datasets().find((dataset) => dataset.table === table)?.slug
  return slug === undefined ? undefined : view.dataset(slug)
}

/** What charts are made from: their words, the states with their places, and what datasets say of their source. */
export function noteInput(context: Pick<PlanContext, 'text' | 'view'>, states: readonly State[]): NoteInput {
  return {
    words: context.text.notes,
    states: states.map(chartState),
    sourceOf: (...tables) =>
      tables
        .flatMap((table) => datasetOf(context, table) ?? [])
        .map(({ institution, source }) => `${institution}: ${source}`)
        .join('; '),
  }
}

function chartState({ code, slug, short_name }: State): ChartState {
  const [row, column] = tilePlaces[slug] ?? [1, 1]
  return { code: code.slice(3), name: short_name, row, column }
}

function withFiles(chart: Omit<Chart, 'files'>, folder: string): Chart {
  const file = (end: string) => `${folder}${chart.name}.${end}`
  return { ...chart, files: { svg: file('svg'), png: file('png'), csv: file('csv'), embed: file('xhtml') } }
}
