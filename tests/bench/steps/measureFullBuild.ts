import { rm } from 'node:fs/promises'
import { median } from '../measure/median.ts'
import { medianUsage } from '../measure/Usage.ts'
import { type BuildFigures, buildPhases } from '../report/BenchReport.ts'
import { type BuildInput, runBuild } from './runBuild.ts'

type Round = Awaited<ReturnType<typeof runBuild>>

/** One full build of ours into an empty folder. */
export async function fullBuildRound(input: BuildInput): Promise<Round> {
  await rm(input.outDir, { recursive: true, force: true })
  return runBuild(input)
}

/** The median of some rounds. */
export function fullBuildFigures(rounds: readonly Round[]): BuildFigures {
  const middle = (take: (round: Round) => number) => median(rounds.map(take))
  return {
    usage: medianUsage(rounds.map(({ usage }) => usage)),
    pages: middle(({ report }) => report.pages),
    phases: Object.fromEntries(
      buildPhases.map((phase) => [phase, middle(({ report }) => report.seconds[phase])]),
    ) as BuildFigures['phases'],
    work: {
      plan: middle(({ report }) => report.seconds.work.plan),
      render: middle(({ report }) => report.seconds.work.render),
      index: middle(({ report }) => report.seconds.work.index),
    },
  }
}
