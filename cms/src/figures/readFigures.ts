import { today } from '@justicia/shared-content/day'
import { languageKeys, languageOf } from '@justicia/shared-content/languages'
import { type DailyCount, type HitKind, hitKinds } from '@justicia/shared-content/measurement/hits'
import {
  type CountedInquiry,
  countInquiries,
  type InquiryDimension,
  inquiryDimensions,
  sumBy,
} from '@justicia/shared-content/measurement/inquiryCounts'
import { portalSlug } from '@justicia/shared-content/plan/portal'
import type { PayloadRequest } from 'payload'
import { followsInquiries } from '../access/inquiryText.ts'
import { editableStates, type Holder, hasRole, supervisedStates } from '../access/roles.ts'
import { readCounts } from '../counts/cmsCountStore.ts'
import { stateOptions } from '../fields/stateOptions.ts'
import { readStored } from '../kinds/readStored.ts'
import { statesOf } from '../validation/statesOf.ts'
import { adminLanguage } from '../words/labels.ts'
import { type ComparedTable, comparedRows, daysBefore } from './comparedRows.ts'
import { figuresWords } from './figuresWords.ts'

/** Days that are shown when nobody asks for others, and the most that are counted at once. */
const usualDays = 30
const mostDays = 400

/** Which figures are asked for. Both days are included. */
export interface FiguresQuery {
  /** Slug; empty: all that the account sees. */
  state: string
  from: string
  until: string
}

/** What the screen «Cifras» shows. */
export interface Figures {
  query: FiguresQuery
  before: { from: string; until: string }
  /** Absent for who does not follow inquiries. */
  inquiries?: { total: { now: number; before: number }; tables: { by: InquiryDimension; table: ComparedTable }[] }
  pages: { kind: HitKind; table: ComparedTable }[]
}

/** Whether an account sees figures: of all places, or of its states. */
export function seesFigures(user: Holder | null | undefined): boolean {
  return seesAll(user) || editableStates(user).length > 0 || supervisedStates(user).length > 0
}

function seesAll(user: Holder | null | undefined): boolean {
  return hasRole(user, 'admin', 'national-editor')
}

/** Places whose figures the account of a request sees; the portal, too, for who sees all. */
export function figuresPlaces(req: PayloadRequest): { value: string; label: string }[] {
  const language = adminLanguage(req)
  const own = new Set([...editableStates(req.user), ...supervisedStates(req.user)])
  const all = seesAll(req.user)
  return [
    ...stateOptions(statesOf(req))
      .filter(({ value }) => all || own.has(value))
      .map(({ value, label }) => ({ value, label: label[language] })),
    ...(all ? [{ value: portalSlug, label: language === 'es' ? 'Portal nacional' : 'National portal' }] : []),
  ]
}

/** What an address asks for; what it asks wrongly is left out. */
export function toFiguresQuery(asked: URLSearchParams, req: PayloadRequest): FiguresQuery {
  const dayOf = (name: string) => {
    const text = asked.get(name) ?? ''
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
  }
  const before = (until: string, days: number) => new Date(Date.parse(until) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const until = dayOf('until') ?? today()
  const [from = '', least] = [dayOf('from') ?? before(until, usualDays), before(until, mostDays)]
  return {
    state: figuresPlaces(req).find(({ value }) => value === asked.get('state'))?.value ?? '',
    from: from > until ? until : from < least ? least : from,
    until,
  }
}

/** What the screen shows to the account of a request, which sees figures. */
export async function readFigures(req: PayloadRequest, query: FiguresQuery): Promise<Figures> {
  const before = daysBefore(query)
  const places = query.state === '' ? figuresPlaces(req).map(({ value }) => value) : [query.state]
  const titles = await guideTitles(req)
  const sites = new Set(places)
  const counts = await readCounts(req.payload, { from: before.from, until: query.until, sites })
  const pages = hitKinds.flatMap((kind) => {
    const table = pagesTable(counts, { kind, from: query.from, titles })
    return table.rows.length === 0 ? [] : [{ kind, table }]
  })
  if (!followsInquiries(req.user)) return { query, before, pages }
  const followed = hasRole(req.user, 'admin') ? places : supervisedStates(req.user).filter((state) => sites.has(state))
  const inquiries = await readInquiries(req, { from: before.from, until: query.until, states: followed })
  return { query, before, pages, inquiries: inquiryFigures(inquiries, { from: query.from, titles, req }) }
}

function pagesTable(
  counts: readonly DailyCount[],
  { from, kind, titles }: { from: string; kind: HitKind; titles: ReadonlyMap<string, string> },
): ComparedTable {
  const sums = (isNow: boolean) => {
    const found = new Map<string, number>()
    for (const each of counts) {
      if (each.kind !== kind || each.day >= from !== isNow) continue
      const key = kind === 'no-result' ? each.language : each.page
      found.set(key, (found.get(key) ?? 0) + each.count)
    }
    return found
  }
  return comparedRows(sums(true), sums(false), (key) => (kind === 'no-result' ? languageName(key) : pageName(key, titles)))
}

function inquiryFigures(
  inquiries: readonly CountedInquiry[],
  { from, req, titles }: { from: string; req: PayloadRequest; titles: ReadonlyMap<string, string> },
): NonNullable<Figures['inquiries']> {
  const words = figuresWords[adminLanguage(req)]
  const counts = countInquiries(inquiries, 'day')
  const [now, before] = [counts.filter(({ period }) => period >= from), counts.filter(({ period }) => period < from)]
  const total = (list: typeof counts) => list.reduce((sum, { count }) => sum + count, 0)
  const names: Record<InquiryDimension, (key: string) => string> = {
    topic: (key) => titles.get(key) ?? (key || words.noData),
    role: (key) => (key in words.roles ? words.roles[key as keyof typeof words.roles] : words.noData),
    channel: (key) => words.channels[key as keyof typeof words.channels],
    language: languageName,
  }
  return {
    total: { now: total(now), before: total(before) },
    tables: inquiryDimensions.map((by) => ({ by, table: comparedRows(sumBy(now, by), sumBy(before, by), names[by]) })),
  }
}

async function readInquiries(
  req: PayloadRequest,
  { from, states, until }: { from: string; states: readonly string[]; until: string },
): Promise<CountedInquiry[]> {
  if (states.length === 0) return []
  const { docs } = await req.payload.db.find<CountedInquiry>({
    collection: 'inquiries',
    where: { and: [{ state: { in: [...states] } }, { day: { greater_than_equal: from, less_than_equal: until } }] },
    pagination: false,
    select: { day: true, state: true, topic: true, role: true, channel: true, language: true, disposition: true },
  })
  return docs
}

function languageName(key: string): string {
  return languageKeys.includes(key) ? languageOf(key).name : key
}

/** A guide by its title; another page by its address. */
function pageName(page: string, titles: ReadonlyMap<string, string>): string {
  const [, guide] = /^\/guias\/([^/]+)\/$/.exec(page) ?? []
  return (guide && titles.get(guide)) ?? page
}

/** Titles of all guides that there are, by slug. */
async function guideTitles(req: PayloadRequest): Promise<Map<string, string>> {
  const stored = await readStored(req.payload, 'guides', { select: { slug: true, title: true }, req })
  return new Map(stored.map(({ slug, title }) => [slug, title?.es ?? slug]))
}
