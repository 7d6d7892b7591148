import { z } from 'zod'
import { barePath, type LanguageKey, languageOfPath } from '../languages.ts'

/**
 * What pages tell the counter, and nothing else: a search found nothing, a guide was of use or was not, a question flow came
 * to an outcome, a page was shown.
 */
export const hitKinds = ['no-result', 'helped', 'not-helped', 'outcome', 'visit'] as const
export type HitKind = (typeof hitKinds)[number]

/** Where a site takes hits: at its own address, so that no other server hears of them. */
export const counterAddress = '/canal/count'

/** Most bytes of a hit, as it is sent. */
export const longestHit = 256

/** The address of a page of a site, with the language's prefix. What is searched for, or any other query, is no part of it. */
const pageSchema = z.string().regex(/^\/(?:[a-z0-9-]{1,120}\/){0,6}$/)

/** A hit as it is sent. Which site it is of is said by where it comes from; on which day, by when. */
export const hitSchema = z.strictObject({ kind: z.enum(hitKinds), page: pageSchema })
export type SentHit = z.infer<typeof hitSchema>

/** What one hit is counted as, but for its day. */
export interface Hit {
  /** Slug of the site. */
  site: string
  kind: HitKind
  language: LanguageKey
  /** Address without the language's prefix, as in `/guias/robo/`. */
  page: string
}

/** How often something happened on a day. */
export interface DailyCount extends Hit {
  /** ISO date, by the calendar of Mexico City. */
  day: string
  count: number
}

/** Which pages there are, and what may be told of each. */
export interface CountedPages {
  has(kind: HitKind, page: string): boolean
}

/**
 * What a hit that was sent counts as.
 * @returns undefined where no page can tell that, or there is no such page.
 */
export function toHit(sent: SentHit, { site, pages }: { site: string; pages: CountedPages }): Hit | undefined {
  const page = barePath(sent.page)
  return pages.has(sent.kind, page) ? { site, kind: sent.kind, language: languageOfPath(sent.page), page } : undefined
}

/** The counts of a day as they are kept: how often, by what is counted. */
export type DayCounts = Readonly<Record<string, number>>

const keptHit = /^([a-z-]+) ([a-z-]+) ([a-z-]+) (\/(?:[a-z0-9-]+\/)*)$/

/** A hit as one text. @example hitToKey(…) // 'jalisco helped es /guias/robo/' */
export function hitToKey({ site, kind, language, page }: Hit): string {
  return [site, kind, language, page].join(' ')
}

/** Reads the counts of a day; what is none is left out. */
export function readDayCounts(day: string, counts: unknown): DailyCount[] {
  if (typeof counts !== 'object' || counts === null) return []
  return Object.entries(counts).flatMap(([key, count]) => {
    const [, site, kind, language, page] = keptHit.exec(key) ?? []
    const known = hitKinds.find((each) => each === kind)
    if (site === undefined || known === undefined || language === undefined || page === undefined) return []
    if (!Number.isSafeInteger(count) || (count as number) <= 0) return []
    return [{ day, site, kind: known, language, page, count: count as number }]
  })
}

/** The same counts, each once: what several processes have counted is added up. */
export function addCounts(counts: Iterable<DailyCount>): DailyCount[] {
  const sums = new Map<string, DailyCount>()
  for (const each of counts) {
    const key = `${each.day} ${hitToKey(each)}`
    const known = sums.get(key)
    if (known === undefined) sums.set(key, { ...each })
    else known.count += each.count
  }
  return [...sums.values()]
}
