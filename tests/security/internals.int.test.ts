import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import { maxPreference, maxPreferences } from '../../cms/src/internals/protectPreferences.ts'
import { exampleGuide, exampleOrganization } from '../cms/support/examples.ts'
import { type Account, describeRules, type TestCms } from '../cms/support/testCms.ts'

type Kind = 'guide' | 'own' | 'other' | 'account'

/** Who may lock which document: those who may change it. Everybody may change their own account. */
const lockers: Record<Role, Record<Kind, boolean>> = {
  admin: { guide: true, own: true, other: true, account: true },
  'national-editor': { guide: true, own: true, other: true, account: false },
  'state-editor': { guide: false, own: true, other: false, account: false },
  reviewer: { guide: true, own: false, other: false, account: false },
  publisher: { guide: true, own: true, other: true, account: false },
  operator: { guide: false, own: false, other: false, account: false },
  supervisor: { guide: false, own: false, other: false, account: false },
}

await describeRules('what Payload keeps for itself', (database) => {
  let cms: TestCms
  const accounts = {} as Record<Role, Account>
  const documents = {} as Record<Kind, { relationTo: CollectionSlug; value: string | number }>
  const locks = 'payload-locked-documents'
  beforeAll(async () => {
    cms = await database.open()
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
    const context = { contentChecked: true }
    const guide = await cms.payload.create({ collection: 'guides', data: exampleGuide('cerrada') as never, context })
    const own = await cms.payload.create({ collection: 'organizations', data: exampleOrganization('jalisco') as never })
    const other = await cms.payload.create({ collection: 'organizations', data: exampleOrganization('oaxaca') as never })
    documents.guide = { relationTo: 'guides', value: guide.id }
    documents.own = { relationTo: 'organizations', value: own.id }
    documents.other = { relationTo: 'organizations', value: other.id }
    documents.account = { relationTo: 'users', value: accounts.admin.user.id }
  })
  afterAll(() => cms.close())

  const held = (account: Account) => ({ relationTo: 'users', value: account.user.id })
  const clear = () => cms.payload.db.deleteMany({ collection: locks, where: {} })
  const count = async () => (await cms.payload.db.count({ collection: locks })).totalDocs
  const lockAs = async (account: Account, document: object) =>
    (await cms.payload.db.create({ collection: locks, data: { document, user: held(account) } as never })) as unknown as {
      id: string | number
    } | null

  describe('locks', () => {
    it.each(roles)('%s locks what it may change, in its own name only', async (role) => {
      for (const kind of ['guide', 'own', 'other', 'account'] as const) {
        await clear()
        const foreign = await cms.rest('POST', locks, {
          as: accounts[role],
          body: { document: documents[kind], user: held(accounts[role === 'admin' ? 'operator' : 'admin']) },
        })
        expect([role, kind, foreign.status, await count()]).toEqual([role, kind, 403, 0])
        const mine = await cms.rest('POST', locks, {
          as: accounts[role],
          body: { document: documents[kind], user: held(accounts[role]) },
        })
        expect([role, kind, mine.status]).toEqual([role, kind, lockers[role][kind] ? 201 : 403])
        // The admin writes its locks straight into the database, for whoever opens a form.
        await clear()
        await lockAs(accounts[role], documents[kind])
        expect([role, kind, await count()]).toEqual([role, kind, lockers[role][kind] ? 1 : 0])
      }
    })

    it('of nothing, or of what is not there, are not made', async () => {
      await clear()
      for (const document of [
        undefined,
        null,
        { relationTo: 'guides', value: 99999 },
        { relationTo: 'nada', value: 1 },
        { relationTo: '__proto__', value: 1 },
      ]) {
        const answer = await cms.rest('POST', locks, {
          as: accounts.admin,
          body: { document, globalSlug: 'x', user: held(accounts.admin) },
        })
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(answer.status).toBeLessThan(500)
      }
      expect(await count()).toBe(0)
    })

    it('are read by those who edit, and by others only their own', async () => {
      await clear()
      await lockAs(accounts['national-editor'], documents.guide)
      for (const role of roles) {
        const { status, body } = await cms.rest('GET', locks, { as: accounts[role] })
        expect([role, status, body.totalDocs]).toEqual([role, 200, role === 'operator' || role === 'supervisor' ? 0 : 1])
      }
      expect((await cms.rest('GET', locks)).status).toBe(403)
    })

    it('say by name, where the admin shows an address, who holds them', async () => {
      await clear()
      await cms.payload.update({
        collection: 'users',
        id: accounts['national-editor'].user.id,
        data: { name: 'Edición de prueba' },
      })
      await lockAs(accounts['national-editor'], documents.guide)
      for (const role of ['admin', 'state-editor', 'reviewer'] as const) {
        const { body } = await cms.rest('GET', `${locks}?depth=1`, { as: accounts[role] })
        const [lock] = body.docs as { user: { value: object } }[]
        expect([role, lock?.user.value]).toEqual([role, expect.objectContaining({ email: 'Edición de prueba' })])
        expect(JSON.stringify(body)).not.toContain('@example.org')
      }
    })

    it('are ended by who holds them and by administrators', async () => {
      for (const role of roles) {
        await clear()
        const lock = await lockAs(accounts['national-editor'], documents.guide)
        await cms.rest('DELETE', `${locks}/${lock?.id}`, { as: accounts[role] })
        await cms.rest('DELETE', `${locks}?where[id][exists]=true`, { as: accounts[role] })
        expect([role, await count()]).toEqual([role, role === 'admin' || role === 'national-editor' ? 0 : 1])
      }
    })

    it('are taken over by those who may change the document, and never moved to another', async () => {
      for (const role of roles.filter((each) => each !== 'national-editor')) {
        await clear()
        const lock = await lockAs(accounts['national-editor'], documents.guide)
        const body = { user: held(accounts[role]), document: documents.account }
        const answer = await cms.rest('PATCH', `${locks}/${lock?.id}`, { as: accounts[role], body })
        expect([role, answer.status]).toEqual([role, lockers[role].guide ? 200 : 403])
        const { docs } = await cms.payload.db.find<{ id: number; user: { value: unknown }; document: { value: unknown } }>({
          collection: locks,
          where: {},
        })
        const holder = lockers[role].guide ? accounts[role] : accounts['national-editor']
        expect([String(docs[0]?.user.value), String(docs[0]?.document.value)]).toEqual([
          String(holder.user.id),
          String(documents.guide.value),
        ])
      }
    })

    it('a lock of an editor keeps nobody from saving: the form says who else has it open', async () => {
      await clear()
      await lockAs(accounts['national-editor'], documents.guide)
      const answer = await cms.rest('PATCH', `guides/${documents.guide.value}?draft=true`, {
        as: accounts.admin,
        body: { order: 3 },
      })
      expect(answer.status).toBe(200)
      await clear()
    })
  })

  it('nothing else of it is read or written', async () => {
    const others = (Object.keys(cms.payload.collections) as CollectionSlug[]).filter(
      (slug) => slug.startsWith('payload-') && slug !== locks && slug !== 'payload-preferences',
    )
    expect(others).toContain('payload-migrations')
    for (const slug of others)
      for (const role of roles)
        for (const [method, address] of [
          ['GET', slug],
          ['POST', slug],
          ['PATCH', `${slug}?where[id][exists]=true`],
          ['DELETE', `${slug}?where[id][exists]=true`],
        ] as const) {
          const { status } = await cms.rest(method, address, {
            as: accounts[role],
            body: method === 'GET' || method === 'DELETE' ? undefined : { name: 'x' },
          })
          expect([slug, role, method, [403, 404, 501].includes(status)]).toEqual([slug, role, method, true])
        }
  })

  describe('preferences', () => {
    const address = 'payload-preferences'
    it('are one’s own', async () => {
      expect(
        (await cms.rest('POST', `${address}/lista`, { as: accounts.operator, body: { value: { columnas: ['a'] } } })).status,
      ).toBe(200)
      expect((await cms.rest('GET', `${address}/lista`, { as: accounts.operator })).body.value).toEqual({ columnas: ['a'] })
      expect((await cms.rest('GET', `${address}/lista`, { as: accounts.supervisor })).body.value ?? null).toBeNull()
      expect((await cms.rest('GET', address, { as: accounts.admin })).body.totalDocs).toBe(0)
      const planted = await cms.rest('POST', address, {
        as: accounts.operator,
        body: { key: 'plantada', value: 1, user: held(accounts.admin) },
      })
      expect((planted.body.doc as { user?: { value: unknown } } | undefined)?.user?.value).not.toBe(accounts.admin.user.id)
      expect((await cms.rest('POST', `${address}/x`, { body: { value: 1 } })).status).toBe(401)
    })

    it('hold little, by every way in', async () => {
      const large = 'x'.repeat(maxPreference + 1)
      for (const [method, path, body] of [
        ['POST', `${address}/grande`, { value: large }],
        ['POST', `${address}/grande`, { otro: large }],
        ['POST', address, { key: 'grande', value: large }],
        ['POST', `${address}/${'k'.repeat(300)}`, { value: 1 }],
        ['POST', address, { key: 'k'.repeat(300), value: 1 }],
      ] as const) {
        const { status } = await cms.rest(method, path, { as: accounts.operator, body })
        expect([path.slice(0, 30), [400, 413].includes(status)]).toEqual([path.slice(0, 30), true])
      }
      const { docs } = await cms.payload.find({ collection: 'payload-preferences', pagination: false })
      expect(docs.every(({ value }) => JSON.stringify(value ?? null).length <= maxPreference)).toBe(true)
    })

    it('are bounded in number: those not used for longest go', async () => {
      const user = held(accounts.supervisor)
      for (let i = 0; i < maxPreferences + 3; i++)
        await cms.payload.db.create({
          collection: address,
          data: { key: `clave-${i}`, value: i, user, updatedAt: new Date(2_000_000 + i * 1000).toISOString() } as never,
        })
      await cms.rest('POST', `${address}/nueva`, { as: accounts.supervisor, body: { value: 1 } })
      const { totalDocs } = await cms.payload.count({
        collection: address,
        where: { 'user.value': { equals: accounts.supervisor.user.id } },
      })
      expect(totalDocs).toBeLessThanOrEqual(maxPreferences)
      expect((await cms.rest('GET', `${address}/nueva`, { as: accounts.supervisor })).body.value).toBe(1)
    })
  })
})
