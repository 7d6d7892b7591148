import { ReleaseMissingError, type ReleaseStore } from '../release/ReleaseStore.ts'
import type { Shipment } from './sendRelease.ts'

/**
 * What this machine shows of a site, ready to be sent.
 * @throws {ReleaseMissingError} when it was not built, or its checks found something.
 */
export function readShipment(store: ReleaseStore, site: string): Shipment {
  const live = store.current(site)
  if (live === undefined) throw new ReleaseMissingError(`«${site}» no está construido. Corre antes «npm run build».`)
  const [finding, ...others] = live.manifest.findings
  if (finding !== undefined)
    throw new ReleaseMissingError(
      `Las revisiones encontraron faltas en «${site}» y así no se publica: ${finding.file}: ${finding.reason}${others.length === 0 ? '' : ` (y ${others.length} más)`}. Corrígelo y construye otra vez.`,
    )
  return { id: live.id, manifest: live.manifest, fileOf: (sha256) => store.layout.object(sha256), isReturn: false }
}
