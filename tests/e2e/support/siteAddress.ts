import { inject } from 'vitest'
import { localOrigin } from '../../../build-scripts/src/serve/siteOfHost.ts'

/**
 * The address at which a page of a site (a state's slug, or `nacional`) is served to the browser tests.
 * @throws {RangeError} where the site was not built for them.
 */
export function siteAddress(site: string, path: string): string {
  if (!inject('sites').includes(site))
    throw new RangeError(`${site} is not built for these tests: add it to sitesByDay in tests/e2e/support/globalSetup.ts`)
  return `${localOrigin(site, inject('sitesPort'))}${path}`
}
