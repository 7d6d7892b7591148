import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import { type ReviewMoveName, type ReviewStanding, reviewMoveNames, reviewStandings } from '../../cms/src/review/reviewMoves.ts'
import type { DocumentHistory } from '../../cms/src/reviewing/readHistory.ts'
import type { DocumentRemarks } from '../../cms/src/reviewing/remarkEndpoints.ts'
import type { DocumentReview } from '../../cms/src/reviewing/reviewEndpoints.ts'
import { exampleGuide, exampleLaw, paragraph, pendingReview } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

type Scope = 'national' | 'own' | 'other'
const context = { contentChecked: true }
const next = '2031-01-01'

/** Who takes which step where, written by hand: not read from the table that the server reads. */
const takers: Record<ReviewMoveName, Partial<Record<Scope, Role[]>>> = {
  ask: {
    national: ['admin', 'national-editor'],
    own: ['admin', 'national-editor', 'state-editor'],
    other: ['admin', 'national-editor'],
  },
  recall: {
    national: ['admin', 'national-editor'],
    own: ['admin', 'national-editor', 'state-editor'],
    other: ['admin', 'national-editor'],
  },
  remark: { national: ['reviewer'], own: ['reviewer'], other: ['reviewer'] },
  approve: { national: ['reviewer'], own: ['reviewer'], other: ['reviewer'] },
  revoke: { national: ['reviewer'], own: ['reviewer'], other: ['reviewer'] },
  urgent: { national: ['admin', 'publisher'], own: ['admin', 'publisher'], other: ['admin', 'publisher'] },
}
const standingsOf: Record<ReviewMoveName, ReviewStanding[]> = {
  ask: ['draft', 'remarks'],
  recall: ['in-review'],
  remark: ['in-review'],
  approve: ['draft', 'in-review', 'remarks'],
  revoke: ['approved'],
  urgent: ['draft', 'in-review', 'remarks'],
}

