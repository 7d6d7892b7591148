import { sha256 } from '@justicia/shared-content/digests'
import type { LanguageKey } from '@justicia/shared-content/languages'
import { type AlertModel, alertsAddress } from '@justicia/shared-content/pages/alerts'
import type { SiteRenderer } from '@justicia/shared-content/pages/renderer'
import { digestOf } from '../output/digestOf.ts'
import type { ReleaseFiles } from '../release/manifest.ts'

/** Whether a file of a site is there for its alerts: the lists that pages ask for, and the script that these name. */
export function isAlertFile(file: string): boolean {
  return isAlertList(file) || /^assets\/avisos\.[0-9a-f]+\.js$/.test(file)
}

/** Whether a file of a site says which alerts there are. */
export function isAlertList(file: string): boolean {
  return file === 'avisos.json' || file.endsWith('/avisos.json')
}

/**
 * The files of a site that are there for its alerts, by path: one a language that pages ask for, empty where there is
 * nothing to say, and the script that shows what these say. It comes with them, for a site may show pages of an earlier
 * bundle.
 */
export function alertFiles(
  alerts: ReadonlyMap<LanguageKey, readonly AlertModel[]>,
  { alertsToHtml, alertScript }: Pick<SiteRenderer, 'alertsToHtml' | 'alertScript'>,
): Map<string, string> {
  const script = alertScript()
  const lists = [...alerts].map(([language, [first, ...rest]]) => {
    const told = first === undefined ? {} : alertsToHtml([first, ...rest])
    return [alertsAddress(language).slice(1), JSON.stringify(told)] as const
  })
  return new Map([...lists, [script.path, script.content]])
}

/** Digest of the alerts that a release's files tell of: pages that show just these have it noted in their manifest. */
export function alertsDigest(files: ReleaseFiles): string {
  const named = Object.entries(files).filter(([file]) => isAlertList(file))
  return digestOf(named.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, { sha256 }]) => [file, sha256]))
}

/** The same of alert files that are about to be written. @param alerts text of each, by its path. */
export function digestOfAlerts(alerts: ReadonlyMap<string, string>): string {
  const files = [...alerts].map(([file, text]) => [file, { sha256: sha256(text), size: 0, type: '' }])
  return alertsDigest(Object.fromEntries(files))
}
