import type { RebuildChange, RebuildFigures } from '../report/BenchReport.ts'
import type { ContentEdit } from './contentEdits.ts'
import type { BuildInput } from './runBuild.ts'

/** What is changed, and which sites are built after it. */
export interface PlannedChange {
  change: RebuildChange
  edit: ContentEdit
  slugs: readonly string[]
}

/** One build after one change. */
export type RebuildRound = Omit<RebuildFigures, 'start'>

/** What a process that stays is told. */
export interface WarmInput extends BuildInput {
  rounds: number
  changes: PlannedChange[]
}
