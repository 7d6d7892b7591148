import { inject } from 'vitest'
import { localOrigin } from '../../../build-scripts/src/serve/siteOfHost.ts'

/** The address at which a page of a site (a state's slug, or `nacional`) is served to the browser tests. */
export function siteAddress(site: string, path: string): string {
  return `${localOrigin(site, inject('sitesPort'))}${path}`
}
