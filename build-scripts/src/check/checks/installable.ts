import type { CheckedSite, Finding } from '../CheckedSite.ts'

/** What the check reads of a web-app manifest. */
interface Manifest {
  start_url: string
  icons: { src: string }[]
  shortcuts: { url: string }[]
}

const file = 'manifest.webmanifest'

/** All that the web-app manifest names is there. */
export function checkInstallable(site: CheckedSite, readFile: (file: string) => Uint8Array): Finding[] {
  const finding = (reason: string) => ({ file: `${site.slug}/${file}`, reason })
  if (!site.files.has(file)) return [finding('falta: el sitio no se puede instalar')]
  const { start_url, icons, shortcuts } = JSON.parse(Buffer.from(readFile(file)).toString()) as Manifest
  const addresses = [start_url, ...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)]
  return addresses
    .filter((address) => !site.files.has(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`))
    .map((address) => finding(`nombra «${address}», que no existe`))
}
