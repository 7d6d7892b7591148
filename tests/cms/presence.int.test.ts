import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Role } from '../../cms/src/access/roles.ts'
import type { DocumentPresence } from '../../cms/src/presence/presenceEndpoints.ts'
import { mostPresences, presenceTimes } from '../../cms/src/presence/storedPresences.ts'
import { exampleFact } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

type Document = { id: string | number; updatedAt: string }

await describeOnEachDatabase('who has a document open', (database) => {
  let cms: TestCms
  const accounts = {} as Record<
    'admin' | 'national-editor' | 'jalisco' | 'oaxaca' | 'publisher' | 'supervisor' | 'operator',
    Account
  >
  let fact: Document
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    for (const role of ['admin', 'national-editor', 'publisher', 'supervisor', 'operator'] satisfies Role[])
      accounts[role] = await cms.account([role])
    for (const state of ['jalisco', 'oaxaca'] as const) accounts[state] = await cms.account(['state-editor'], [state])
  })
  afterAll(() => cms.close())
  beforeEach(async () => {
    count += 1
    fact = await make('jalisco')
  })

  const make = async (state: string): Promise<Document> =>
    cms.payload.create({ collection: 'facts', data: exampleFact(state, `abierto.dato-${count}`) as never })
  const address = ({ id }: Document, kind = 'facts') => `presences/of/${kind}/${id}`
  const say = (as: Account | undefined, of = fact, isWriting = false) =>
    cms.rest('POST', address(of), { ...(as === undefined ? {} : { as }), body: { isWriting } })
  const told = async (as: Account, of = fact, isWriting = false) => {
    const { status, body } = await say(as, of, isWriting)
    expect(status).toBe(200)
    return body as unknown as DocumentPresence
  }
  const namesTo = async (as: Account, of = fact) => (await told(as, of)).others.map(({ name }) => name)
  const all = () =>
    cms.payload.db.find<{ id: number; account: string; document: string }>({
      collection: 'presences',
      limit: 0,
      pagination: false,
    })
  /** As if nothing had been heard of an account for some time. */
  const unheard = async ({ user }: Account, milliseconds: number, field: 'seenAt' | 'wroteAt' = 'seenAt') => {
    for (const { id, account } of (await all()).docs)
      if (account === String(user.id)) {
        const at = new Date(Date.now() - milliseconds).toISOString()
        await cms.payload.db.updateOne({ collection: 'presences', id, data: { [field]: at }, returning: false })
      }
  }

  it('is told to the others by name and since when, to nobody of themselves', async () => {
    const before = Date.now()
    expect(await told(accounts.admin)).toEqual({ others: [], saved: { at: fact.updatedAt, who: 'El servidor' } })
    const { others } = await told(accounts['national-editor'])
    expect(others).toEqual([{ name: 'admin', since: expect.any(String), isWriting: false }])
    expect(Date.parse(others[0]?.since ?? '')).toBeGreaterThanOrEqual(before)
    expect(await namesTo(accounts.admin)).toEqual(['national-editor'])
    expect(await namesTo(accounts.jalisco)).toEqual(['admin', 'national-editor'])
    expect((await told(accounts.admin)).others.map(({ since }) => since)[0]).toBe((await told(accounts.jalisco)).others[1]?.since)
  })

  it('says who is writing while the sign of it is fresh', async () => {
    await told(accounts.admin, fact, true)
    const isWriting = async () => (await told(accounts.jalisco)).others[0]?.isWriting
    expect(await isWriting()).toBe(true)
    await told(accounts.admin)
    expect(await isWriting()).toBe(true)
    await unheard(accounts.admin, 31_000, 'wroteAt')
    expect(await isWriting()).toBe(false)
  })

  it('goes with who leaves, and with who is silent for a minute; who comes back within the hour was there all the time', async () => {
    await told(accounts.admin)
    const [first] = (await told(accounts.jalisco)).others
    await unheard(accounts.admin, presenceTimes.shown + 1000)
    expect(await namesTo(accounts.jalisco)).toEqual([])
    await told(accounts.admin)
    expect((await told(accounts.jalisco)).others).toEqual([first])
    expect((await cms.rest('DELETE', address(fact), { as: accounts.admin })).status).toBe(200)
    expect(await namesTo(accounts.jalisco)).toEqual([])
    expect((await all()).docs.filter(({ document }) => document === `facts/${fact.id}`)).toEqual([
      expect.objectContaining({ account: String(accounts.jalisco.user.id) }),
    ])
  })

  it('nobody closes it for another', async () => {
    await told(accounts.admin)
    await cms.rest('DELETE', address(fact), { as: accounts.jalisco })
    expect(await namesTo(accounts.jalisco)).toEqual(['admin'])
  })

  it('is told to who may read the document alone, and only who may change it is told of', async () => {
    const { id } = await cms.payload.update({
      collection: 'facts',
      id: fact.id as number,
      data: { _status: 'draft' },
      draft: true,
    })
    await cms.payload.update({ collection: 'facts', id: id as number, data: { _status: 'draft' } })
    await told(accounts.jalisco)
    const refused = async (as: Account | undefined) => (await say(as)).status
    expect(await refused(accounts.oaxaca)).toBe(404)
    expect(await refused(accounts.operator)).toBe(403)
    expect(await refused(undefined)).toBe(403)
    expect((await cms.rest('DELETE', address(fact))).status).toBe(403)
    expect(await namesTo(accounts.supervisor)).toEqual(['state-editor'])
    expect(await namesTo(accounts.admin)).toEqual(['state-editor'])
    expect(await namesTo(accounts.jalisco)).toEqual(['admin'])
    const published = await make('oaxaca')
    await told(accounts.oaxaca, published)
    expect(await namesTo(accounts.jalisco, published)).toEqual(['state-editor'])
    expect(await namesTo(accounts.oaxaca, published)).toEqual([])
  })

  it.each(['users', 'presences', 'payload-preferences', 'no-hay'])('there is none of %s', async (kind) => {
    const answer = await cms.rest('POST', `presences/of/${kind}/1`, { as: accounts.admin, body: {} })
    expect(answer.status).toBe(404)
    expect(answer.body.errors?.[0]?.message).toBe('Este documento no existe o tu cuenta no lo ve.')
  })

  it('tells at once who saved what is newer, and not what one saved oneself', async () => {
    await told(accounts.jalisco)
    const { body } = await cms.rest('PATCH', `facts/${fact.id}?draft=true&autosave=true`, {
      as: accounts.admin,
      body: { value: 'Lo que se escribe', updatedAt: fact.updatedAt },
    })
    const { updatedAt } = body.doc as Document
    expect((await told(accounts.jalisco)).saved).toEqual({ at: updatedAt, who: 'admin' })
    expect((await told(accounts.admin)).saved).toEqual({ at: updatedAt })
    const published = await cms.rest('PATCH', `facts/${fact.id}`, {
      as: accounts.admin,
      body: { value: 'Publicado', _status: 'published', updatedAt },
    })
    expect((await told(accounts.jalisco)).saved).toEqual({ at: (published.body.doc as Document).updatedAt, who: 'admin' })
  })

  it('is kept of no more documents than one account can have open, and forgotten after an hour', async () => {
    for (let n = 0; n < mostPresences + 3; n += 1)
      await cms.payload.db.create({
        collection: 'presences',
        data: {
          document: `facts/de-prueba-${n}`,
          account: String(accounts.publisher.user.id),
          since: new Date().toISOString(),
          seenAt: new Date(Date.now() - n * 1000).toISOString(),
        },
      })
    await told(accounts.publisher)
    const ofPublisher = async () => (await all()).docs.filter(({ account }) => account === String(accounts.publisher.user.id))
    expect(await ofPublisher()).toHaveLength(mostPresences)
    expect((await ofPublisher()).map(({ document }) => document)).toContain(`facts/${fact.id}`)
    await unheard(accounts.publisher, presenceTimes.kept + 1000)
    await told(accounts.admin)
    expect(await ofPublisher()).toEqual([])
  })

  it('is read and written by no other address, whoever asks', async () => {
    await told(accounts.jalisco)
    const [entry] = (await all()).docs
    for (const as of [accounts.admin, accounts.jalisco])
      for (const [method, at] of [
        ['GET', 'presences'],
        ['GET', `presences/${entry?.id}`],
        ['POST', 'presences'],
        ['PATCH', `presences/${entry?.id}`],
        ['DELETE', `presences/${entry?.id}`],
      ] as const)
        expect({
          method,
          status: (await cms.rest(method, at, { as, ...(method === 'GET' ? {} : { body: {} }) })).status,
        }).toEqual({
          method,
          status: 403,
        })
  })

  it('is not answered to who asks without end', async () => {
    const asking = await cms.account(['national-editor'])
    await told(asking)
    const answers = await Promise.all(Array.from({ length: 79 }, () => say(asking)))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(59)
    expect((await say(accounts.jalisco)).status).toBe(200)
  })

  it('is shared by all processes of one CMS', async () => {
    const other = await database.open(cms.settings)
    try {
      await told(accounts.admin)
      const answer = await other.rest('POST', address(fact), { as: accounts.jalisco, body: {} })
      expect((answer.body as unknown as DocumentPresence).others.map(({ name }) => name)).toEqual(['admin'])
    } finally {
      await other.close()
    }
  })
})
