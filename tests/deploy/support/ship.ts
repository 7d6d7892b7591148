import { type Shipment, sendRelease } from '../../../build-scripts/src/deploy/sendRelease.ts'
import type { Target } from '../../../build-scripts/src/deploy/Target.ts'

/** Sends a release and shows it. */
export async function ship(target: Target, shipment: Shipment): Promise<number> {
  const { site } = shipment.manifest
  const from = await target.pointer(site)
  const sent = await sendRelease({ target, shipment, from, trusts: true })
  await target.switchTo(site, shipment.id, from)
  return sent
}
