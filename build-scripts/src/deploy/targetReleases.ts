import type { KnownReleases } from '../release/chooseRelease.ts'
import type { Target } from './Target.ts'

/** What a target knows of a site's releases. */
export async function targetReleases(target: Target, site: string): Promise<KnownReleases> {
  const pointer = await target.pointer(site)
  const live = pointer === undefined ? undefined : await target.manifest(site, pointer.release)
  return {
    live: pointer === undefined ? undefined : { id: pointer.release, parent: live?.parent },
    kept: await target.releases(site),
    manifest: (id) => target.manifest(site, id),
  }
}
