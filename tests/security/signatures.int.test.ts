import { today } from '@justicia/shared-content/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import { exampleFact, exampleGuide, exampleLaw, exampleOrganization, paragraph, pendingReview } from '../cms/support/examples.ts'
import { type Account, describeRules, type RestAnswer, type TestCms } from '../cms/support/testCms.ts'

type Doc = Record<string, unknown> & { id: number; review: Record<string, unknown> }

await describeRules('who answers for what', (database) => {
  let cms: TestCms
  const accounts = {} as Record<Role, Account>
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
  })
  afterAll(() => cms.close())

  const context = { contentChecked: true }
  const guide = async (review: object = pendingReview) => {
    count += 1
    return (await cms.payload.create({
      collection: 'guides',
      data: { ...exampleGuide(`firma-${count}`), review } as never,
      context,
    })) as unknown as Doc
  }
  const variant = async () =>
    (await cms.payload.create({
      collection: 'variants',
      data: { guide: (await guide()).id, state: 'jalisco', review: pendingReview, overrides: [], _status: 'published' } as never,
      context,
    })) as unknown as Doc
  const stored = async (collection: 'guides' | 'variants' | 'flows', id: unknown, draft = true) =>
    (await cms.payload.findByID({ collection, id: id as number, draft, depth: 0 })) as unknown as Doc
  const signature = {
    review: { status: 'approved', by: 'Lic. Inventada', on: '1999-01-01T12:00:00.000Z', next: '2031-01-01T12:00:00.000Z' },
  }
  const said = ({ body }: RestAnswer) => body.errors?.[0]?.message ?? ''

  describe('the legal review', () => {
    it.each(roles.filter((role) => role !== 'reviewer'))('is not signed by %s, neither at once nor by creating', async (role) => {
      for (const [collection, document] of [
        ['guides', await guide()],
        ['variants', await variant()],
      ] as const)
        for (const draft of ['', '?draft=true', '?draft=true&autosave=true']) {
          await cms.rest('PATCH', `${collection}/${document.id}${draft}`, { as: accounts[role], body: signature })
          expect((await stored(collection, document.id)).review).toMatchObject({ status: 'pending', next: pendingReview.next })
        }
      count += 1
      const made = await cms.rest('POST', 'guides?draft=true', {
        as: accounts[role],
        body: { slug: `nueva-${count}`, title: 'Nueva', ...signature },
      })
      if (made.status === 201) expect((made.body.doc as Doc).review).toMatchObject({ status: 'pending' })
    })

    it('is signed by its role, in its own name and on the day that it is, and is live at once', async () => {
      const before = await guide()
      const answer = await cms.rest('PATCH', `guides/${before.id}`, {
        as: accounts.reviewer,
        body: { ...signature, title: 'Otro', slug: 'otra' },
      })
      expect(answer.status).toBe(200)
      const live = await stored('guides', before.id, false)
      expect(live).toMatchObject({ title: before.title, slug: before.slug, _status: 'published' })
      expect(live.review).toMatchObject({ status: 'approved', by: accounts.reviewer.user.name, next: '2031-01-01T12:00:00.000Z' })
      expect(String(live.review.on).slice(0, 10)).toBe(today())
    })

    it('is signed in any state, one document at a time, and asks for a day to come', async () => {
      const document = await variant()
      const past = { review: { status: 'approved', next: '2020-01-01T12:00:00.000Z' } }
      const late = await cms.rest('PATCH', `variants/${document.id}`, { as: accounts.reviewer, body: past })
      expect(late.status).toBe(400)
      expect(JSON.stringify(late.body)).toContain('un día que aún no ha pasado')
      expect((await cms.rest('PATCH', `variants/${document.id}`, { as: accounts.reviewer, body: signature })).status).toBe(200)
      const bulk = await cms.rest('PATCH', `variants?where[id][equals]=${document.id}`, {
        as: accounts.reviewer,
        body: { _status: 'draft' },
      })
      expect(bulk.status).toBe(403)
      expect(await stored('variants', document.id)).toMatchObject({ _status: 'published', review: { status: 'approved' } })
    })

    it('neither publishes a draft nor withdraws a text', async () => {
      const { id } = await guide()
      expect((await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: { _status: 'draft' } })).status).toBe(403)
      await cms.payload.update({ collection: 'guides', id, draft: true, data: { title: 'En borrador' } as never })
      const publish = await cms.rest('PATCH', `guides/${id}`, {
        as: accounts.reviewer,
        body: { ...signature, _status: 'published' },
      })
      expect(publish.status).toBe(403)
      expect(said(publish)).toContain('publicar y retirar le toca a quien publica')
      expect((await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: signature })).status).toBe(200)
      expect(await stored('guides', id, false)).toMatchObject({ _status: 'published', review: { status: 'pending' } })
      expect(await stored('guides', id)).toMatchObject({ _status: 'draft', title: 'En borrador', review: { status: 'approved' } })
    })

    it.each([
      ['the text', { sections: [{ key: 'que-hacer-ahora', title: 'Qué hacer ahora', body: paragraph('Haz otra cosa.') }] }],
      ['the title', { title: 'Otro título' }],
      ['the law', { legalBasis: ['CNPP 110'] }],
    ])('ends when %s changes', async (_, change) => {
      const { id } = await guide()
      await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: signature })
      const changed = await cms.rest('PATCH', `guides/${id}?draft=true`, {
        as: accounts['national-editor'],
        body: { ...change, ...signature },
      })
      expect(changed.status).toBe(200)
      expect((await stored('guides', id)).review).toMatchObject({ status: 'pending', next: '2031-01-01T12:00:00.000Z' })
      expect((await stored('guides', id, false)).review).toMatchObject({ status: 'approved' })
    })

    it('stays when something else changes, or the same text is saved again', async () => {
      const { id } = await guide()
      await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: signature })
      const read = await cms.rest('GET', `guides/${id}?depth=0&draft=true`, { as: accounts['national-editor'] })
      const again = { ...read.body, order: 77 }
      expect((await cms.rest('PATCH', `guides/${id}?draft=true`, { as: accounts['national-editor'], body: again })).status).toBe(
        200,
      )
      expect(await stored('guides', id)).toMatchObject({
        order: 77,
        review: { status: 'approved', by: accounts.reviewer.user.name },
      })
    })

    it('does not return with an old version once it was taken back', async () => {
      const { id } = await guide()
      await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: signature })
      const { docs } = await cms.payload.findVersions({
        collection: 'guides',
        where: { parent: { equals: id } },
        sort: '-createdAt',
      })
      await cms.rest('PATCH', `guides/${id}`, {
        as: accounts.reviewer,
        body: { review: { status: 'pending', next: pendingReview.next } },
      })
      expect((await stored('guides', id)).review.status).toBe('pending')
      await cms.rest('POST', `guides/versions/${docs[0]?.id}?draft=true`, { as: accounts['national-editor'] })
      const { status, by } = (await stored('guides', id)).review
      expect([status, by ?? null]).toEqual(['pending', null])
    })

    it('ends when a translation is published anew beside unfinished Spanish', async () => {
      const as = accounts['national-editor']
      const { id } = await guide()
      const english = (await cms.rest('GET', `guides/${id}?depth=0&draft=true&locale=en&fallback-locale=none`, { as })).body
      const sections = (english.sections as object[]).map((section) => ({ ...section, title: 'Do', body: paragraph('Do this.') }))
      const body = {
        title: 'English',
        summary: 'A summary of more than forty characters, as it has to be.',
        sections,
        _status: 'published',
      }
      expect((await cms.rest('PATCH', `guides/${id}?locale=en`, { as, body })).status).toBe(200)
      await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: signature })
      expect((await stored('guides', id, false)).review).toMatchObject({ status: 'approved' })
      await cms.rest('PATCH', `guides/${id}?draft=true`, { as, body: { title: 'En borrador' } })
      const anew = await cms.rest('PATCH', `guides/${id}?locale=en`, {
        as,
        body: { title: 'Something else', _status: 'published' },
      })
      expect([anew.status, said(anew)]).toEqual([403, expect.stringContaining('Lo publicado está firmado')])
      expect(
        (await cms.rest('PATCH', `guides/${id}?locale=en&draft=true`, { as, body: { title: 'Something else' } })).status,
      ).toBe(200)
      const publisher = accounts.publisher
      const { digest } = (await cms.rest('GET', `reviews/of/guides/${id}`, { as: publisher })).body
      const urgent = await cms.rest('POST', `reviews/of/guides/${id}`, {
        as: publisher,
        body: { move: 'urgent', reason: 'No puede esperar', language: 'en', digest },
      })
      expect(urgent.status).toBe(200)
      const live = await cms.payload.findByID({ collection: 'guides', id, locale: 'en', depth: 0 })
      expect(live).toMatchObject({ title: 'Something else', review: { status: 'pending' } })
    })

    it('does not come out of the trash once it was taken back, and is not brought out by its own role', async () => {
      const as = accounts['national-editor']
      const { id } = await guide()
      await cms.rest('PATCH', `guides/${id}`, { as: accounts.reviewer, body: signature })
      await cms.rest('PATCH', `guides/${id}`, { as, body: { _status: 'draft' } })
      await cms.rest('PATCH', `guides/${id}`, {
        as: accounts.reviewer,
        body: { review: { status: 'pending', next: pendingReview.next } },
      })
      await cms.rest('PATCH', `guides/${id}`, { as, body: { deletedAt: new Date().toISOString() } })
      const back = { deletedAt: null, _status: 'published' }
      const own = await cms.rest('PATCH', `guides/${id}?trash=true`, { as: accounts.reviewer, body: back })
      expect([own.status, said(own)]).toEqual([403, expect.stringContaining('Está en la papelera')])
      expect((await cms.rest('PATCH', `guides/${id}?trash=true`, { as, body: back })).status).toBe(200)
      expect(await stored('guides', id, false)).toMatchObject({ _status: 'published', review: { status: 'pending' } })
    })

    it('is brought by the seed as the files have it', async () => {
      const filed = {
        status: 'approved',
        by: 'Colegio de Prueba',
        on: '2026-01-02T12:00:00.000Z',
        next: '2027-01-02T12:00:00.000Z',
      }
      const { id } = await guide(filed)
      expect((await stored('guides', id)).review).toMatchObject(filed)
    })
  })

  describe('911 and 089', () => {
    const emergencies = [
      ['facts', exampleFact('nacional', 'emergencias.telefono')],
      ['facts', exampleFact('nacional', 'denuncia-anonima.telefono')],
      ['organizations', { ...exampleOrganization('nacional', 'emergencias'), role: 'emergency' }],
      ['organizations', { ...exampleOrganization('nacional', 'denuncia'), role: 'anonymous_report' }],
    ] as const

    it.each(emergencies)('%s: only administrators make, change, withdraw and delete them (%#)', async (collection, data) => {
      const document = await cms.payload.create({ collection, data: data as never })
      const change = collection === 'facts' ? { value: '900 666 0000' } : { name: 'Otro' }
      for (const role of roles.filter((each) => each !== 'admin'))
        for (const [method, address, body] of [
          ['PATCH', `${collection}/${document.id}`, change],
          ['PATCH', `${collection}/${document.id}`, { _status: 'draft' }],
          ['PATCH', `${collection}/${document.id}?draft=true`, { key: 'otra.clave', role: 'prosecutor' }],
          ['DELETE', `${collection}/${document.id}`, undefined],
          ['POST', collection, { ...data, key: 'emergencias.otro', slug: 'otro' }],
        ] as const) {
          const answer = await cms.rest(method, address, { as: accounts[role], body })
          expect([role, method, address, answer.status]).toEqual([role, method, address, 403])
        }
      expect((await cms.rest('PATCH', `${collection}/${document.id}`, { as: accounts.admin, body: change })).status).toBe(200)
    })

    it('no state has its own, whoever writes it', async () => {
      for (const as of [accounts['state-editor'], accounts['national-editor'], accounts.admin])
        for (const [collection, data] of [
          ['facts', exampleFact('jalisco', 'emergencias.telefono')],
          ['organizations', { ...exampleOrganization('jalisco', 'mi-911'), role: 'emergency' }],
        ] as const) {
          const answer = await cms.rest('POST', collection, { as, body: data })
          expect(answer.status).toBe(as === accounts.admin ? 400 : 403)
        }
    })

    it('a document of one’s own does not become one', async () => {
      const mine = await cms.payload.create({ collection: 'facts', data: exampleFact('jalisco', 'mi.dato') as never })
      const answer = await cms.rest('PATCH', `facts/${mine.id}`, {
        as: accounts['state-editor'],
        body: { key: 'emergencias.telefono' },
      })
      expect(answer.status).toBe(403)
      expect(said(answer)).toContain('solo los cambia quien administra')
    })
  })

  it('only administrators say who publishes and where to tell of a mistake, once for all sites', async () => {
    const mail = { ...exampleFact('nacional', 'quien-publica.correo'), kind: 'email', value: 'avisos@publica.mx' }
    const { id } = await cms.payload.create({ collection: 'facts', data: mail as never })
    for (const role of roles.filter((each) => each !== 'admin'))
      for (const [method, address, body] of [
        ['PATCH', `facts/${id}`, { value: 'otro@publica.mx' }],
        ['DELETE', `facts/${id}`, undefined],
        ['POST', 'facts', { ...exampleFact('nacional', 'quien-publica.nombre'), value: 'Otra' }],
      ] as const) {
        const answer = await cms.rest(method, address, { as: accounts[role], body })
        expect([role, method, answer.status]).toEqual([role, method, 403])
      }
    const asAdmin = { as: accounts.admin }
    expect((await cms.rest('PATCH', `facts/${id}`, { ...asAdmin, body: { value: 'otro@publica.mx' } })).status).toBe(200)
    const broken = await cms.rest('PATCH', `facts/${id}`, { ...asAdmin, body: { value: 'publica.mx' } })
    expect([broken.status, JSON.stringify(broken.body)]).toEqual([400, expect.stringContaining('con una «@»')])
    const ofState = await cms.rest('POST', 'facts', { ...asAdmin, body: { ...mail, state: 'jalisco' } })
    expect([ofState.status, JSON.stringify(ofState.body)]).toEqual([400, expect.stringContaining('lo mismo en todos los sitios')])
  })

  it('a publisher and a reviewer do not say that a contact was checked', async () => {
    const organization = await cms.payload.create({
      collection: 'organizations',
      data: exampleOrganization('jalisco', 'contactos') as never,
    })
    const check = { checked_on: '2026-11-20T12:00:00.000Z', checked_by: 'Área de contactos', checked_how: 'call' }
    const checked = { verification: { status: 'verified', source: 'Yo', ...check } }
    for (const role of roles)
      await cms.rest('PATCH', `organizations/${organization.id}`, { as: accounts[role], body: role === 'admin' ? {} : checked })
    const versions = await cms.payload.findVersions({
      collection: 'organizations',
      where: { 'version.verification.status': { equals: 'verified' } },
      limit: 0,
    })
    const writers = new Set(versions.docs.map(({ version }) => version.lastEditedBy))
    const editors = [accounts['national-editor'], accounts['state-editor']].map(({ user }) => String(user.id))
    // A publisher’s own save keeps what the editors before it said.
    expect(editors.every((editor) => writers.has(editor))).toBe(true)
    const first = versions.docs.sort((a, b) => String(a.createdAt).localeCompare(String(b.createdAt)))[0]
    expect(editors).toContain(first?.version.lastEditedBy)
  })

  describe('a contact that somebody verified', () => {
    const checked = { checked_on: '2026-11-20T12:00:00.000Z', checked_by: 'Área de contactos', checked_how: 'call' }
    const verified = { status: 'verified', source: 'Una llamada', ...checked }
    const withPhone = (number: string, verification: object = verified) => ({
      phones: [{ number, type: 'voice', verification }],
    })
    const told = ({ status, body }: RestAnswer) => ({
      status,
      at: body.errors?.[0]?.data?.errors?.map(({ path, label, message }) => `${path} · ${label} · ${message.slice(0, 43)}`),
    })
    const refused = (path: string, label: string) => ({
      status: 400,
      at: [`${path}.status · ${label} › Comprobación › Qué tan seguro es · Lo escribió tu misma cuenta, y «Comprobado»`],
    })
    const patch = (as: Role, address: string, body: object) => cms.rest('PATCH', address, { as: accounts[as], body })
    const organization = async (name: string, more: object = {}) => {
      const { id } = await cms.payload.create({
        collection: 'organizations',
        data: { ...exampleOrganization('jalisco', name), ...more } as never,
      })
      return `organizations/${id}`
    }
    const publish = { _status: 'published' }

    it('is not published so by the account that wrote it, neither at once nor by a draft, and is by another', async () => {
      const address = await organization('dos-cuentas')
      const own = refused('phones.0.verification', 'Teléfonos › 1. 33 1234 5678')
      expect(told(await patch('state-editor', address, { ...withPhone('33 1234 5678'), ...publish }))).toEqual(own)
      expect((await patch('state-editor', `${address}?draft=true`, withPhone('33 1234 5678'))).status).toBe(200)
      expect(told(await patch('state-editor', address, publish))).toEqual(own)
      // With its sources it may stand meanwhile.
      const sourced = { status: 'published', source: 'La institución', official: true, source_date: '2026-11' }
      expect((await patch('state-editor', address, { ...withPhone('33 1234 5678', sourced), ...publish })).status).toBe(200)
      expect(told(await patch('state-editor', address, { ...withPhone('33 1234 5678'), ...publish }))).toEqual(own)
      expect((await patch('national-editor', address, { ...withPhone('33 1234 5678'), ...publish })).status).toBe(200)
      // Two have seen it: whoever edits may verify it anew.
      const again = { ...verified, checked_on: '2026-11-28T12:00:00.000Z' }
      expect((await patch('state-editor', address, { ...withPhone('33 1234 5678', again), ...publish })).status).toBe(200)
      expect(told(await patch('state-editor', address, { ...withPhone('33 8765 4321'), ...publish })).status).toBe(400)
    })

    it('tells it with all else that is wrong', async () => {
      const address = await organization('todo-junto')
      const answer = await patch('state-editor', address, { ...withPhone('33 1234 5678'), name: ' ', ...publish })
      expect(answer.body.errors?.[0]?.data?.errors?.map(({ path }) => path).sort()).toEqual([
        'name',
        'phones.0.verification.status',
      ])
    })

    it('may have been brought by the files, and be verified by anybody who edits', async () => {
      const address = await organization('de-archivos', withPhone('33 1234 5678', { status: 'pending', source: 'Archivo' }))
      expect((await patch('state-editor', address, { ...withPhone('33 1234 5678'), ...publish })).status).toBe(200)
    })

    it('comes back with an old version as it was: confirmed, or still of its writer alone', async () => {
      const address = await organization('que-vuelve')
      const restoreAs = async (as: Role, number: string) => {
        const { docs } = await cms.payload.findVersions({
          collection: 'organizations',
          where: { 'version.slug': { equals: 'que-vuelve' } },
          sort: '-createdAt',
          limit: 100,
        })
        const id = docs.find(({ version }) => version.phones?.[0]?.number === number)?.id
        return (await cms.rest('POST', `organizations/versions/${id}`, { as: accounts[as] })).status
      }
      expect((await patch('state-editor', `${address}?draft=true`, withPhone('33 0000 0001'))).status).toBe(200)
      expect((await patch('state-editor', `${address}?draft=true`, withPhone('33 0000 0002'))).status).toBe(200)
      expect((await patch('national-editor', address, publish)).status).toBe(200)
      expect((await patch('state-editor', `${address}?draft=true`, { phones: [] })).status).toBe(200)
      expect(await restoreAs('state-editor', '33 0000 0001')).toBe(200)
      expect((await patch('state-editor', address, publish)).status).toBe(400)
      expect(await restoreAs('state-editor', '33 0000 0002')).toBe(200)
      expect((await patch('state-editor', address, publish)).status).toBe(200)
    })

    it('is a fact, a web address, a schedule or a place as well, but neither a name nor 911', async () => {
      const wrote = (collection: string, body: object) => cms.rest('POST', collection, { as: accounts.admin, body })
      const fact = (key: string, kind: string, value: string) =>
        wrote('facts', { ...exampleFact('jalisco', `${key}.dato`), kind, value, verification: verified })
      expect(told(await fact('telefono', 'phone', '33 1234 5678'))).toEqual({
        status: 400,
        at: ['verification.status · Comprobación › Qué tan seguro es · Lo escribió tu misma cuenta, y «Comprobado»'],
      })
      expect((await fact('nombre', 'name', 'Fiscalía de prueba')).status).toBe(201)
      for (const [path, body] of [
        ['website.verification.status', { website: { url: 'https://www.gob.mx/', verification: verified } }],
        ['schedules.0.verification.status', { schedules: [{ description: 'De día', verification: verified }] }],
        ['locations.0.verification.status', { locations: [{ address: 'Calle de prueba 1', verification: verified }] }],
      ] as const) {
        const answer = await wrote('organizations', { ...exampleOrganization('jalisco', 'otras'), ...body })
        expect(answer.body.errors?.[0]?.data?.errors?.map(({ path: at }) => at)).toEqual([path])
      }
      const answer = await wrote('organizations', { ...exampleOrganization('jalisco', 'con-911'), ...withPhone('911') })
      expect(told(answer)).toEqual({ status: 201, at: undefined })
    })

    it('does not tell who wrote it, nor take it from a request', async () => {
      const address = await organization('callada')
      await patch('state-editor', `${address}?draft=true`, { ...withPhone('33 1234 5678'), contactWriters: {} })
      const read = await cms.rest('GET', `${address}?draft=true`, { as: accounts.admin })
      expect(read.body).not.toHaveProperty('contactWriters')
      expect((await patch('state-editor', address, { contactWriters: {}, ...publish })).status).toBe(400)
    })
  })
})
