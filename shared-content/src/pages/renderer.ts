import type { AlertModel, ToldAlerts } from './alerts.ts'
import type { PageModel, SiteModel } from './model.ts'
import type { KeptPack } from './offlinePack.ts'
import type { SiteFile } from './siteFile.ts'

/** An icon of the installed site, to be drawn as PNG: the systems that install sites take nothing else from all browsers. */
export interface SiteIcon {
  /** Relative to the site's root. */
  path: string
  /** Width and height in pixels. */
  size: number
  purpose: 'any' | 'maskable'
  svg: string
}

/** A file of a chart, made when it is asked for. */
export interface ChartFile {
  /** Relative to the site's root. */
  path: string
  /** Files of one bundle with the same path and key are the same. */
  key: string
  /** What is made is an SVG, and the file is to be its picture as PNG. */
  isPicture?: true
  make(): Promise<string>
}

/** What draws sites: the bundle of `sites` is one, and whoever publishes or shows pages asks nothing else of it. */
export interface SiteRenderer {
  /** A page's whole document. The same model gives the same text, whatever was drawn before. */
  render(model: PageModel): Promise<string>
  /** Alerts in one language, as they stand above a page and as a script puts them there. */
  alertsToHtml(alerts: readonly [AlertModel, ...AlertModel[]]): ToldAlerts
  /** The script that they bring. */
  alertScript(): SiteFile
  /** Icon and manifest of a site that has pages at these paths. */
  siteFiles(site: SiteModel, paths?: readonly string[]): SiteFile[]
  siteIcons(site: SiteModel): SiteIcon[]
  /** What may be downloaded of the charts of a page. */
  chartFiles(page: PageModel): ChartFile[]
  /** The text of the service worker that keeps a pack. */
  serviceWorkerFile(kept: KeptPack): string
}

/** All that a renderer has: what was loaded is held against it. */
const parts = [
  'render',
  'alertsToHtml',
  'alertScript',
  'siteFiles',
  'siteIcons',
  'chartFiles',
  'serviceWorkerFile',
] as const satisfies readonly (keyof SiteRenderer)[]

/**
 * What was loaded, as a renderer.
 * @throws {TypeError} that names the part that it lacks: it was built from other sources.
 */
export function requireRenderer(loaded: object): SiteRenderer {
  const lacking = parts.find((part) => typeof (loaded as Record<string, unknown>)[part] !== 'function')
  if (lacking !== undefined) throw new TypeError(`Al paquete de los sitios le falta «${lacking}»: constrúyelo de nuevo.`)
  const { render, alertsToHtml, alertScript, siteFiles, siteIcons, chartFiles, serviceWorkerFile } = loaded as SiteRenderer
  return { render, alertsToHtml, alertScript, siteFiles, siteIcons, chartFiles, serviceWorkerFile }
}
