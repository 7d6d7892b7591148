import path from 'node:path'
import { siteBundleDigest } from '../render/siteBundle.ts'
import { type BundleLocation, ensureSiteBundle } from './ensureSiteBundle.ts'

/** The bundle in a given folder, or that of `sites`, built if its sources changed. */
export async function chooseBundle(dir: string | undefined, signal?: AbortSignal): Promise<BundleLocation> {
  if (dir === undefined) return ensureSiteBundle(signal)
  const absolute = path.resolve(dir)
  return { dir: absolute, digest: await siteBundleDigest(absolute) }
}
