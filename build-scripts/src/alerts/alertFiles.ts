import { sha256 } from '@justicia/shared-content/digests'
import { type LanguageKey, languageOfPath } from '@justicia/shared-content/languages'
import { type AlertEntry, type AlertModel, alertsAddress } from '@justicia/shared-content/pages/alerts'
import type { SiteRenderer } from '@justicia/shared-content/pages/renderer'
import { digestOf } from '../output/digestOf.ts'
import type { ReleaseFiles } from '../release/manifest.ts'

const fileName = 'avisos.json'

/** Whether a file of a site says which alerts there are. */
export function isAlertFile(file: string): boolean {
  return file === fileName || file.endsWith(`/${fileName}`)
}

/** What pages ask for, by path in the site: a file a language, an empty list where there is nothing to say. */
export function alertFiles(
  alerts: ReadonlyMap<LanguageKey, readonly AlertModel[]>,
  { alertToHtml }: Pick<SiteRenderer, 'alertToHtml'>,
): Map<string, string> {
  return new Map(
    [...alerts].map(([language, models]) => {
      const entries = models.map((model): AlertEntry => {
        const { id, from, until } = model
        return { id, from, until, html: alertToHtml(model) }
      })
      return [alertsAddress(language).slice(1), JSON.stringify(entries)]
    }),
  )
}

/** Digest of the alerts that a release's files tell of: pages that show just these have it noted in their manifest. */
export function alertsDigest(files: ReleaseFiles): string {
  const named = Object.entries(files).filter(([file]) => isAlertFile(file))
  return digestOf(named.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, { sha256 }]) => [file, sha256]))
}

/** The same of alert files that are about to be written. @param alerts text of each, by its path. */
export function digestOfAlerts(alerts: ReadonlyMap<string, string>): string {
  const files = [...alerts].map(([file, text]) => [file, { sha256: sha256(text), size: 0, type: '' }])
  return alertsDigest(Object.fromEntries(files))
}

const [opening, closing] = ['<div class="w alerts" id="avisos"', '</div><!--avisos-->']

/**
 * A page with the alerts of its site above it, and no others. Apart from drawing, so that they come and go while the page
 * stays what it is, whichever release it is of; a page without a place for them stays as it is.
 * @param input.file path of the page in the site.
 * @param input.alerts text of each alert file, by its path.
 */
export function alertsInPage(html: string, { file, alerts }: { file: string; alerts: ReadonlyMap<string, string> }): string {
  const place = html.indexOf(opening)
  const start = html.indexOf('>', place) + 1
  const end = html.indexOf(closing, start)
  if (place < 0 || end < 0) return html
  const text = alerts.get(alertsAddress(languageOfPath(`/${file}`)).slice(1)) ?? '[]'
  const entries = JSON.parse(text) as AlertEntry[]
  return html.slice(0, start) + entries.map((entry) => entry.html).join('') + html.slice(end)
}
