import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { Press } from '../../../build-scripts/src/press/Press.ts'
import { buildCache } from '../../../build-scripts/src/repository.ts'
import { chooseBundle } from '../../../build-scripts/src/steps/chooseBundle.ts'
import { publishMedia } from '../../../build-scripts/src/steps/publishMedia.ts'

/** Sites that were built just now, and what they were built from. */
export interface BuiltSites {
  /** Content, states and images of the sites. */
  plan: PlanInput
  dist: string
  slugs: readonly string[]
  bundleDir: string
}

/** What publishes changes in sites that were built just now; they are changed. */
export async function benchPress({ plan, dist: outDir, slugs, bundleDir }: BuiltSites): Promise<Press> {
  const { files: media } = await publishMedia({ media: plan.content.media, cacheDir: buildCache })
  return Press.open({
    outDir,
    slugs,
    bundle: await chooseBundle(bundleDir),
    content: { plan, media },
    publishMedia: async () => ({ images: new Map(plan.images), files: media }),
  })
}
