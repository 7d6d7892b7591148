import { today } from '@justicia/shared-content/day'
import type { PayloadRequest, Where } from 'payload'
import { editsTextOf } from '../access/mayEditText.ts'
import { editableStates, followsAllWork, type Holder, nationalScope } from '../access/roles.ts'
import type { StoredFact } from '../documents/factDocument.ts'
import type { StoredOrganization } from '../documents/organizationDocument.ts'
import { seesExpiring } from '../expiring/readExpiring.ts'
import { nationalOption, stateOptions } from '../fields/stateOptions.ts'
import { readStored } from '../kinds/readStored.ts'
import { hasWritten } from '../review/secondAccount.ts'
import { statesOf } from '../validation/statesOf.ts'
import { adminLanguage } from '../words/labels.ts'
import { entriesOfFacts, entriesOfOrganization } from './entriesOf.ts'
import { entryKinds, type Ledger, type LedgerEntry, type LedgerQuery, ledgerTabs, type ShownEntry } from './Ledger.ts'
import { tabsOf } from './tabsOf.ts'

/** Entries of one page. */
export const pageSize = 50

/** Whether an account sees the ledger: who renews contacts, or follows who does. */
export const seesLedger = seesExpiring

const common = ['state', '_status', 'updatedAt', 'contactWriters'] as const
const fields = {
  organizations: [...common, 'slug', 'name', 'website', 'phones', 'schedules', 'locations', 'confidential'],
  facts: [...common, 'key', 'kind', 'value', 'valid_from', 'valid_until', 'verification'],
} as const

/** What an address asks the ledger for; what it asks wrongly is left out. */
export function toLedgerQuery(asked: URLSearchParams, req: PayloadRequest): LedgerQuery {
  const own = followsAllWork(req.user) ? [] : editableStates(req.user)
  const known = [nationalScope, ...statesOf(req).map(({ slug }) => slug)]
  const state = asked.get('state') ?? own[0] ?? ''
  const page = Number(asked.get('page') ?? 1)
  return {
    tab: ledgerTabs.find((tab) => tab === asked.get('tab')) ?? 'expired',
    state: known.includes(state) ? state : '',
    kind: entryKinds.find((kind) => kind === asked.get('kind')) ?? '',
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  }
}

/** What the screen shows to the account of a request, which may see it. */
export async function readLedger(req: PayloadRequest, query: LedgerQuery): Promise<Ledger> {
  const date = today()
  const { entries, writers } = await readEntries(req, query.state, date)
  const ofKind = entries.filter(({ kind }) => query.kind === '' || kind === query.kind)
  const counts = Object.fromEntries(ledgerTabs.map((tab) => [tab, 0])) as Ledger['counts']
  for (const each of ofKind) for (const tab of tabsOf(each, date)) counts[tab] += 1
  const wanted = ofKind.filter((each) => tabsOf(each, date).includes(query.tab)).toSorted(byEnd)
  const language = adminLanguage(req)
  return {
    query,
    states: [nationalOption, ...stateOptions(statesOf(req))].map(({ value, label }) => ({ value, label: label[language] })),
    counts,
    pages: Math.max(1, Math.ceil(wanted.length / pageSize)),
    entries: wanted
      .slice((query.page - 1) * pageSize, query.page * pageSize)
      .map((each) => toShown(each, writers.get(`${each.collection}/${each.id}`), req)),
  }
}

/** An entry as the account of a request sees it. @param writers who wrote the contacts of its document. */
export function toShown(entry: LedgerEntry, writers: unknown, req: PayloadRequest): ShownEntry {
  return {
    ...entry,
    mayCheck: editsTextOf(req.user, entry.state),
    isOwnWord: entry.standing !== 'verified' && hasWritten(req, writers, entry.text),
  }
}

/** Whatever an account may read of: drafts of the states that it works on, of the others what is published. */
export async function readEntries(
  req: PayloadRequest,
  state: string,
  date: string,
): Promise<{ entries: LedgerEntry[]; writers: Map<string, unknown> }> {
  const options = (collection: keyof typeof fields) => ({
    where: readWhere(req.user, state),
    select: Object.fromEntries(fields[collection].map((name) => [name, true])),
    req,
  })
  const organizations = (await readStored(req.payload, 'organizations', options('organizations'))) as StoredOrganization[]
  const facts = (await readStored(req.payload, 'facts', options('facts'))) as StoredFact[]
  const writersOf = (collection: string, documents: readonly { id: string | number }[]) =>
    documents.map((each) => [`${collection}/${each.id}`, (each as { contactWriters?: unknown }).contactWriters] as const)
  return {
    entries: [...organizations.flatMap((each) => entriesOfOrganization(each, date)), ...entriesOfFacts(facts, date)],
    writers: new Map([...writersOf('organizations', organizations), ...writersOf('facts', facts)]),
  }
}

/** What an account reads of a state, or of all: drafts only where it works. */
export function readWhere(user: Holder | null | undefined, state: string): Where {
  const own: Where[] = followsAllWork(user)
    ? []
    : [{ or: [{ _status: { equals: 'published' } }, { state: { in: editableStates(user) } }] }]
  return { and: [...(state === '' ? [] : [{ state: { equals: state } }]), ...own] }
}

/** What ends first stands first. */
function byEnd(a: LedgerEntry, b: LedgerEntry): number {
  const [first, second] = [a.ends ?? '9999', b.ends ?? '9999']
  if (first !== second) return first < second ? -1 : 1
  return a.state.localeCompare(b.state, 'es') || a.name.localeCompare(b.name, 'es') || a.text.localeCompare(b.text, 'es')
}
