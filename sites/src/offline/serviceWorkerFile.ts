import code from 'virtual:service-worker'
import type { KeptPack } from '@justicia/shared-content/pages/offlinePack'

/** The text of `sw.js` for one pack: another pack makes another worker, so that both change together. */
export function serviceWorkerFile({ file, digest, assets, lastResort }: KeptPack): string {
  return `const keptPack=${JSON.stringify({ file, digest, assets, lastResort })};\n${code}`
}
