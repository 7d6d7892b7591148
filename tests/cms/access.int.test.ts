import type { CollectionSlug, Where } from 'payload'
import { APIError } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import { publishedCollections } from '../../cms/src/kinds/kinds.ts'
import { exampleFact, exampleFlow, exampleGuide, exampleOrganization, pendingReview } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

type StateCollection = 'facts' | 'organizations' | 'variants'
type Verdict = 'yes' | 'no'

/** Who may write documents of a state: [in their own state, in another]. */
const stateWriters: Record<Role, [own: Verdict, other: Verdict]> = {
  admin: ['yes', 'yes'],
  'national-editor': ['yes', 'yes'],
  'state-editor': ['yes', 'no'],
  reviewer: ['no', 'no'],
  publisher: ['no', 'no'],
  operator: ['no', 'no'],
  supervisor: ['no', 'no'],
}

const nationalWriters: Role[] = ['admin', 'national-editor']

await describeRules('access', (database) => {
  let cms: TestCms
  let guideId: string | number
  let otherGuideId: string | number
  const accounts = {} as Record<Role, Account>
  let count = 0

  /** A document of a state, published, that no other test touches. */
  const make = async (collection: StateCollection, state: string): Promise<string | number> => {
    count += 1
    const data = await example(collection, state)
    return (await cms.payload.create({ collection, data: data as never })).id
  }
  const example = async (collection: StateCollection, state: string): Promise<Record<string, unknown>> => {
    count += 1
    if (collection === 'facts') return { ...exampleFact(state, `prueba.numero-${count}`) }
    if (collection === 'organizations') return { ...exampleOrganization(state, `prueba-${count}`) }
    const guide = await cms.payload.create({
      collection: 'guides',
      data: exampleGuide(`guia-${count}`) as never,
      context: { contentChecked: true },
    })
    return { guide: guide.id, state, review: pendingReview, overrides: [], _status: 'published' }
  }
  const as = (role: Role) => ({ overrideAccess: false, user: accounts[role].user }) as const

  beforeAll(async () => {
    cms = await database.open()
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
    guideId = (
      await cms.payload.create({
        collection: 'guides',
        data: exampleGuide('publicada') as never,
        context: { contentChecked: true },
      })
    ).id
    otherGuideId = (
      await cms.payload.create({ collection: 'guides', draft: true, data: { slug: 'borrador', title: 'Borrador' } as never })
    ).id
  })
  afterAll(() => cms.close())

  describe.each(['facts', 'organizations', 'variants'] as const)('%s', (collection) => {
    it.each(roles)('%s creates in its own state and not in another, as the table says', async (role) => {
      const [own, other] = stateWriters[role]
      const create = async (state: string) =>
        verdict(cms.payload.create({ collection, data: (await example(collection, state)) as never, ...as(role) }))
      expect(await create('jalisco')).toBe(own)
      expect(await create('oaxaca')).toBe(other)
    })

    it.each(roles)('%s changes and deletes as the table says', async (role) => {
      const [own, other] = stateWriters[role]
      for (const [state, expected] of [
        ['jalisco', own],
        ['oaxaca', other],
      ] as const) {
        const id = await make(collection, state)
        const data = { review: { ...pendingReview, next: '2028-01-01T12:00:00.000Z' }, name: 'Cambiado', value: 'Cambiado' }
        const update = await verdict(cms.payload.update({ collection, id, data: data as never, ...as(role) }))
        // Taken from a publisher and a reviewer, and changes nothing but what is published, or signed: see below.
        const signs = role === 'reviewer' && collection === 'variants'
        expect(update).toBe(role === 'publisher' || signs ? 'yes' : expected)
        const deletedAt = new Date().toISOString()
        expect(await verdict(cms.payload.update({ collection, id, data: { deletedAt } as never, ...as(role) }))).toBe(expected)
        // For good, and out of the trash too, only administrators delete.
        const forGood = verdict(cms.payload.delete({ collection, id, trash: true, ...as(role) }))
        expect(await forGood).toBe(role === 'admin' ? 'yes' : 'no')
      }
    })

    it('a state editor does not move a document to another state, nor take one from it', async () => {
      const mine = await make(collection, 'jalisco')
      const theirs = await make(collection, 'oaxaca')
      const move = (id: string | number, state: string, draft = false) =>
        verdict(cms.payload.update({ collection, id, draft, data: { state } as never, ...as('state-editor') }))
      expect(await move(mine, 'oaxaca')).toBe('no')
      expect(await move(mine, 'oaxaca', true)).toBe('no')
      expect(await move(mine, 'nacional')).toBe('no')
      expect(await move(theirs, 'jalisco')).toBe('no')
      expect((await cms.payload.findByID({ collection, id: mine })).state).toBe('jalisco')
      expect((await cms.payload.findByID({ collection, id: theirs })).state).toBe('oaxaca')
    })

    it('a state editor’s bulk change and bulk deletion reach their own state only', async () => {
      const mine = await make(collection, 'jalisco')
      const theirs = await make(collection, 'oaxaca')
      const where: Where = { id: { in: [mine, theirs] } }
      const changed = await cms.payload.update({
        collection,
        where,
        data: { review: pendingReview, name: 'x' } as never,
        ...as('state-editor'),
      })
      expect(changed.docs.map(({ id }) => id)).toEqual([mine])
      const moved = await cms.payload.update({ collection, where, data: { state: 'oaxaca' } as never, ...as('state-editor') })
      expect(moved.docs).toEqual([])
      expect(moved.errors.map(({ id }) => id)).toEqual([mine])
      const deletedAt = new Date().toISOString()
      const deleted = await cms.payload.update({ collection, where, data: { deletedAt } as never, ...as('state-editor') })
      expect(deleted.docs.map(({ id }) => id)).toEqual([mine])
      const forGood = cms.payload.delete({ collection, where, trash: true, ...as('state-editor') })
      expect(await verdict(forGood)).toBe('no')
      expect(await exists(collection, theirs)).toBe(true)
    })

    it('a state editor reads what others published, and drafts and versions of their own state only', async () => {
      const mine = await make(collection, 'jalisco')
      const theirs = await make(collection, 'oaxaca')
      const draft = await cms.payload.create({
        collection,
        draft: true,
        data: { ...(await example(collection, 'oaxaca')), _status: 'draft' } as never,
      })
      expect(await exists(collection, mine, 'state-editor')).toBe(true)
      expect(await exists(collection, theirs, 'state-editor')).toBe(true)
      expect(await exists(collection, draft.id, 'state-editor')).toBe(false)
      await cms.payload.update({
        collection,
        id: theirs,
        draft: true,
        data: { review: pendingReview, name: 'SECRETO', value: 'SECRETO' } as never,
      })
      const read = await cms.payload.findByID({ collection, id: theirs, draft: true, ...as('state-editor') })
      expect(JSON.stringify(read)).not.toContain('SECRETO')
      const versions = await cms.payload.findVersions({
        collection,
        where: { parent: { in: [mine, theirs] } },
        ...as('state-editor'),
      })
      expect(new Set(versions.docs.map(({ version }) => version.state))).toEqual(new Set(['jalisco']))
    })

    it('a state editor does not restore a version of another state', async () => {
      const theirs = await make(collection, 'oaxaca')
      const { docs } = await cms.payload.findVersions({ collection, where: { parent: { equals: theirs } } })
      const [version] = docs
      if (version === undefined) throw new Error('no version was stored')
      expect(await verdict(cms.payload.restoreVersion({ collection, id: String(version.id), ...as('state-editor') }))).toBe('no')
    })
  })

  it('says which states the account edits', async () => {
    const attempt = cms.payload.create({
      collection: 'facts',
      data: exampleFact('oaxaca', 'otro.dato') as never,
      ...as('state-editor'),
    })
    await expect(attempt).rejects.toThrow('Tu cuenta solo edita: jalisco.')
  })

  it('a draft without a state lands in the editor’s own', async () => {
    const draft = await cms.payload.create({
      collection: 'facts',
      draft: true,
      data: { key: 'sin.estado' } as never,
      ...as('state-editor'),
    })
    expect(draft.state).toBe('jalisco')
  })

  it('a publisher publishes and withdraws anything, and changes nothing else', async () => {
    const id = await make('facts', 'oaxaca')
    const withdrawn = await cms.payload.update({
      collection: 'facts',
      id,
      data: { _status: 'draft', value: 'Falso', state: 'jalisco' } as never,
      ...as('publisher'),
    })
    expect(withdrawn).toMatchObject({ _status: 'draft', value: 'Valor de oaxaca', state: 'oaxaca' })
    const published = await cms.payload.update({
      collection: 'guides',
      id: guideId,
      data: { _status: 'published', title: 'Falso' } as never,
      context: { contentChecked: true },
      ...as('publisher'),
    })
    expect(published).toMatchObject({ _status: 'published', title: 'Guía publicada' })
  })

  describe.each(['guides', 'flows', 'terms', 'media', 'laws'] as const)('%s', (collection) => {
    it.each(roles)('%s creates, changes and deletes only with a national role', async (role) => {
      const writers = collection === 'laws' ? ['admin'] : nationalWriters
      const expected: Verdict = writers.includes(role) ? 'yes' : 'no'
      count += 1
      const data =
        collection === 'laws'
          ? {
              abbreviation: `Ley${'abcdefghijklmnopqrstuvwxyz'[count % 26]}${role.replace('-', '')}`,
              name: 'Ley',
              short_name: 'la Ley',
              url: 'https://example.org',
              articles: [{ number: '1', heading: '', fractions: [] }],
            }
          : { slug: `prueba-${count}` }
      if (collection !== 'media') {
        const draft = collection !== 'laws'
        expect(await verdict(cms.payload.create({ collection, draft, data: data as never, ...as(role) }))).toBe(expected)
      }
      const access = cms.payload.collections[collection].config.access
      const req = { user: accounts[role].user, context: {} } as never
      const trash = { deletedAt: new Date().toISOString() } as never
      expect([await access.create({ req }), await access.delete({ req, data: trash }), await access.delete({ req })]).toEqual([
        expected === 'yes',
        expected === 'yes',
        role === 'admin',
      ])
    })
  })

  it('a flow is read by operators once it is published, and a publisher changes nothing else in it', async () => {
    const guide = await cms.payload.create({
      collection: 'guides',
      data: exampleGuide('guia-de-orientador') as never,
      context: { contentChecked: true },
    })
    const flow = await cms.payload.create({
      collection: 'flows',
      draft: true,
      data: { ...exampleFlow('orientador', guide.id), _status: 'draft' } as never,
    })
    expect(await exists('flows', flow.id, 'operator')).toBe(false)
    expect(await exists('flows', flow.id, 'reviewer')).toBe(true)
    const published = await cms.payload.update({
      collection: 'flows',
      id: flow.id,
      data: { _status: 'published', title: 'Falso', start: 'falsa', questions: [], outcomes: [] } as never,
      context: { contentChecked: true },
      ...as('publisher'),
    })
    expect(published).toMatchObject({ _status: 'published', title: 'Orientador orientador', start: 'primera' })
    expect([published.questions.length, published.outcomes.length]).toEqual([1, 2])
    expect(await exists('flows', flow.id, 'operator')).toBe(true)
    expect(await verdict(cms.payload.findVersions({ collection: 'flows', ...as('operator') }))).toBe('no')
  })

  it('operators read published text only', async () => {
    expect(await exists('guides', guideId, 'operator')).toBe(true)
    expect(await exists('guides', otherGuideId, 'operator')).toBe(false)
    expect(await exists('guides', otherGuideId, 'reviewer')).toBe(true)
    expect(await verdict(cms.payload.findVersions({ collection: 'guides', ...as('operator') }))).toBe('no')
  })

  it('nobody reads or writes anything without an account', async () => {
    for (const collection of [...publishedCollections(), 'users'] as const) {
      expect([collection, (await cms.rest('GET', collection)).status]).toEqual([collection, 403])
      expect([collection, (await cms.rest('POST', collection, { body: {} })).status]).toEqual([collection, 403])
      expect([collection, (await cms.rest('GET', `${collection}/versions`)).status === 200]).toEqual([collection, false])
    }
    expect((await cms.rest('GET', 'payload-preferences/x')).body.value ?? null).toBeNull()
    expect((await cms.rest('GET', 'payload-locked-documents')).status).toBe(403)
  })

  it('an account without a role reads nothing', async () => {
    const account = await cms.account(['operator'])
    await cms.payload.db.updateOne({ collection: 'users', id: account.user.id, data: { roles: [] } })
    expect((await cms.rest('GET', 'guides', { as: account })).status).toBe(403)
  })

  it('nobody gives themselves roles or states, nor makes accounts', async () => {
    const { user } = accounts['state-editor']
    const changed = await cms.payload.update({
      collection: 'users',
      id: user.id,
      data: { name: 'Otro nombre', roles: ['admin'], states: ['oaxaca'] },
      ...as('state-editor'),
    })
    expect(changed).toMatchObject({ name: 'Otro nombre', roles: ['state-editor'], states: ['jalisco'] })
    expect(
      await verdict(
        cms.payload.create({
          collection: 'users',
          data: { name: 'x', email: 'x@example.org', password: 'una contraseña larga', roles: ['admin'] },
          ...as('national-editor'),
        }),
      ),
    ).toBe('no')
  })

  describe('of other accounts', () => {
    const others = roles.filter((role) => role !== 'admin')

    it.each(others)('%s reads the name only, and everything of itself', async (role) => {
      const { status, body } = await cms.rest('GET', 'users?limit=100', { as: accounts[role] })
      expect(status).toBe(200)
      const docs = body.docs as Record<string, unknown>[]
      expect(docs.map(({ name }) => name)).toEqual(expect.arrayContaining(['admin', 'reviewer', 'supervisor']))
      const others = docs.filter(({ id }) => id !== accounts[role].user.id)
      const held = others.flatMap((doc) => Object.keys(doc).filter((key) => doc[key] !== undefined))
      expect([...new Set(held)].sort()).toEqual(['collection', 'createdAt', 'id', 'name', 'searchText', 'sessions', 'updatedAt'])
      expect(others.flatMap(({ sessions }) => sessions)).toEqual([])
      expect(JSON.stringify(others)).not.toContain('@')
      const self = docs.find(({ id }) => id === accounts[role].user.id)
      expect(self).toMatchObject({ email: accounts[role].user.email, roles: [role] })
      const one = await cms.rest('GET', `users/${accounts.admin.user.id}`, { as: accounts[role] })
      expect([one.status, one.body.name, one.body.email, one.body.roles]).toEqual([200, 'admin', undefined, undefined])
    })

    it.each(others)('%s neither finds nor orders them by what it may not read', async (role) => {
      for (const path of ['email', 'roles', 'states', 'mustChangePassword'])
        for (const address of [
          `users?where[${path}][exists]=true`,
          `users?where[or][0][and][0][${path}][exists]=true`,
          `users?sort=${path}`,
          `users?sort=-${path}`,
          `users/count?where[${path}][exists]=true`,
          `payload-locked-documents?where[user.${path}][exists]=true`,
          `payload-locked-documents?where[user.value.${path}][exists]=true`,
        ]) {
          const { status, body } = await cms.rest('GET', address, { as: accounts[role] })
          expect([address, status, body.docs, body.totalDocs]).toEqual([address, 400, undefined, undefined])
        }
    })

    it('administrators read, find and order by all of it', async () => {
      const { body } = await cms.rest('GET', 'users?where[email][equals]=cuenta1@example.org&sort=email', { as: accounts.admin })
      expect(body.docs).toMatchObject([{ email: 'cuenta1@example.org' }])
      const found = await cms.rest('GET', 'users?where[roles][in]=reviewer&sort=-roles', { as: accounts.admin })
      expect(found.body.docs).toMatchObject([{ roles: ['reviewer'], email: accounts.reviewer.user.email }])
    })

    it('an account that nobody gave a role reads itself alone', async () => {
      const account = await cms.account(['operator'])
      await cms.payload.db.updateOne({ collection: 'users', id: account.user.id, data: { roles: [] } })
      const { body } = await cms.rest('GET', 'users', { as: account })
      expect((body.docs as { id: unknown }[]).map(({ id }) => id)).toEqual([account.user.id])
    })
  })

  it('a first account cannot be made over the network once there is one', async () => {
    const answer = await cms.rest('POST', 'users/first-register', {
      body: { name: 'Intruso', email: 'intruso@example.org', password: 'una contraseña larga', roles: ['admin'] },
    })
    expect(answer.status).toBe(403)
  })

  it('refuses a short password in words', async () => {
    const attempt = cms.payload.create({
      collection: 'users',
      data: { name: 'x', email: 'corta@example.org', password: 'corta', roles: ['operator'] },
    })
    await expect(attempt).rejects.toMatchObject({
      data: { errors: [{ path: 'password', message: 'La contraseña debe tener al menos 12 caracteres.' }] },
    })
  })

  async function exists(collection: CollectionSlug, id: string | number, role?: Role): Promise<boolean> {
    const { totalDocs } = await cms.payload.find({
      collection,
      where: { id: { equals: id } },
      ...(role === undefined ? {} : as(role)),
    })
    return totalDocs === 1
  }
})

/** Whether an operation was let through; anything but a refusal is a fault of the test. */
async function verdict(operation: Promise<unknown>): Promise<Verdict> {
  try {
    await operation
    return 'yes'
  } catch (error) {
    if (error instanceof APIError && (error.status === 403 || error.status === 404)) return 'no'
    throw error
  }
}
