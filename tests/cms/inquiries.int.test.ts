import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import type { Desk } from '../../cms/src/inquiries/Desk.ts'
import type { Followed, FollowedCorrection } from '../../cms/src/inquiries/Follow.ts'
import type { ReadableGuide } from '../../cms/src/inquiries/readableGuide.ts'
import { keepReceipts } from '../../cms/src/publishing/receipts.ts'
import { exampleInquiry, fillForInquiries, shownReleases } from './support/inquiryExamples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

const identifying = 'Marcó del 33 1234 5678, su CURP es GODE561231MJCRRL09 y escribe a ana@example.org. Teme por sus hijos.'
const secrets = /1234|GODE|example\.org/

await describeRules('inquiries', (database) => {
  let cms: TestCms
  let guide: string
  let other: string
  let operator: Account
  let supervisor: Account
  let log = ''

  beforeAll(async () => {
    const logTo = new Writable({
      write(chunk, _encoding, done) {
        log += String(chunk)
        done()
      },
    })
    cms = await database.open({ logLevel: 'debug', logTo } as never)
    ;[guide, other] = await fillForInquiries(cms)
    operator = await cms.account(['operator'], ['jalisco'])
    supervisor = await cms.account(['supervisor'], ['jalisco'])
  })
  afterAll(() => cms.close())

  type Id = string | number
  const note = (body: object = {}, as = operator) => cms.rest('POST', 'inquiries', { as, body: exampleInquiry(guide, body) })
  const noted = async (body: object = {}, as = operator): Promise<Id> => {
    const answer = await note(body, as)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    return (answer.body.doc as { id: Id }).id
  }
  const stored = async (id: Id) =>
    (await cms.payload.db.findOne({ collection: 'inquiries', where: { id: { equals: id } } })) as Record<string, unknown> | null
  const quietly = <T>(operation: Promise<T>) => operation.catch(() => undefined)
  const faultsOf = ({ body }: { body: { errors?: { data?: { errors?: { path: string; message: string }[] } }[] } }) =>
    Object.fromEntries(body.errors?.[0]?.data?.errors?.map(({ path, message }) => [path, message]) ?? [])

  describe('who reads and writes them', () => {
    /** By hand, not read from the policies: of Jalisco's, written by somebody else today. */
    const may: Record<Role, string> = {
      admin: 'rx',
      'national-editor': '',
      'state-editor': '',
      reviewer: '',
      publisher: '',
      operator: 'c',
      supervisor: 'rn',
    }

    it.each(roles)('%s', async (role) => {
      const own = await cms.account([role], ['jalisco'])
      const [elsewhere, nowhere] = [
        await cms.account([role], ['oaxaca']),
        await cms.account([role], role === 'state-editor' ? ['colima'] : []),
      ]
      for (const [as, is] of [
        [own, 'own'],
        [elsewhere, 'other'],
        [nowhere, 'none'],
      ] as const) {
        // Administrators are of the whole country; all others do nothing where they do not belong.
        const allowed = is === 'own' ? may[role] : role === 'admin' ? 'rx' : ''
        const id = await noted({ note: 'Cosas que contó.' })
        const local = { collection: 'inquiries', overrideAccess: false, user: as.user, depth: 0 } as const
        const one = await cms.rest('GET', `inquiries/${id}`, { as })
        const listed = await quietly(cms.payload.find({ ...local, where: { id: { equals: id } } }))
        const done = {
          r: one.status === 200 && listed?.totalDocs === 1,
          n: one.body.note !== undefined && (listed?.docs[0] as { note?: string } | undefined)?.note !== undefined,
          c:
            (await note({}, as)).status === 201 &&
            (await quietly(cms.payload.create({ ...local, data: exampleInquiry(guide) as never }))) !== undefined,
          u: false,
          x: false,
        }
        await cms.rest('PATCH', `inquiries/${id}`, { as, body: { language: 'tzo' } })
        await cms.rest('PATCH', `inquiries?where[id][equals]=${id}`, { as, body: { language: 'tzo' } })
        await quietly(cms.payload.update({ ...local, id: id as number, data: { language: 'tzo' } }))
        await quietly(cms.payload.update({ ...local, where: { id: { equals: id } }, data: { language: 'tzo' } }))
        done.u = (await stored(id))?.language !== 'es'
        await cms.rest('DELETE', `inquiries/${id}`, { as })
        await cms.rest('DELETE', `inquiries?where[id][equals]=${id}`, { as })
        await cms.rest('PATCH', `inquiries/${id}`, { as, body: { deletedAt: new Date().toISOString() } })
        await cms.rest('POST', `inquiries/${id}/duplicate`, { as, body: {} })
        done.x = (await stored(id)) === null
        const letters = Object.entries(done).flatMap(([letter, is]) => (is ? [letter] : []))
        expect([role, is, letters.sort().join('')]).toEqual([role, is, [...allowed].sort().join('')])
      }
    })

    it('nobody without an account, or whose answers a filter or an order would tell', async () => {
      const id = await noted({ note: 'Palabra reveladora.' })
      for (const [method, address] of [
        ['GET', 'inquiries'],
        ['GET', `inquiries/${id}`],
        ['POST', 'inquiries'],
        ['PATCH', `inquiries/${id}`],
        ['DELETE', `inquiries/${id}`],
        ['GET', 'inquiries/count'],
      ] as const)
        expect([
          address,
          (await cms.rest(method, address, method === 'GET' || method === 'DELETE' ? {} : { body: {} })).status,
        ]).toEqual([address, 403])
      const admin = await cms.account(['admin'])
      for (const as of [admin, operator, supervisor])
        for (const query of ['where[note][like]=reveladora', 'where[by][exists]=true', 'sort=note', 'sort=by']) {
          const answer = await cms.rest('GET', `inquiries?${query}`, { as })
          expect([query, answer.status, JSON.stringify(answer.body).includes('reveladora')]).toEqual([query, 400, false])
        }
      expect((await cms.rest('GET', `inquiries/${id}?select[note]=true`, { as: admin })).body.note).toBeUndefined()
    })

    it('an operator mends what it wrote until the day is over, and moves nothing to another state or account', async () => {
      const id = await noted()
      const change = (body: object, as = operator) => cms.rest('PATCH', `inquiries/${id}`, { as, body })
      expect((await change({ disposition: 'referred' })).status).toBe(200)
      expect((await change({ state: 'oaxaca' })).status).toBe(403)
      expect((await change({ by: '1', day: '2020-01-01', expiresAt: '2099-01-01T00:00:00.000Z', minutes: 0 })).status).toBe(200)
      const colleague = await cms.account(['operator'], ['jalisco'])
      expect((await change({ disposition: 'informed' }, colleague)).status).toBe(403)
      expect((await cms.rest('GET', `inquiries/${id}`, { as: colleague })).status).toBe(404)
      const kept = await stored(id)
      expect(kept).toMatchObject({ state: 'jalisco', by: String(operator.user.id), minutes: 10, disposition: 'referred' })
      expect(new Date(kept?.expiresAt as string).getTime()).toBeLessThan(Date.now() + 31 * 86_400_000)
      await cms.payload.db.updateOne({ collection: 'inquiries', id, data: { day: '2026-01-01' } })
      expect((await change({ disposition: 'informed' })).status).toBe(403)
      expect((await cms.rest('GET', `inquiries/${id}`, { as: operator })).status).toBe(404)
      expect((await cms.rest('GET', `inquiries/${id}`, { as: supervisor })).status).toBe(200)
    })
  })

  describe('what they say', () => {
    it('is told at its field, in the language of the account', async () => {
      expect(faultsOf(await note({ disposition: undefined, language: 'español' }))).toEqual({
        disposition: 'Di cómo terminó.',
        language: 'Debe ser la clave de una lengua, como «es» o «tzo»',
      })
      expect(faultsOf(await note({ role: null, topic: '' }))).toEqual({
        role: 'Di quién pregunta: víctima, persona acusada o tercera persona.',
        topic: 'Elige la guía del tema.',
      })
      const english = { as: operator, body: exampleInquiry(guide, { stage: null }), language: 'en' as const }
      expect(faultsOf(await cms.rest('POST', 'inquiries', english))).toEqual({
        stage: 'Say at which stage it is, or that it is not known.',
      })
      expect((await note({ disposition: 'wrong-number', role: null, stage: null, topic: null, guides: [] })).status).toBe(201)
    })

    it('names nobody: a field for that is refused, by every way in', async () => {
      for (const field of ['name', 'nombre', 'phone', 'address', 'curp']) {
        const answer = await note({ [field]: 'x' })
        expect([field, answer.status, faultsOf(answer)[field]]).toEqual([field, 400, expect.stringContaining('no se guarda')])
        const data = exampleInquiry(guide, { [field]: 'x' }) as never
        await expect(cms.payload.create({ collection: 'inquiries', data })).rejects.toThrow()
      }
      const row = { guide, release: shownReleases[0], phone: '5' }
      expect((await note({ guides: [row] })).status).toBe(400)
    })

    it('is of what is published, and of a release that the site has shown', async () => {
      const { docs } = await cms.payload.find({
        collection: 'organizations',
        where: { state: { in: ['oaxaca', 'zacatecas'] } },
        limit: 1,
      })
      const foreign = docs[0]?.slug ?? 'no-hay'
      expect(
        faultsOf(
          await note({
            topic: 'no-existe',
            guides: [
              { guide: other, release: shownReleases[1] },
              { guide: other, release: 'c'.repeat(32) },
            ],
            referrals: [`${foreign}-otra`],
          }),
        ),
      ).toEqual({
        topic: expect.stringContaining('no está publicada'),
        'guides.1.release': expect.stringContaining('no ha mostrado esa versión'),
        'referrals.0': expect.stringContaining('no está publicada en el directorio'),
      })
      const both = await cms.account(['operator'], ['jalisco', 'oaxaca'])
      expect(faultsOf(await note({ state: 'oaxaca' }, both))).toEqual({ 'guides.0.release': expect.any(String) })
    })

    it('is of now: neither of tomorrow nor of last week', async () => {
      const hour = 3_600_000
      const at = (time: number) => new Date(Date.now() + time).toISOString()
      expect(faultsOf(await note({ endedAt: at(hour) }))).toEqual({ endedAt: expect.stringContaining('no ha llegado') })
      expect(faultsOf(await note({ startedAt: at(-30 * hour) }))).toEqual({ startedAt: expect.stringContaining('más de un día') })
      expect(faultsOf(await note({ startedAt: at(-hour), endedAt: at(-2 * hour) }))).toEqual({
        endedAt: 'Debe ser después del comienzo.',
      })
    })
  })

  describe('the note', () => {
    it('is scrubbed by every way in before it is stored, and never told otherwise', async () => {
      const { payload } = cms
      const answer = await note({ note: identifying })
      expect([answer.status, secrets.test(JSON.stringify(answer.body))]).toEqual([201, false])
      const id = (answer.body.doc as { id: Id }).id
      const clean = (await stored(id))?.note
      expect(clean).toBe('Marcó del ‹teléfono›, su CURP es ‹curp› y escribe a ‹correo› Teme por sus hijos.')
      const empty = () => payload.db.updateOne({ collection: 'inquiries', id, data: { note: 'Nada.' } })
      const data = { note: identifying }
      const ways: [string, () => Promise<unknown>][] = [
        ['REST', () => cms.rest('PATCH', `inquiries/${id}`, { as: operator, body: data })],
        ['Local API', () => payload.update({ collection: 'inquiries', id: id as number, data })],
        [
          'Local API as an account',
          () => payload.update({ collection: 'inquiries', id: id as number, data, overrideAccess: false, user: operator.user }),
        ],
        ['many at once', () => payload.update({ collection: 'inquiries', where: { id: { equals: id } }, data })],
        ['the database', () => payload.db.updateOne({ collection: 'inquiries', id, data })],
        [
          'the database, many at once',
          () => payload.db.updateMany({ collection: 'inquiries', where: { id: { equals: id } }, data }),
        ],
      ]
      for (const [way, write] of ways) {
        await empty()
        await write()
        expect([way, (await stored(id))?.note]).toEqual([way, clean])
      }
      const created = await payload.db.create({
        collection: 'inquiries',
        data: { ...exampleInquiry(guide, { day: '2026-01-01', guides: [] }), ...data },
      })
      expect(created.note).toBe(clean)
      // What is refused is told without what was said.
      const refused = await note({ note: identifying, disposition: undefined })
      expect([refused.status, secrets.test(JSON.stringify(refused.body))]).toEqual([400, false])
    })

    it('is in no list but its own: no version, no event, no search, no log', async () => {
      const { config } = cms.payload.collections.inquiries
      expect([config.versions ?? false, config.trash ?? false, config.lockDocuments]).toEqual([false, false, false])
      expect(config.flattenedFields.some(({ name }) => name === 'searchText')).toBe(false)
      for (const collection of ['events', 'texts', 'receipts'] as const) {
        const { docs } = await cms.payload.find({ collection, pagination: false, depth: 0 })
        expect(JSON.stringify(docs)).not.toMatch(/Teme por sus hijos|33 1234/)
      }
      expect(log).not.toMatch(/Teme por sus hijos|33 1234/)
    })
  })

  it('tells nowhere the second in which it was made, which would outlast its hours', async () => {
    const kept = await stored(await noted())
    const guides = kept?.guides as { id: string }[]
    const names = [String(kept?.id), ...guides.map((row) => row.id)].filter((name) => /^[\da-f]{24}$/.test(name))
    expect(names).toHaveLength(database.name === 'MongoDB' ? 2 : 1)
    for (const name of names) {
      const seconds = Number.parseInt(name.slice(0, 8), 16)
      expect(Math.abs(seconds - Date.now() / 1000), name).toBeGreaterThan(3600)
    }
    expect(kept).not.toHaveProperty('createdAt')
    expect(kept).not.toHaveProperty('updatedAt')
  })

  describe('what an operator and a supervisor are shown', () => {
    const none = () => cms.account(['national-editor'])

    it('the desk of a state: what is published, what its site shows, and no confidential place', async () => {
      const place = {
        address: 'Calle Escondida 7, colonia Secreta',
        municipality: 'Zapopan',
        verification: { status: 'pending', source: 'x' },
      }
      const shelter = {
        ...{
          slug: 'refugio-de-prueba',
          state: 'jalisco',
          role: 'womens_services',
          name: 'Refugio de prueba',
          confidential: true,
        },
        ...{ verification: { status: 'pending', source: 'x' }, locations: [place], _status: 'published' },
      }
      await cms.payload.create({ collection: 'organizations', data: shelter as never })
      const { status, body } = await cms.rest('GET', 'inquiries/desk/jalisco', { as: operator })
      const desk = body as unknown as Desk
      expect([status, desk.site]).toEqual([200, { release: shownReleases[0], url: 'http://jalisco.localhost:4321/' }])
      expect(desk.guides.map(({ slug }) => slug)).toContain(guide)
      expect(desk.services.map(({ slug }) => slug)).toContain('refugio-de-prueba')
      expect(JSON.stringify(desk)).not.toMatch(/Escondida|Secreta|Zapopan/)
      expect(desk.languages[0]).toEqual({ value: 'es', label: 'español' })
      for (const address of ['inquiries/desk/oaxaca', 'inquiries/desk/nada', 'inquiries/desk/oaxaca/site'])
        expect((await cms.rest('GET', address, { as: operator })).status).toBe(403)
      expect((await cms.rest('GET', 'inquiries/desk/jalisco', { as: await none() })).status).toBe(403)
      // Supervisors read what operators have before them, and nothing that these noted.
      const supervised = await cms.rest('GET', 'inquiries/desk/jalisco', { as: supervisor })
      expect([supervised.status, supervised.body.today]).toEqual([200, []])
      expect((await cms.rest('GET', 'inquiries/desk/jalisco')).status).toBe(403)
    })

    it('a published guide as the state tells it, to be read out', async () => {
      const read = (slug: string, as = operator, state = 'jalisco') =>
        cms.rest('GET', `inquiries/desk/${state}/guides/${slug}`, { as })
      const { status, body } = await read(guide)
      const told = body as unknown as ReadableGuide
      expect([status, told.slug]).toEqual([200, guide])
      expect(told.sections.flatMap(({ lines }) => lines).length).toBeGreaterThan(0)
      expect((await read('no-hay-tal-guia')).status).toBe(404)
      for (const refused of [await read(guide, operator, 'oaxaca'), await read(guide, await none())])
        expect(refused.status).toBe(403)
    })

    it('counts by day, topic and outcome, and the list, of the own states alone', async () => {
      await cms.payload.db.deleteMany({ collection: 'inquiries', where: {} })
      const id = await noted({ note: 'Contó algo.' })
      await noted({ disposition: 'prank', role: null, stage: null, topic: null, guides: [] })
      const read = async (as: Account, query = '') => {
        const { status, body } = await cms.rest('GET', `inquiries/followed?${query}`, { as })
        return { status, ...(body as unknown as Followed) }
      }
      const seen = await read(supervisor)
      expect(seen).toMatchObject({
        status: 200,
        total: 1,
        others: 1,
        byTopic: [{ value: guide, count: 1 }],
        byState: [{ value: 'jalisco' }],
      })
      expect(seen.list.find((each) => each.id === id)).toMatchObject({
        note: 'Contó algo.',
        who: operator.user.name,
        minutes: 10,
      })
      expect(await read(supervisor, 'from=2020-01-01&to=2020-02-01')).toMatchObject({ total: 0, others: 0, list: [] })
      // What is asked for beyond the own states, or wrongly, is as if it were not asked for.
      expect(await read(supervisor, 'state=oaxaca&from=x&page=-1')).toMatchObject({ total: 1, query: { state: '', page: 1 } })
      expect(await read(await cms.account(['supervisor'], ['oaxaca']))).toMatchObject({ status: 200, total: 0, list: [] })
      const all = await read(await cms.account(['admin']))
      expect([all.total, all.list.map(({ note: told, who }) => [told, who])]).toEqual([
        1,
        [
          [null, ''],
          [null, ''],
        ],
      ])
      for (const as of [operator, await none(), await cms.account(['supervisor'])]) expect((await read(as)).status).toBe(403)
    })

    it('who was given the text of a guide from before it was corrected', async () => {
      const { payload } = cms
      await payload.db.deleteMany({ collection: 'inquiries', where: {} })
      const [newer, older] = shownReleases
      // After all that the seed has published, of which a whole build tells nothing.
      const startedAt = new Date().toISOString()
      const early = await noted({ startedAt, guides: [{ guide, release: older }] })
      const late = await noted({ startedAt, guides: [{ guide, release: newer }] })
      await noted({ startedAt, topic: other, guides: [{ guide: other, release: older }] })
      const event = {
        ...{
          kind: 'guides',
          key: guide,
          action: 'publish',
          by: String(supervisor.user.id),
          before: 'a',
          after: 'b',
          state: null,
        },
        ...{ sequence: 900_001, at: new Date().toISOString() },
      }
      await payload.db.create({ collection: 'events', data: event })
      const corrections = async (as: Account) => {
        const { status, body } = await cms.rest('GET', `inquiries/corrections/${guide}`, { as })
        return { status, found: body as unknown as FollowedCorrection[] }
      }
      const given = ({ found }: { found: FollowedCorrection[] }) =>
        found.map(({ sequence, places }) => [
          sequence,
          places.map(({ liveAt, inquiries }) => [liveAt, inquiries.map((each) => each.id).toSorted()]),
        ])
      // The site does not show it yet: all that was read is from before.
      expect(given(await corrections(supervisor))).toEqual([[900_001, [[null, [early, late].toSorted()]]]])
      const liveAt = new Date().toISOString()
      await keepReceipts(payload, [
        {
          ...{ sequence: 900_001, kind: 'guides', key: guide, outcome: 'live', htmlAt: liveAt, reasons: [], findings: [] },
          sites: [{ site: 'jalisco', release: newer, pages: 1 }],
        },
      ])
      expect(given(await corrections(supervisor))).toEqual([[900_001, [[liveAt, [early]]]]])
      expect((await corrections(await cms.account(['supervisor'], ['oaxaca']))).found).toEqual([])
      for (const as of [operator, await none()]) expect((await corrections(as)).status).toBe(403)
    })
  })
})
