import type { SiteModel } from '@justicia/shared-content/pages/model'
import type { SiteIcon } from '@justicia/shared-content/pages/renderer'
import { largeSilhouettes } from './map/largeSilhouettes.ts'
import { silhouettes } from './map/silhouettes.ts'

/** Key of the whole country among the silhouettes. */
export const nationalOutline = 'MX'

/** A system cuts a maskable icon to its own shape, at most to a circle of 80 %; the outline stays inside. */
const outlineShare = { any: 0.7, maskable: 0.5 }

/** The icons of a site: its outline in its colour, on paper. */
export function siteIcons(site: SiteModel): SiteIcon[] {
  return [
    { path: 'icon-192.png', size: 192, purpose: 'any' as const },
    { path: 'icon-512.png', size: 512, purpose: 'any' as const },
    { path: 'icon-maskable.png', size: 512, purpose: 'maskable' as const },
  ].map((icon) => ({ ...icon, svg: iconSvg(site, icon.purpose) }))
}

function iconSvg({ code, accent }: SiteModel, purpose: SiteIcon['purpose']): string {
  const large = code === undefined ? undefined : largeSilhouettes[code]
  const outline = large ?? silhouettes[code ?? nationalOutline] ?? ''
  const box = large === undefined ? 64 : 256
  const scale = (512 * outlineShare[purpose]) / box
  const offset = (512 * (1 - outlineShare[purpose])) / 2
  const corner = purpose === 'any' ? 112 : 0
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${corner}" fill="#fbf8f2"/><path transform="translate(${offset} ${offset}) scale(${scale})" fill="${accent.light}" d="${outline}"/></svg>`
}
