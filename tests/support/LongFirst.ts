import path from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first. Only their order counts: a file that is missing here comes after them. */
export const longFiles = [
  'tests/e2e/admin.e2e.test.ts',
  'tests/security/matrix.int.test.ts',
  'tests/bench/bench.int.test.ts',
  'tests/e2e/offline.e2e.test.ts',
  'tests/cms/roundTrip.int.test.ts',
  'tests/cms/commands.int.test.ts',
  'tests/e2e/speed.e2e.test.ts',
  'tests/e2e/reader.e2e.test.ts',
  'tests/e2e/keyboard.e2e.test.ts',
  'tests/security/dist.int.test.ts',
  'tests/cms/events.int.test.ts',
  'tests/cms/publishable.int.test.ts',
  'tests/e2e/quickExit.e2e.test.ts',
  'tests/cms/search.int.test.ts',
  'tests/build/build.int.test.ts',
  'tests/e2e/access.e2e.test.ts',
  'tests/cms/concurrency.int.test.ts',
  'tests/e2e/sites.e2e.test.ts',
] as const

/**
 * Of what may run at the same time, the longest files first; the rest as Vitest has it. Vitest itself knows how long a
 * file took only where it ran before, and keeps the projects apart, so that the last one alone ends with its longest.
 * Files that share what they load stand together, where the longest of them would: a process that meets another in
 * between is ended.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = (file: TestSpecification) => rankOf(path.relative(this.ctx.config.root, file.moduleId))
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder
    const shares = ({ project }: TestSpecification) => !project.config.isolate
    const firstOf = new Map(
      [...Map.groupBy(sorted.filter(shares), ({ project }) => project)].map(
        ([project, own]) => [project, Math.min(...own.map(rank))] as const,
      ),
    )
    const turn = (file: TestSpecification) => (shares(file) ? firstOf.get(file.project) : undefined) ?? rank(file)
    return sorted.toSorted(
      (a, b) => group(a) - group(b) || turn(a) - turn(b) || a.project.name.localeCompare(b.project.name) || rank(a) - rank(b),
    )
  }
}

/** The place of a file, from the root of the repository, in `longFiles`; that of a file that is not there is their number. */
export function rankOf(file: string): number {
  const place = (longFiles as readonly string[]).indexOf(file.split(path.sep).join('/'))
  return place === -1 ? longFiles.length : place
}
