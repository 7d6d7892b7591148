import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import type { CheckedSite, Finding } from '../CheckedSite.ts'

/** What the check reads of a web-app manifest. */
const manifestSchema = z.object({
  start_url: z.string(),
  icons: z.array(z.object({ src: z.string() })),
  shortcuts: z.array(z.object({ url: z.string() })),
})

const file = 'manifest.webmanifest'

/** All that the web-app manifest names is there. */
export function checkInstallable(site: CheckedSite, readFile: (file: string) => Uint8Array): Finding[] {
  const finding = (reason: string) => ({ file: `${site.slug}/${file}`, reason })
  if (!site.files.has(file)) return [finding('falta: el sitio no se puede instalar')]
  const manifest = manifestSchema.safeParse(parseJson(Buffer.from(readFile(file)).toString())).data
  if (manifest === undefined) return [finding('está dañado: no dice inicio, iconos y accesos')]
  const { start_url, icons, shortcuts } = manifest
  const addresses = [start_url, ...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)]
  return addresses
    .filter((address) => !site.files.has(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`))
    .map((address) => finding(`nombra «${address}», que no existe`))
}
