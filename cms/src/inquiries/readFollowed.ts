import { type Disposition, isData } from '@justicia/shared-content/channels/inquiry'
import { today } from '@justicia/shared-content/day'
import type { PayloadRequest, Where } from 'payload'
import { supervisorsAndWriter } from '../access/inquiryText.ts'
import { hasRole, supervisedStates } from '../access/roles.ts'
import { accountNames } from '../accounts/accountName.ts'
import { stateOptions } from '../fields/stateOptions.ts'
import { readStored } from '../kinds/readStored.ts'
import { emptied } from '../retention/passing.ts'
import { statesOf } from '../validation/statesOf.ts'
import { adminLanguage } from '../words/labels.ts'
import type { Choice } from './Desk.ts'
import type { Count, Followed, FollowedInquiry, FollowQuery } from './Follow.ts'
import { inquiryWords } from './inquiryWords.ts'
import type { StoredInquiry } from './storedInquiry.ts'

/** Inquiries of one page, and how many are counted at a time. */
export const pageSize = 25
export const mostCounted = 20_000

/** Days that are shown when nobody asks for others. */
const usualDays = 30

/** States whose inquiries the account of a request follows, by name. */
export function followedStates(req: PayloadRequest): Choice[] {
  const own = supervisedStates(req.user)
  const language = adminLanguage(req)
  return stateOptions(statesOf(req))
    .filter(({ value }) => hasRole(req.user, 'admin') || own.includes(value))
    .map(({ value, label }) => ({ value, label: label[language] }))
}

/** What an address asks for; what it asks wrongly is left out. */
export function toFollowQuery(asked: URLSearchParams, req: PayloadRequest): FollowQuery {
  const dayOf = (name: string) => {
    const text = asked.get(name) ?? ''
    return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
  }
  const to = dayOf('to') ?? today()
  const usual = new Date(Date.parse(to) - (usualDays - 1) * 86_400_000).toISOString().slice(0, 10)
  const page = Number(asked.get('page') ?? 1)
  return {
    state: followedStates(req).find(({ value }) => value === asked.get('state'))?.value ?? '',
    from: dayOf('from') ?? usual,
    to,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  }
}

/** What the screen shows to the account of a request, which follows inquiries. */
export async function readFollowed(req: PayloadRequest, query: FollowQuery): Promise<Followed> {
  const { payload } = req
  const language = adminLanguage(req)
  const words = inquiryWords[language]
  const states = followedStates(req)
  const where: Where = {
    and: [
      { state: { in: query.state === '' ? states.map(({ value }) => value) : [query.state] } },
      { day: { greater_than_equal: query.from } },
      { day: { less_than_equal: query.to } },
    ],
  }
  const counted = await payload.db.find<StoredInquiry>({
    ...{ collection: 'inquiries', where, sort: '-day', limit: mostCounted, pagination: false },
    select: { day: true, state: true, topic: true, disposition: true },
  })
  const page = await payload.db.find<StoredInquiry>({
    ...{ collection: 'inquiries', where, sort: ['-day', '-id'], limit: pageSize, page: query.page },
  })
  const titles = await guideTitles(req)
  const titleOf = (slug: string) => titles.get(slug) ?? slug
  const inquiries = counted.docs.filter(({ disposition }) => isData(disposition))
  const stateName = new Map(states.map(({ value, label }) => [value, label]))
  return {
    query,
    states,
    total: inquiries.length,
    others: counted.docs.length - inquiries.length,
    isPartial: counted.docs.length === mostCounted,
    byDay: countBy(
      inquiries,
      ({ day }) => day,
      (day) => day,
    ).sort((a, b) => (a.value < b.value ? 1 : -1)),
    byState: countBy(
      inquiries,
      ({ state }) => state,
      (slug) => stateName.get(slug) ?? slug,
    ),
    byTopic: countBy(inquiries, ({ topic }) => topic ?? '', titleOf),
    byDisposition: countBy(
      counted.docs,
      ({ disposition }) => disposition,
      (key) => words.dispositions[key as Disposition],
    ),
    pages: Math.max(1, page.totalPages),
    list: await toFollowedInquiries(req, page.docs, titleOf),
    guides: [...titles].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'es')),
  }
}

/** Most frequent first. */
function countBy<T>(all: readonly T[], keyOf: (each: T) => string, labelOf: (key: string) => string): Count[] {
  const counts = new Map<string, number>()
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'es'))
}

async function toFollowedInquiries(
  req: PayloadRequest,
  stored: readonly StoredInquiry[],
  titleOf: (slug: string) => string,
): Promise<FollowedInquiry[]> {
  const now = Date.now()
  const nameOf = await accountNames(
    stored.map(({ by }) => by ?? null),
    req,
  )
  return stored.map((each) => {
    // What has passed and is not emptied yet is told to nobody.
    const hasPassed = each.expiresAt != null && new Date(each.expiresAt).getTime() <= now
    const shown = hasPassed ? { ...each, ...emptied('inquiries') } : each
    const mayRead = supervisorsAndWriter({ req, doc: each } as never) === true
    const { id, day, minutes, state, role, stage, topic, disposition, language, channel, guides, referrals, note, by } = shown
    return {
      ...{ id, day, minutes, state, disposition, language, channel },
      ...{ role: role ?? null, stage: stage ?? null, topic: topic ? titleOf(topic) : null },
      guides: (guides ?? []).map(({ guide }) => titleOf(guide)),
      referrals: referrals ?? [],
      note: mayRead ? (note ?? null) : null,
      who: mayRead && by ? nameOf(by) : '',
    }
  })
}

/** Titles of all guides that there are, by slug. */
async function guideTitles(req: PayloadRequest): Promise<Map<string, string>> {
  const stored = await readStored(req.payload, 'guides', { select: { slug: true, title: true }, req })
  return new Map(stored.map(({ slug, title }) => [slug, title?.es ?? slug]))
}
