import { createHash } from 'node:crypto'
import code from 'virtual:alerts'
import type { SiteFile } from '@justicia/shared-content/pages/siteFile'

const digest = createHash('sha256').update(code).digest('hex').slice(0, 16)

/** The script of alerts, which only pages with one ask for: another code has another address. */
export function alertScript(): SiteFile {
  return { path: `assets/avisos.${digest}.js`, type: 'text/javascript', content: code }
}
