import { interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { languages, sourceLanguage } from '@justicia/shared-content/languages'
import type { SiteModel } from '@justicia/shared-content/pages/model'
import { silhouettes } from './map/silhouettes.ts'

/** Key of the whole country among the silhouettes. */
const nationalOutline = 'MX'

/** A file of a site that is no page; `path` is relative to the site's root. */
export interface SiteFile {
  path: string
  type: string
  content: string
}

/** The files that carry a site's looks: its icon and its web-app manifest. */
export function siteFiles(site: SiteModel): SiteFile[] {
  const { siteName, slogan } = interfaceText(sourceLanguage)
  const name = site.kind === 'state' ? `${siteName} ${site.name}` : siteName
  const manifest = {
    name,
    short_name: name.length <= 12 ? name : siteName,
    description: slogan,
    lang: languages[sourceLanguage].tag,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: '#fbf8f2',
    theme_color: '#fdece6',
    icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
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
