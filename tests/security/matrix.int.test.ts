import { readFile } from 'node:fs/promises'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import type { PublishedCollection } from '../../cms/src/kinds/kinds.ts'
import { exampleGuide, exampleLaw } from '../cms/support/examples.ts'
import { kindExamples } from '../cms/support/kindExamples.ts'
import { type Account, describeRules, type TestCms } from '../cms/support/testCms.ts'
import {
  type Action,
  actions,
  actionsOn,
  collectionsOf,
  type Group,
  groups,
  matrix,
  matrixToMarkdown,
  type Scope,
} from './support/accessMatrix.ts'

type Id = string | number
type Collection = PublishedCollection

const stateOf: Record<Scope, string> = { national: 'nacional', own: 'jalisco', other: 'oaxaca' }
type DocumentState = 'as made' | 'with a draft'
const signature = { review: { status: 'approved', next: '2031-01-01T12:00:00.000Z' } }
const context = { contentChecked: true }

await describeRules('who may do what', (database) => {
  let cms: TestCms
  const accounts = {} as Record<Role, Account>
  let guideId: Id
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
    guideId = (await cms.payload.create({ collection: 'guides', data: exampleGuide('primera') as never, context })).id
  })
  afterAll(() => cms.close())

  const example = async (collection: Collection, scope: Scope): Promise<Record<string, unknown>> => {
    count += 1
    // A state has one variant of a guide.
    const guide =
      collection === 'variants'
        ? (await cms.payload.create({ collection: 'guides', data: exampleGuide(`para-${count}`) as never, context })).id
        : guideId
    return { ...kindExamples[collection].make({ name: `prueba-${count}`, state: stateOf[scope], guide }) }
  }
  const make = async (collection: Collection, scope: Scope) =>
    (await cms.payload.create({ collection, data: (await example(collection, scope)) as never, context })).id as Id
  /** Documents that are as they were made, for the next try: most of what is refused, and all that reads, leaves them so. */
  const unchanged = new Map<string, Id[]>()
  /** A document as it was made, or with a draft that says something else. */
  const take = async (collection: Collection, scope: Scope, state: DocumentState): Promise<Id> => {
    const free = unchanged.get(`${collection} ${scope} ${state}`)?.pop()
    if (free !== undefined) return free
    const id = await make(collection, scope)
    if (state === 'with a draft')
      await cms.payload.update({ collection, id: id as number, draft: true, data: changeOf(collection) as never, context })
    return id
  }
  const giveBack = (collection: Collection, scope: Scope, state: DocumentState, id: Id) => {
    const key = `${collection} ${scope} ${state}`
    unchanged.set(key, [...(unchanged.get(key) ?? []), id])
  }
  const newest = async (collection: Collection, id: Id) =>
    (await cms.payload.findByID({
      collection,
      id: id as number,
      draft: true,
      depth: 0,
      disableErrors: true,
    })) as unknown as Record<string, unknown> | null
  const total = async (collection: CollectionSlug) => (await cms.payload.count({ collection })).totalDocs
  const changeOf = (collection: Collection) => kindExamples[collection].edit
  const isChanged = (collection: Collection, document: Record<string, unknown> | null) =>
    Object.entries(changeOf(collection)).every(([field, said]) =>
      Array.isArray(said) ? (document?.[field] as unknown[] | undefined)?.length === said.length : document?.[field] === said,
    )

  type Way = 'rest' | 'local'
  interface Try {
    role: Role
    collection: Collection
    scope: Scope
    way: Way
  }

  /** Tries an action by the REST interface or the Local API with its rules on; tells what came of it, not what was answered. */
  async function isDone(action: Action, input: Try): Promise<boolean> {
    if (action === 'c') return isCreated(input)
    const { collection, scope } = input
    const state = action === 'd' || action === 't' ? 'with a draft' : 'as made'
    const id = await take(collection, scope, state)
    if (action === 'r' || action === 'd' || action === 'v') {
      const read = await isRead(id, action, input)
      giveBack(collection, scope, state, id)
      return read
    }
    const [before, copies] = [await newest(collection, id), action === 'n' ? await total(collection) : 0]
    await attempt(id, action, before?.updatedAt, input)
    const after = await newest(collection, id)
    // Not all that was refused changed nothing: who may only sign or publish saves a draft without what may not be changed.
    if (after?.updatedAt === before?.updatedAt) giveBack(collection, scope, state, id)
    switch (action) {
      case 'u':
      case 'b':
        return isChanged(collection, after)
      case 'p':
        return after?._status === 'draft'
      case 's':
        return (after?.review as { status?: string } | undefined)?.status === 'approved'
      case 'm':
        return after?.state !== stateOf[scope]
      case 'n':
        return (await total(collection)) === copies + 1
      case 't':
        return !isChanged(collection, after)
      case 'x':
        return after === null
      case 'z':
        return (
          after === null && (await cms.payload.count({ collection, where: { id: { equals: id } }, trash: true })).totalDocs === 0
        )
    }
  }

  /** How somebody asks, by either way; both take the address or the options of what is asked for. */
  function asked({ role, collection, way }: Try) {
    const account = accounts[role]
    return {
      isRest: way === 'rest',
      local: { collection, overrideAccess: false, user: account.user, depth: 0 } as const,
      // What was read is said where it counts: nothing is read once more for it.
      rest: (method: string, address: string, body?: object) =>
        cms.rest(method, `${collection}${address}`, { as: account, body, withReadState: false }),
    }
  }

  async function isRead(id: Id, action: 'r' | 'd' | 'v', input: Try): Promise<boolean> {
    const { isRest, local, rest } = asked(input)
    switch (action) {
      case 'r':
        if (isRest) return (await rest('GET', `/${id}?depth=0`)).status === 200
        return ((await quietly(cms.payload.find({ ...local, where: { id: { equals: id } } })))?.totalDocs ?? 0) === 1
      case 'd': {
        const read = isRest
          ? (await rest('GET', `/${id}?draft=true&depth=0`)).body
          : await quietly(cms.payload.findByID({ ...local, id: id as number, draft: true }))
        return isChanged(input.collection, read as Record<string, unknown> | null)
      }
      case 'v': {
        const found = isRest
          ? (await rest('GET', `/versions?where[parent][equals]=${id}&depth=0`)).body
          : await quietly(cms.payload.findVersions({ ...local, where: { parent: { equals: id } } }))
        return Number(found?.totalDocs ?? 0) > 0
      }
    }
  }

  async function isCreated(input: Try): Promise<boolean> {
    const { isRest, local, rest } = asked(input)
    const data = { ...(await example(input.collection, input.scope)), _status: 'draft' }
    const before = await total(input.collection)
    if (isRest) await rest('POST', '?draft=true', data)
    else await quietly(cms.payload.create({ ...local, draft: true, data: data as never }))
    return (await total(input.collection)) === before + 1
  }

  /** Tries to change a document that was read at some state. */
  async function attempt(
    id: Id,
    action: Exclude<Action, 'r' | 'd' | 'v' | 'c'>,
    updatedAt: unknown,
    input: Try,
  ): Promise<unknown> {
    const { collection, scope } = input
    const { isRest, local, rest } = asked(input)
    const where = { id: { equals: id } }
    const change = (data: object, draft = false) =>
      isRest
        ? rest('PATCH', `/${id}?draft=${draft}`, { updatedAt, ...data })
        : quietly(cms.payload.update({ ...local, id: id as number, draft, data: data as never, context }))
    switch (action) {
      case 'u':
        return change(changeOf(collection), true)
      case 'b':
        if (isRest) return rest('PATCH', `?where[id][equals]=${id}&draft=true`, changeOf(collection))
        return quietly(cms.payload.update({ ...local, where, draft: true, data: changeOf(collection) as never }))
      case 'p':
        return change({ _status: 'draft' })
      case 's':
        return change(signature)
      case 'm':
        return change({ state: scope === 'own' ? 'oaxaca' : 'jalisco' }, true)
      case 'n':
        if (isRest) return rest('POST', `/${id}/duplicate?draft=true`, {})
        return quietly(cms.payload.duplicate({ ...local, id: id as number, draft: true }))
      case 't': {
        const { docs } = await cms.payload.findVersions({
          collection,
          where: { parent: { equals: id } },
          sort: 'createdAt',
          limit: 1,
          depth: 0,
        })
        const version = docs[0]?.id
        if (isRest) return rest('POST', `/versions/${version}?draft=true`)
        return quietly(cms.payload.restoreVersion({ ...local, id: version as unknown as string, draft: true }))
      }
      case 'x':
        return change({ deletedAt: new Date().toISOString() })
      case 'z':
        if (isRest) return rest('DELETE', `/${id}`)
        return quietly(cms.payload.delete({ ...local, id: id as number }))
    }
  }

  // The rules are the same code on both databases: on the slower one, one collection of a kind by one way in.
  const apis = database.name === 'SQLite' ? (['rest', 'local'] as const) : (['rest'] as const)
  const rows = (Object.keys(groups) as Group[]).flatMap((group) =>
    groups[group].scopes.flatMap((scope) =>
      collectionsOf(group)
        .slice(0, database.name === 'SQLite' ? undefined : 1)
        .map((collection) => ({ group, scope, collection: collection as Collection })),
    ),
  )

  describe.each(rows)('$collection, $scope', ({ group, scope, collection }) => {
    it.each(roles)('%s', async (role) => {
      const allowed = matrix[group][scope]?.[role] ?? ''
      for (const action of actionsOn(group))
        for (const api of apis) {
          const done = await isDone(action, { role, collection, scope, way: api })
          // Some documents have a key that a copy would repeat: nobody duplicates those.
          const expected = allowed.includes(action) && (action !== 'n' || done)
          expect(`${api}: ${actions[action]}: ${done}`).toBe(`${api}: ${actions[action]}: ${expected}`)
        }
    })
  })

  it('an account without a role does nothing', async () => {
    const none = await cms.account(['operator'])
    await cms.payload.db.updateOne({ collection: 'users', id: none.user.id, data: { roles: [] } })
    for (const { collection, scope } of rows) {
      const id = await take(collection, scope, 'as made')
      for (const [method, address] of [
        ['GET', `/${id}`],
        ['PATCH', `/${id}`],
        ['DELETE', `/${id}`],
        ['POST', ''],
      ] as const) {
        const { status } = await cms.rest(method, `${collection}${address}`, {
          as: none,
          body: method === 'GET' || method === 'DELETE' ? undefined : {},
        })
        expect([collection, method, status]).toEqual([collection, method, 403])
      }
    }
  })
})

it('the matrix for people says the same', async () => {
  expect(await readFile('docs/access-matrix.md', 'utf8')).toBe(matrixToMarkdown())
})

/** The answer, or undefined when it was refused. */
async function quietly<T>(operation: Promise<T>): Promise<T | undefined> {
  return operation.catch(() => undefined)
}
