import { applyChange } from '@justicia/shared-content/content/applyChange'
import { createPlanner, type PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { PageIndex } from '@justicia/shared-content/plan/PageIndex'
import { median } from '../measure/median.ts'
import type { PlanFigures } from '../report/BenchReport.ts'
import { editsOf } from './editsOf.ts'

/** Changes are made this often; the first rounds warm the process up. */
const fewestRounds = 5

/**
 * How long a kept process takes to know which pages a change makes stale, and to plan them, against planning all.
 * @param input.plan content, states and images of the sites.
 */
export function measurePlanning(input: { plan: PlanInput; rounds: number }): PlanFigures {
  const { plan } = input
  const rounds = Math.max(fewestRounds, input.rounds)
  const index = new PageIndex()
  const started = performance.now()
  index.update(createPlanner(plan), () => undefined)
  const allSeconds = (performance.now() - started) / 1000
  const changes = editsOf(plan.content, plan.states).map(({ change, edit }) => {
    const times = Array.from({ length: rounds }, (_, round) => {
      const begun = performance.now()
      const planner = createPlanner({ ...plan, content: applyChange(plan.content, edit(round)) })
      const { stale } = index.compare(planner)
      const known = performance.now()
      for (const route of stale) planner.page(route)
      return { known: (known - begun) / 1000, planned: (performance.now() - known) / 1000, pages: stale.length }
    })
    return {
      change,
      pages: times[0]?.pages ?? 0,
      knownSeconds: median(times.map(({ known }) => known)),
      plannedSeconds: median(times.map(({ planned }) => planned)),
    }
  })
  return { pages: index.size, allSeconds, changes }
}
