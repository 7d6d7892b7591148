import { sha256 } from '@justicia/shared-content/digests'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import { robots } from '../extras/robots.ts'
import type { Shipment } from './sendRelease.ts'
import { TargetError } from './Target.ts'

/**
 * Refuses a release that was made when `states.json` said something else of the site: it would say that it is on trial,
 * or not say it, or call itself by another name. Its `robots.txt` tells.
 * @throws {TargetError}
 */
export function requireSameRollout({ manifest }: Shipment, site: Pick<SiteModel, 'origin' | 'isPilot'>): void {
  if (manifest.files['robots.txt']?.sha256 !== sha256(robots(site)))
    throw new TargetError(
      `«${manifest.site}» se construyó cuando states.json decía otra cosa de él (su «status» o su dominio). Corre «npm run build» y publica otra vez.`,
    )
}
