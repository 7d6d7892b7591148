import type { SiteStanding } from '@justicia/shared-content/publishing/SiteStanding'

/**
 * How a site stands, the most urgent first:
 * - `failed`: its last change could not be shown.
 * - `held`: it shows an earlier release, because somebody wants it so.
 * - `findings`: it shows what is published, and the checks found something in its pages.
 * - `live`: it shows what is published.
 * - `none`: nobody publishes it from here.
 */
export const siteSigns = ['failed', 'held', 'findings', 'live', 'none'] as const
export type SiteSign = (typeof siteSigns)[number]

/** How a site stands, of what is known of it. */
export function signOf(standing: Pick<SiteStanding, 'release' | 'failure' | 'held' | 'findings'> | undefined): SiteSign {
  if (standing === undefined) return 'none'
  if (standing.failure !== null) return 'failed'
  if (standing.release === null) return 'none'
  if (standing.held !== null) return 'held'
  return standing.findings.length > 0 ? 'findings' : 'live'
}
