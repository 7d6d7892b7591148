import type { LanguageKey } from '../languages.ts'
import { parseVisit } from './visitLog.ts'

/** How many times a page was shown in a month. */
export interface VisitCount {
  /** As in `2026-12`. */
  month: string
  /** Slug of the site. */
  site: string
  language: LanguageKey
  page: string
  visits: number
}

/** What the lines of logs say together, and how many of them say nothing that is counted. */
export interface VisitTally {
  counts: VisitCount[]
  /** Of hosts that are no site, by host. */
  strangers: ReadonlyMap<string, number>
  /** Lines that are not of this kind of log. */
  unread: number
  /** Lines of days that are not over with their month. */
  early: number
}

/**
 * Counts visits by month, site, language and page. A month is counted when it is over: two counts of one month, taken one
 * after the other, would tell what happened in between.
 * @param input.sites slug by host name.
 * @param input.today ISO date; its month and those that follow are left out.
 */
export async function countVisits(input: {
  lines: AsyncIterable<string> | Iterable<string>
  sites: ReadonlyMap<string, string>
  today: string
}): Promise<VisitTally> {
  const counts = new Map<string, VisitCount>()
  const strangers = new Map<string, number>()
  let unread = 0
  let early = 0
  for await (const text of input.lines) {
    if (text === '') continue
    const visit = parseVisit(text)
    const site = visit && input.sites.get(visit.host)
    const month = visit?.day.slice(0, 7) ?? ''
    if (visit === undefined) unread += 1
    else if (site === undefined) strangers.set(visit.host, (strangers.get(visit.host) ?? 0) + 1)
    else if (month >= input.today.slice(0, 7)) early += 1
    else {
      const { language, page } = visit
      const key = [month, site, language, page].join(' ')
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { month, site, language, page, visits: 1 })
      else known.visits += 1
    }
  }
  return { counts: [...counts.values()], strangers, unread, early }
}
