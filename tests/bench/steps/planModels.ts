import type { PageModel } from '@justicia/shared-content/pages/model'
import { createPlanner, type PlanInput } from '@justicia/shared-content/plan/createPlanner'
import type { State } from '@justicia/shared-content/schema/state'
import { buildCache } from '../../../build-scripts/src/repository.ts'
import { publishMedia } from '../../../build-scripts/src/steps/publishMedia.ts'
import { readCheckedContent } from '../../../build-scripts/src/steps/readCheckedContent.ts'

/** The page models of some sites, by site. */
export async function planModels(input: {
  contentDir: string
  states: readonly State[]
  slugs: readonly string[]
  date: string
}): Promise<Map<string, PageModel[]>> {
  const { slugs, ...where } = input
  const planner = createPlanner(await planInput(where))
  return new Map(slugs.map((slug) => [slug, planner.planSite(slug)]))
}

/** What sites are planned from, read from a content folder. */
export async function planInput(input: { contentDir: string; states: readonly State[]; date: string }): Promise<PlanInput> {
  const { contentDir, states, date } = input
  const content = await readCheckedContent({ dir: contentDir, states, date })
  const { images } = await publishMedia({ media: content.media, cacheDir: buildCache })
  return { content, states, date, images }
}
