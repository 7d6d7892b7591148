import type { InterfaceText } from '../../interface/interfaceText.ts'
import type { Chart } from '../../pages/charts.ts'
import type { ResearchTable } from '../../vocabulary/research.ts'

/** A state in a chart. */
export interface ChartState {
  /** `JAL` */
  code: string
  name: string
  row: number
  column: number
}

/** What a note is made of. */
export interface NoteInput {
  words: InterfaceText['notes']
  states: readonly ChartState[]
  /** What a chart says of where its figures come from. */
  sourceOf(...tables: ResearchTable[]): string
}

/** What a note's text asks for by name: numbers as they are written, and charts. */
export interface NoteParts {
  title: string
  description: string
  figures: Record<string, string>
  charts: Omit<Chart, 'files'>[]
}

/** A data note: its text is `sites/src/notes/<language>/<slug>.mdx`, all its numbers are made here of its tables. */
export interface Note {
  slug: string
  /** Without a dataset of each of them there is no note. */
  tables: readonly ResearchTable[]
  published: string
  make(input: NoteInput): NoteParts
}
