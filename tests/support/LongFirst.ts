import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first. Only their order counts: a file that is missing here comes after them. */
export const longFiles = [
  // It leaves a seeded CMS to the others of the admin, which come when it has.
  'tests/e2e/admin.e2e.test.ts',
  'tests/security/matrix.int.test.ts',
  'tests/cms/commands.int.test.ts',
  'tests/cms/events.int.test.ts',
  'tests/security/dist.int.test.ts',
  'tests/bench/bench.int.test.ts',
  'tests/cms/concurrency.int.test.ts',
  'tests/cms/workerCrash.int.test.ts',
  'tests/cms/worker.int.test.ts',
  'tests/e2e/offline.e2e.test.ts',
  'tests/cms/drift.int.test.ts',
  'tests/build/build.int.test.ts',
  'tests/e2e/speed.e2e.test.ts',
  'tests/e2e/reader.e2e.test.ts',
  'tests/e2e/adminForms.e2e.test.ts',
  'tests/e2e/adminDesk.e2e.test.ts',
  'tests/e2e/keyboard.e2e.test.ts',
  'tests/cms/publishable.int.test.ts',
  'tests/cms/roundTrip.int.test.ts',
  'tests/cms/search.int.test.ts',
  'tests/e2e/quickExit.e2e.test.ts',
  'tests/e2e/access.e2e.test.ts',
  'tests/e2e/sites.e2e.test.ts',
] as const

/**
 * Of what may run at the same time, the longest files first; the rest as Vitest has it. Vitest itself knows how long a
 * file took only where it ran before, and keeps the projects apart, so that the last one alone ends with its longest.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return inTurn(await super.sort(files), ({ moduleId, project: { name, config } }) => ({
      group: config.sequence.groupOrder,
      project: name,
      shares: !config.isolate,
      rank: rankOf(path.relative(this.ctx.config.root, moduleId)),
    }))
  }
}

/** What decides when a file's turn is. */
export interface Queued {
  /** Those of a group run at the same time, one group after another. */
  group: number
  project: string
  /** Whether it shares what it loads with others of its project, in one process. */
  shares: boolean
  /** Among the longest, from 0. */
  rank: number
}

/**
 * Files in the order of their groups and ranks. Those that share what they load stand together, where the longest of them
 * would: a process ends when the next file in the queue is another project's.
 */
export function inTurn<T>(files: readonly T[], queuedOf: (file: T) => Queued): T[] {
  const queued = files.map((file) => ({ file, ...queuedOf(file) }))
  const first = new Map(
    [
      ...Map.groupBy(
        queued.filter(({ shares }) => shares),
        ({ project }) => project,
      ),
    ].map(([project, own]) => [project, Math.min(...own.map(({ rank }) => rank))] as const),
  )
  const turn = ({ project, rank, shares }: Queued) => (shares ? first.get(project) : undefined) ?? rank
  return queued
    .toSorted((a, b) => a.group - b.group || turn(a) - turn(b) || a.project.localeCompare(b.project) || a.rank - b.rank)
    .map(({ file }) => file)
}

/** The place of a file, from the root of the repository, in `longFiles`; that of a file that is not there is their number. */
export function rankOf(file: string): number {
  const place = (longFiles as readonly string[]).indexOf(file.split(path.sep).join('/'))
  return place === -1 ? longFiles.length : place
}
