import { median } from '../measure/median.ts'
import type { PublishFigures } from '../report/BenchReport.ts'
import { type BuiltSites, benchPress } from './benchPress.ts'
import { editsOf } from './editsOf.ts'

/** Changes are made this often, after two that warm the process up. */
const [warming, fewestRounds] = [2, 5]

/** How long a kept process takes from a change to its pages live, in sites that were built just now; they are changed. */
export async function measurePublishing(input: BuiltSites & { rounds: number }): Promise<PublishFigures[]> {
  const { plan, slugs } = input
  const rounds = Math.max(fewestRounds, input.rounds)
  const press = await benchPress(input)
  const figures: PublishFigures[] = []
  const states = plan.states.filter(({ slug }) => slugs.includes(slug))
  for (const { change, edit } of editsOf(plan.content, states)) {
    const made = []
    for (let round = 0; round < warming + rounds; round += 1) {
      const cpu = process.cpuUsage()
      const started = performance.now()
      const { sites } = await press.publish({ changes: [edit(round)], date: plan.date })
      const seconds = (performance.now() - started) / 1000
      const { user, system } = process.cpuUsage(cpu)
      const pages = sites.reduce((sum, { paths }) => sum + paths.length, 0)
      if (round >= warming) made.push({ seconds, cpuSeconds: (user + system) / 1e6, sites: sites.length, pages })
    }
    const seconds = made.map((each) => each.seconds).toSorted((a, b) => a - b)
    figures.push({
      change,
      sites: median(made.map((each) => each.sites)),
      pages: median(made.map((each) => each.pages)),
      seconds: median(seconds),
      slowest: seconds.at(-1) ?? 0,
      cpuSeconds: median(made.map((each) => each.cpuSeconds)),
    })
  }
  return figures
}
