import { interfaceLanguage, type LanguageKey, localizePath } from '../languages.ts'
import type { Severity } from '../vocabulary/severities.ts'
import type { CallStrip, GuideLink } from './model.ts'

/** An alert as the pages of one site show it in one language. */
export interface AlertModel {
  /** Of this alert as it reads now: another text is another alert, which who dismissed the first has not seen. */
  id: string
  severity: Severity
  language: LanguageKey
  /** The site's name, and whether it is a state's. */
  place: string
  ofState: boolean
  /** ISO 8601, with offset. */
  from: string
  until: string
  /** The same in words, by the clock of the site's capital: «5 de diciembre de 2026, 18:00». */
  ends: string
  title: string
  text: string
  /** Set when title and text are in another language than the page. */
  lang?: string
  guide?: GuideLink
  strip: CallStrip
  /** Where in the directory those are that it names. */
  directory?: string
  source?: { name: string; url?: string }
}

/**
 * The alerts of a site in one language, drawn: what the file that pages ask for holds, and what `alertsInPage` puts into
 * each of them. Where there is no alert, that file holds an empty object.
 */
export interface ToldAlerts {
  /** Address of the script that they need. */
  script: string
  /** Style and script for the head of the page, `<style>` and `<script>` without attributes. */
  head: string
  /** What stands before the page's own content. */
  body: string
}

/** Where pages in a language ask which alerts there are. */
export function alertsAddress(language: LanguageKey): string {
  return localizePath('/avisos.json', interfaceLanguage(language))
}
