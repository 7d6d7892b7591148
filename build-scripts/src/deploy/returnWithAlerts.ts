import { alertsDigest, isAlertFile, isAlertList } from '../alerts/alertFiles.ts'
import { type Manifest, releaseId } from '../release/manifest.ts'
import type { Target } from './Target.ts'

/**
 * An earlier release as it is to be shown at a target again: its pages, and the alerts that the site tells of now. Where
 * they are others, the release that is both is made there of files that the target has.
 * @param input.from id of the release that the site shows.
 */
export async function returnWithAlerts(
  target: Pick<Target, 'manifest' | 'putManifest'>,
  { from, id, manifest }: { from: string; id: string; manifest: Manifest },
): Promise<{ id: string; manifest: Manifest }> {
  const live = await target.manifest(manifest.site, from)
  if (live === undefined || alertsDigest(live.files) === alertsDigest(manifest.files)) return { id, manifest }
  const pages = Object.entries(manifest.files).filter(([file]) => !isAlertList(file))
  const alerts = Object.entries(live.files).filter(([file]) => isAlertFile(file))
  const files = Object.fromEntries([...pages, ...alerts])
  const both = { id: releaseId(files), manifest: { ...manifest, files } }
  await target.putManifest(both.id, both.manifest)
  return both
}
