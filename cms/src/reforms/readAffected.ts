import { today } from '@justicia/shared-content/day'
import type { Law } from '@justicia/shared-content/schema/law'
import { parseCitation } from '@justicia/shared-content/values/citations'
import type { BasePayload, PayloadRequest, Where } from 'payload'
import { watchesLaw } from '../access/reformText.ts'
import { editableStates, followsAllWork, type Holder, nationalScope } from '../access/roles.ts'
import { storedToDay } from '../documents/storedDay.ts'
import { cmsKind } from '../kinds/kinds.ts'
import { readStored } from '../kinds/readStored.ts'
import { citedIn } from './citedIn.ts'
import { type Affected, markKey, type ReformWork, type RestingKind, restingKinds, type StoredReform } from './Reform.ts'

type Document = Record<string, unknown> & { id: string | number; _status?: string | null }
type Request = Pick<PayloadRequest, 'payload' | 'user'>

/** Documents of every kind that may cite a law, as an account sees them: read once for several reforms. */
export async function readResting({ payload, user }: Request): Promise<{ kind: RestingKind; document: Document }[]> {
  const own: Where = followsAllWork(user)
    ? {}
    : { or: [{ state: { equals: nationalScope } }, { state: { in: editableStates(user) } }] }
  const all: { kind: RestingKind; document: Document }[] = []
  for (const kind of restingKinds) {
    const hasState = payload.collections[kind].config.flattenedFields.some(({ name }) => name === 'state')
    const documents = await readStored(payload, kind, hasState ? { where: own } : {})
    all.push(...documents.map((document) => ({ kind, document: document as unknown as Document })))
  }
  return all
}

/** What a reform touches, the published first. */
export function affectedBy(
  { articles, marks }: StoredReform,
  resting: readonly { kind: RestingKind; document: Document }[],
  { payload, user, nameOf }: Request & { nameOf: (id: string) => string },
): Affected[] {
  const account = user == null ? '' : String(user.id)
  return resting
    .flatMap(({ kind, document }): Affected[] => {
      const citations = citedIn(document, articles ?? [])
      if (citations.length === 0) return []
      const mark = marks?.[markKey(kind, document.id)]
      const assignee = mark?.assignee ?? null
      return [
        {
          kind,
          id: document.id,
          name: nameOfDocument(kind, document),
          ...(typeof document.state === 'string' ? { state: document.state } : {}),
          isPublished: document._status === 'published',
          citations,
          href: `${payload.config.routes.admin}/collections/${kind}/${document.id}`,
          assignee: assignee === null ? null : { id: assignee, name: nameOf(assignee) },
          done: mark?.done ? { by: nameOf(mark.done.by), on: mark.done.on } : null,
          mayFinish: watchesLaw(user) || assignee === account,
        },
      ]
    })
    .sort(
      (a, b) =>
        Number(a.done !== null) - Number(b.done !== null) ||
        restingKinds.indexOf(a.kind) - restingKinds.indexOf(b.kind) ||
        a.name.localeCompare(b.name, 'es'),
    )
}

/** What the form of a reform shows to the account of a request. */
export async function readWork(req: PayloadRequest, reform: StoredReform): Promise<ReformWork> {
  const people = await readPeople(req.payload)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? '?'
  return {
    days: daysUntil(reform),
    articles: await readArticles(req.payload, reform.articles ?? []),
    affected: affectedBy(reform, await readResting(req), { payload: req.payload, user: req.user, nameOf }),
    people: watchesLaw(req.user) ? people : null,
  }
}

/** Days until a reform is in force, from today on. */
export function daysUntil({ in_force }: StoredReform): number {
  const day = (iso: string) => Date.parse(`${iso}T12:00:00.000Z`) / 86_400_000
  return Math.round(day(storedToDay(in_force) ?? today()) - day(today()))
}

/** Accounts that edit or sign content, by name. */
async function readPeople(payload: BasePayload): Promise<{ id: string; name: string }[]> {
  const { docs } = await payload.db.find<{ id: string | number; name: string } & Holder>({
    collection: 'users',
    where: { roles: { in: ['admin', 'national-editor', 'state-editor', 'reviewer'] } },
    limit: 500,
    pagination: false,
    sort: 'name',
  })
  return docs.map(({ id, name }) => ({ id: String(id), name }))
}

async function readArticles(payload: BasePayload, citations: readonly string[]): Promise<ReformWork['articles']> {
  const parsed = citations.map((citation) => ({ citation, ...parseCitation(citation) }))
  const laws = await readStored(payload, 'laws', { where: { abbreviation: { in: parsed.map(({ law }) => law) } } })
  return parsed.map(({ citation, law, article }) => {
    const known = laws.find(({ abbreviation }) => abbreviation === law) as unknown as Pick<Law, 'articles'> | undefined
    const found = known?.articles.find(({ number }) => number === article)
    return { citation, heading: found?.heading ?? null, fractions: found?.fractions ?? [] }
  })
}

function nameOfDocument(kind: RestingKind, document: Document): string {
  const { title, term, name } = document as Record<string, { es?: string } | string | undefined>
  const said = [title, term, name].map((each) => (typeof each === 'object' ? each?.es : each)).find((each) => each)
  return said ?? (cmsKind(kind).ownName(document as never) || String(document.id))
}
