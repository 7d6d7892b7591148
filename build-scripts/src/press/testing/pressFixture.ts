import path from 'node:path'
import { readContent } from '@justicia/shared-content/content/readContent'
import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import { siteBundleDigest } from '../../render/siteBundle.ts'
import { repository } from '../../repository.ts'
import { buildDist } from '../../steps/buildDist.ts'
import type { BundleLocation } from '../../steps/ensureSiteBundle.ts'
import { Press } from '../Press.ts'

const fixture = path.join(repository, 'tests/build/fixture')

/** Sites that the tests of a press make. */
export const slugs = ['nacional', 'jalisco', 'oaxaca']
/** The day on which they are made. */
export const date = '2026-11-21'

/** What those sites are made of. */
export async function fixturePlan(): Promise<PlanInput> {
  const content = await readContent(path.join(fixture, 'content'))
  const states = (await readStates(path.join(repository, 'states.json'))).filter(({ slug }) => slugs.includes(slug))
  return { content, states, date, images: new Map() }
}

/** What draws their pages. */
export async function fixtureBundle(): Promise<BundleLocation> {
  const dir = path.join(fixture, 'bundle')
  return { dir, digest: await siteBundleDigest(dir) }
}

/** Builds all of them as `npm run build` does. */
export function buildWhole(input: Pick<Parameters<typeof buildDist>[0], 'plan' | 'bundle' | 'outDir' | 'pool'>) {
  return buildDist({ ...input, media: new Map(), slugs })
}

/** A press on what was built. */
export function openPress({ plan, bundle, outDir }: { plan: PlanInput; bundle: BundleLocation; outDir: string }): Promise<Press> {
  return Press.open({
    outDir,
    slugs,
    bundle,
    content: { plan, media: new Map() },
    publishMedia: async () => ({ images: new Map(), files: new Map() }),
  })
}
