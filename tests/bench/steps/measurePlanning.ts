import { applyChange, type ContentChange } from '@justicia/shared-content/content/applyChange'
import type { Content } from '@justicia/shared-content/content/content'
import { createPlanner, type PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { PageIndex } from '@justicia/shared-content/plan/PageIndex'
import type { State } from '@justicia/shared-content/schema/state'
import { median } from '../measure/median.ts'
import type { PlanFigures, PlannedChange } from '../report/BenchReport.ts'

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
  const changes = changesOf(plan.content, plan.states).map(({ change, edit }) => {
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

/** An edit of each kind, another text every time. */
function changesOf(
  { guides, organizations, states: own }: Content,
  states: readonly State[],
): { change: PlannedChange; edit: (round: number) => ContentChange }[] {
  const [guide] = guides
  const state = states.find(({ slug }) => (own[slug]?.organizations.length ?? 0) > 0)?.slug
  const organization = state === undefined ? organizations[0] : own[state]?.organizations[0]
  if (guide === undefined || organization === undefined) throw new RangeError('No hay guía o institución que cambiar.')
  const { es } = guide.text
  const withSpanish = (change: Partial<typeof es>): ContentChange => ({
    kind: 'guides',
    key: guide.slug,
    pieces: [{ ...guide, text: { ...guide.text, es: { ...es, ...change } } }],
  })
  return [
    {
      change: 'guide-text',
      edit: (round) =>
        withSpanish({
          sections: es.sections.map((section, place) =>
            place === 0 ? { ...section, title: `${section.title} ${round}` } : section,
          ),
        }),
    },
    { change: 'guide-title', edit: (round) => withSpanish({ title: `${es.title} ${round}` }) },
    {
      change: 'organization',
      edit: (round) => ({
        kind: 'organizations',
        ...(state === undefined ? {} : { state }),
        key: organization.slug,
        pieces: [{ ...organization, name: { ...organization.name, es: `${organization.name.es} ${round}` } }],
      }),
    },
  ]
}
