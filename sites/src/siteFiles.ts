import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { languages, sourceLanguage } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { SiteFile } from '@justicia/shared-content/pages/siteFile'
import { silhouettes } from './map/silhouettes.ts'
import { nationalOutline, siteIcons } from './siteIcons.ts'

/**
 * The files that carry a site's looks: its icon and its web-app manifest.
 * @param paths pages of the site: only those become shortcuts of the installed site.
 */
export function siteFiles(site: SiteModel, paths: readonly string[] = []): SiteFile[] {
  const { siteName, slogan, nav, pages } = interfaceText(sourceLanguage)
  const name = site.kind === 'state' ? `${siteName} ${site.name}` : siteName
  const manifest = {
    name,
    short_name: name.length <= 12 ? name : siteName,
    description: slogan,
    lang: languages[sourceLanguage].tag,
    dir: 'ltr',
    id: '/',
    start_url: '/',
    scope: '/',
    // Keeps the browser's way back where the system has one.
    display: 'minimal-ui',
    background_color: '#fbf8f2',
    theme_color: '#fdece6',
    icons: [
      ...siteIcons(site).map(({ path, size, purpose }) => ({
        src: `/${path}`,
        type: 'image/png',
        sizes: `${size}x${size}`,
        purpose,
      })),
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
    ],
    shortcuts: [
      { name: nav.directory, url: '/directorio/' },
      { name: pages.flows.title, url: '/orientador/' },
      { name: pages.offline.title, url: '/sin-conexion/' },
      { name: nav.search, url: '/buscar/' },
    ].filter(({ url }) => paths.includes(url)),
  }
  return [
    { path: 'favicon.svg', type: 'image/svg+xml', content: iconSvg(site) },
    { path: 'manifest.webmanifest', type: 'application/manifest+json', content: `${JSON.stringify(manifest, null, 2)}\n` },
  ]
}

function iconSvg({ code, accent }: SiteModel): string {
  const outline = silhouettes[code ?? nationalOutline] ?? ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>path{fill:${accent.light}}@media(prefers-color-scheme:dark){path{fill:${accent.dark}}}</style><path d="${outline}"/></svg>\n`
}
