import { barePath, type LanguageKey, languageOfPath } from '../languages.ts'

/** That a page of a site was shown: all that a web server writes down of a visit. Nobody is in it, nor an hour. */
export interface Visit {
  /** ISO date, by the server's own clock. */
  day: string
  /** Host name of the site. */
  host: string
  language: LanguageKey
  /** Address without the language's prefix, as in `/guias/robo/`. */
  page: string
}

/** `2026-12-03 jalisco.example /en/guias/robo/`, and nothing else. */
const line = /^(\d{4}-\d{2}-\d{2}) ([a-z0-9.-]{1,253}) (\/(?:[a-z0-9-]{1,120}\/){0,6})$/

/**
 * Reads a line of the log of visits that web servers are configured to write (`npm run server-config -- --visits-log=`).
 * @returns undefined for any other line: a log that says more, an address of a search, a page that nobody has made.
 */
export function parseVisit(text: string): Visit | undefined {
  const [, day, host, path] = line.exec(text.trimEnd()) ?? []
  if (day === undefined || host === undefined || path === undefined || Number.isNaN(Date.parse(`${day}T00:00Z`))) return undefined
  return { day, host, language: languageOfPath(path), page: barePath(path) }
}