await describeRules('the legal review as work', (database) => {
  let cms: TestCms
  const accounts = {} as Record<Role, Account>
  let both: Account
  let count = 0

  beforeAll(async () => {
    cms = await database.open()
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
    both = await cms.account(['reviewer', 'national-editor'])
  })
  afterAll(() => cms.close())

  const guide = async () => {
    count += 1
    const data = exampleGuide(`revisada-${count}`) as never
    return (await cms.payload.create({ collection: 'guides', data, context })).id as number
  }
  const variant = async (state: string) => {
    const data = { guide: await guide(), state, review: pendingReview, overrides: [], _status: 'published' } as never
    return (await cms.payload.create({ collection: 'variants', data, context })).id as number
  }
  const at = (id: unknown, kind = 'guides', of = 'reviews') => `${of}/of/${kind}/${id}`
  const read = async (id: unknown, kind = 'guides', as = accounts.admin) =>
    (await cms.rest('GET', at(id, kind), { as })).body as unknown as DocumentReview
  const take = async (as: Account, move: ReviewMoveName, id: unknown, more: object = {}, kind = 'guides') => {
    const { digest } = await read(id, kind)
    return cms.rest('POST', at(id, kind), { as, body: { move, digest, next, reason: 'Por prueba', ...more } })
  }
  const edit = (id: unknown, title: string, as = accounts['national-editor']) =>
    cms.rest('PATCH', `guides/${id}?draft=true`, { as, body: { title } })
  const publish = (id: unknown, as = accounts['national-editor']) =>
    cms.rest('PATCH', `guides/${id}`, { as, body: { _status: 'published' } })
  const stored = async (id: unknown, draft = false) =>
    cms.payload.findByID({ collection: 'guides', id: id as number, draft, depth: 0 })
  const said = ({ body }: { body: { errors?: { message: string }[] } }) => body.errors?.[0]?.message ?? ''

  describe.each(['national', 'own', 'other'] as const)('of a text that is %s', (scope) => {
    it.each(reviewMoveNames)('%s is taken by whom and where the table says', async (move) => {
      const kind = scope === 'national' ? 'guides' : 'variants'
      const id = scope === 'national' ? await guide() : await variant(scope === 'own' ? 'jalisco' : 'oaxaca')
      const document = `${kind}/${id}`
      const stand = async (standing: ReviewStanding) => {
        const isApproved = standing === 'approved'
        const review = isApproved
          ? { status: 'approved', by: 'x', on: '2026-01-01T12:00:00.000Z', next: pendingReview.next }
          : pendingReview
        const isDraft = move === 'urgent'
        await cms.payload.update({
          collection: kind,
          id,
          draft: isDraft,
          data: { review, _status: isDraft ? 'draft' : 'published' } as never,
          context,
        })
        await cms.payload.db.deleteMany({ collection: 'reviews', where: { document: { equals: document } } })
        const data = { document, kind, name: 'x', standing, since: new Date().toISOString(), waits: false, writers: [] }
        await cms.payload.db.create({ collection: 'reviews', data })
      }
      for (const standing of reviewStandings)
        for (const role of roles) {
          await stand(standing)
          const { digest } = await read(id, kind)
          const answer = await cms.rest('POST', at(id, kind), {
            as: accounts[role],
            body: { move, digest, next, reason: 'Por prueba' },
          })
          const may = takers[move][scope]?.includes(role) === true
          const fits = standingsOf[move].includes(standing)
          const expected = !may ? 403 : fits ? 200 : 409
          expect([role, standing, answer.status]).toEqual([role, standing, expected])
          const after = (await read(id, kind)).standing
          const to = {
            ask: 'in-review',
            recall: 'draft',
            remark: 'remarks',
            approve: 'approved',
            revoke: 'remarks',
            urgent: 'in-review',
          }
          expect([role, standing, after]).toEqual([role, standing, expected === 200 ? to[move] : standing])
        }
    })
  })

  it('is signed for the text that was read, by its name and time, and not after that changed', async () => {
    const id = await guide()
    const { digest } = await read(id)
    expect((await edit(id, 'Otro título')).status).toBe(200)
    const late = await cms.rest('POST', at(id), { as: accounts.reviewer, body: { move: 'approve', digest, next } })
    expect([late.status, said(late)]).toEqual([409, expect.stringContaining('cambió mientras lo leías')])
    expect((await take(accounts.reviewer, 'approve', id)).status).toBe(200)
    expect(await stored(id, true)).toMatchObject({
      _status: 'draft',
      review: { status: 'approved', by: accounts.reviewer.user.name },
    })
    expect((await stored(id)).title).not.toBe('Otro título')
    expect((await publish(id)).status).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'Otro título', review: { status: 'approved' } })
  })

  it('says what changed after the signature, and that it stands again after the next', async () => {
    const id = await guide()
    await take(accounts.reviewer, 'approve', id)
    expect(await read(id)).toMatchObject({ standing: 'approved', lost: null })
    const sections = [
      { key: 'que-hacer-ahora', title: 'Qué hacer ahora', body: paragraph('Haz esto.') },
      { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: paragraph('Alguien más.') },
    ]
    const changed = await cms.rest('PATCH', `guides/${id}?draft=true`, { as: accounts['national-editor'], body: { sections } })
    expect(changed.status).toBe(200)
    const lost = await read(id)
    expect(lost).toMatchObject({
      standing: 'draft',
      lost: { who: accounts.reviewer.user.name, parts: ['sections/quien-te-ayuda es'], versions: { signed: expect.any(String) } },
    })
    await take(accounts.reviewer, 'approve', id)
    expect(await read(id)).toMatchObject({ standing: 'approved', lost: null })
  })

  it('has a history of who changed what and with which signature, for who works on the text', async () => {
    const id = await guide()
    await take(accounts.reviewer, 'approve', id)
    await edit(id, 'Otro título')
    const address = `${at(id)}/history`
    const told = (await cms.rest('GET', address, { as: accounts.reviewer })).body as unknown as DocumentHistory
    const [newest, signed, first] = told.entries
    expect(newest).toMatchObject({ who: accounts['national-editor'].user.name, isPublished: false, signature: null })
    expect(newest?.parts).toEqual(['title es'])
    expect(signed).toMatchObject({ parts: [], signature: { by: accounts.reviewer.user.name, next } })
    expect(first).toMatchObject({ who: 'El servidor', parts: null, signature: null })
    expect([told.from, told.to]).toEqual([signed?.version, newest?.version])
    expect(told.changes.map(({ part }) => part)).toEqual(['title'])
    expect(told.changes[0]?.words.filter(({ change }) => change === 'new').map(({ text }) => text.trim())).toContain('Otro')
    const query = `?from=${first?.version}&to=${signed?.version}&language=es`
    const same = await cms.rest('GET', `${address}${query}`, { as: accounts.publisher })
    expect((same.body as unknown as DocumentHistory).changes).toEqual([])
    for (const role of ['operator', 'state-editor'] as const)
      expect([role, (await cms.rest('GET', address, { as: accounts[role] })).status]).toEqual([role, 403])
    expect((await cms.rest('GET', address)).status).toBe(403)
  })

  it('is never of one’s own text, through whichever door', async () => {
    const id = await guide()
    expect((await edit(id, 'De mi mano', both)).status).toBe(200)
    expect(await read(id, 'guides', both)).toMatchObject({ isOwn: true, moves: expect.not.arrayContaining(['approve']) })
    const step = await take(both, 'approve', id)
    expect([step.status, said(step)]).toEqual([403, expect.stringContaining('su propio texto')])
    const review = { status: 'approved', next: `${next}T12:00:00.000Z` }
    const rest = await cms.rest('PATCH', `guides/${id}?draft=true`, { as: both, body: { review } })
    expect([rest.status, said(rest)]).toEqual([403, expect.stringContaining('su propio texto')])
    const both2 = { collection: 'guides', id, draft: true, overrideAccess: false, user: both.user } as const
    await expect(cms.payload.update({ ...both2, data: { review } as never })).rejects.toThrow('su propio texto')
    const atOnce = { title: 'Y firmado', review } as never
    await expect(cms.payload.update({ ...both2, data: atOnce })).rejects.toThrow('su propio texto')
    expect((await take(accounts.reviewer, 'approve', id)).status).toBe(200)
  })

  it('is not lost to readers without a reason: an urgent correction says who, why, and is to be reviewed', async () => {
    const id = await guide()
    await take(accounts.reviewer, 'approve', id)
    await edit(id, 'Corregido')
    const refused = await publish(id)
    expect([refused.status, said(refused)]).toEqual([403, expect.stringContaining('Lo publicado está firmado')])
    expect((await publish(id, accounts.admin)).status).toBe(403)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
    const schedule = (action: string) =>
      cms.rest('POST', `schedules/of/guides/${id}`, {
        as: accounts.publisher,
        body: { action, at: tomorrow, zone: 'America/Mexico_City' },
      })
    const late = await schedule('publish')
    expect([late.status, said(late)]).toEqual([409, expect.stringContaining('a su hora no se publicaría')])
    expect((await schedule('withdraw')).status).toBe(201)
    const silent = await take(accounts.publisher, 'urgent', id, { reason: ' ' })
    expect(silent.status).toBe(400)
    expect((await take(accounts.publisher, 'urgent', id, { reason: 'Cambió el plazo' })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'Corregido', review: { status: 'pending' } })
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 1 })
    expect(docs[0]).toMatchObject({ action: 'publish', by: String(accounts.publisher.user.id), reason: 'Cambió el plazo' })
    const list = await cms.rest('GET', 'reviews?where[urgentSince][exists]=true&limit=100', { as: accounts.reviewer })
    expect((list.body.docs as { document: string }[]).map(({ document }) => document)).toContain(`guides/${id}`)
    expect(await read(id)).toMatchObject({ standing: 'in-review', reason: 'Cambió el plazo', urgentSince: expect.any(String) })
    expect((await take(accounts.reviewer, 'approve', id)).status).toBe(200)
    expect(await read(id)).toMatchObject({ standing: 'approved', urgentSince: null })
    expect((await schedule('publish')).status).toBe(201)
  })

  it('what nobody has signed is published as before', async () => {
    const id = await guide()
    await edit(id, 'Sin firma')
    expect((await publish(id)).status).toBe(200)
    expect(await stored(id)).toMatchObject({ title: 'Sin firma', review: { status: 'pending' } })
  })

  it('has remarks on a section, assigned, answered and resolved, by those who work on the text', async () => {
    const id = await variant('jalisco')
    const address = at(id, 'variants', 'remarks')
    const assignee = String(accounts['state-editor'].user.id)
    const write = (as: Account, body: object) => cms.rest('POST', address, { as, body })
    for (const role of ['operator', 'supervisor'] as const)
      expect([role, (await write(accounts[role], { text: 'x' })).status]).toEqual([role, 403])
    const outsider = await cms.account(['state-editor'], ['oaxaca'])
    expect([(await write(outsider, { text: 'x' })).status, (await cms.rest('GET', address, { as: outsider })).status]).toEqual([
      403, 403,
    ])
    expect((await cms.rest('GET', address)).status).toBe(403)
    for (const body of [{ text: '' }, { text: 'x'.repeat(2001) }, { text: 'x', section: 'no-hay' }, { text: 'x', assignee: '0' }])
      expect((await write(accounts.reviewer, body)).status).toBe(400)
    const made = await write(accounts.reviewer, { text: 'Falta el plazo', assignee })
    expect(made.status).toBe(201)
    const [remark] = (made.body as unknown as DocumentRemarks).remarks
    expect((await write(accounts['state-editor'], { text: 'Ya está', thread: remark?.id })).status).toBe(201)
    const done = await cms.rest('POST', `${address}/resolve`, { as: accounts['state-editor'], body: { remark: remark?.id } })
    expect((done.body as unknown as DocumentRemarks).remarks).toMatchObject([
      {
        text: 'Falta el plazo',
        who: accounts.reviewer.user.name,
        assignee: accounts['state-editor'].user.name,
        resolved: { who: accounts['state-editor'].user.name },
        answers: [{ text: 'Ya está' }],
      },
    ])
  })

  it('entries are read by who follows the work, those of a state by its editors, and written by nobody', async () => {
    for (const collection of ['reviews', 'remarks'] as const) {
      for (const role of roles) {
        const { status, body } = await cms.rest('GET', `${collection}?limit=100`, { as: accounts[role] })
        if (role === 'operator') expect([collection, role, status]).toEqual([collection, role, 403])
        else if (role === 'state-editor')
          expect((body.docs as { state: string }[]).every(({ state }) => state === 'jalisco')).toBe(true)
        else expect([collection, role, status]).toEqual([collection, role, 200])
        expect((await cms.rest('POST', collection, { as: accounts[role], body: {} })).status).toBe(403)
      }
      expect((await cms.rest('GET', collection)).status).toBe(403)
    }
  })
})
