import type { PlanInput } from '@justicia/shared-content/plan/createPlanner'
import { digestOf } from '../output/digestOf.ts'
import { digestSources } from './digestSources.ts'
import { type BundleLocation, languagesDigest } from './ensureSiteBundle.ts'

/** The program that plans, as it was when it was first asked. */
let program: Promise<string> | undefined

/**
 * Digest of all that sites are made from, but for the moment, on which only alerts depend: content, states, day, images,
 * languages, the bundle, and the program itself. What was made from the same needs no planning to know that it would be the same.
 */
export async function digestOfSource(input: {
  plan: PlanInput
  media: ReadonlyMap<string, Uint8Array>
  bundle: BundleLocation
}): Promise<string> {
  const { plan, media, bundle } = input
  const { content, now: _, ...others } = plan
  program ??= digestSources(['shared-content/src', 'build-scripts/src'], ['package-lock.json'])
  return digestOf([
    await program,
    bundle.digest,
    // A bundle that was made elsewhere does not tell of them.
    languagesDigest(),
    // Wherever the images lie.
    JSON.stringify({ ...content, media: content.media.map(({ path: _, ...image }) => image) }),
    JSON.stringify(others, (_key, value) => (value instanceof Map ? [...value] : value)),
    ...[...media].flat(),
  ])
}
