import { daysAfter } from '@justicia/shared-content/content/factEnds'
import { today } from '@justicia/shared-content/day'
import { patient } from '@justicia/shared-content/patience'
import type { ServerProps } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExpiringContacts } from '../../cms/src/expiring/ExpiringContacts.tsx'
import { type Ledger, ledgerTabs, type ShownEntry } from '../../cms/src/ledger/Ledger.ts'
import type { ReformWork } from '../../cms/src/reforms/Reform.ts'
import { ReformsHome } from '../../cms/src/reforms/ReformsHome.tsx'
import { exampleFact, exampleGuide, exampleLaw, exampleOrganization } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

/** A contact published so long ago that it is hidden in some days, or was that many days before. */
const endingIn = (days: number) => {
  const [year, ...rest] = daysAfter(today(), days).split('-')
  return { status: 'published', source: 'Diario', official: true, source_date: [Number(year) - 1, ...rest].join('-') }
}
const phone = (number: string, days: number) => ({ number, type: 'voice', verification: endingIn(days) })

await describeRules('contacts that end', (database) => {
  let cms: TestCms
  let national: Account
  let jalisco: Account
  beforeAll(async () => {
    cms = await database.open()
    national = await cms.account(['national-editor'])
    jalisco = await cms.account(['state-editor'], ['jalisco'])
  }, patient(120_000))
  afterAll(() => cms.close())

  const pageOf = async ({ user }: Account, language: 'es' | 'en' = 'es') => {
    const element = await ExpiringContacts({ i18n: { language }, payload: cms.payload, user } as unknown as ServerProps)
    return element === null ? '' : renderToStaticMarkup(element)
  }
  const listOf = async (as: Account) => (await cms.rest('GET', 'expiring-contacts', { as })).body.docs as { label: string }[]

  it('are none at first, and the first page says so in the language of the account', async () => {
    expect(await listOf(national)).toEqual([])
    expect(await pageOf(national)).toContain('Ningún contacto publicado deja de mostrarse en los próximos 30 días.')
    expect(await pageOf(national, 'en')).toContain('No published contact stops being shown in the next 30 days.')
  })

  it('are listed before the others the sooner they end, with their place, those that have ended first', async () => {
    const create = (collection: 'organizations' | 'facts', data: object) =>
      cms.payload.create({ collection, data: data as never, context: { contentChecked: true } })
    const { id } = await create('organizations', {
      ...exampleOrganization('jalisco', 'defensoria'),
      phones: [phone('33 0000 0001', 20), phone('33 0000 0002', 200), phone('33 0000 0003', -3), phone('911', -3)],
      website: { url: 'https://www.gob.mx/jal', verification: endingIn(30) },
      locations: [{ address: 'Calle de prueba 1', confidential: false, verification: endingIn(31) }],
    })
    await create('organizations', { ...exampleOrganization('oaxaca', 'otra'), phones: [phone('951 000 0001', 5)] })
    await create('organizations', {
      ...exampleOrganization('jalisco', 'borrador'),
      phones: [phone('33 0000 0009', 5)],
      _status: 'draft',
    })
    await create('organizations', {
      ...exampleOrganization('jalisco', 'refugio'),
      confidential: true,
      locations: [{ address: 'Calle reservada 2', confidential: true, verification: endingIn(5) }],
    })
    await create('facts', {
      ...exampleFact('nacional', 'quien-publica.correo'),
      kind: 'email',
      value: 'avisos@publica.mx',
      verification: endingIn(10),
    })
    expect(await listOf(national)).toEqual([
      expect.objectContaining({ label: '33 0000 0003', isExpired: true, expiry: daysAfter(today(), -3), state: 'jalisco' }),
      expect.objectContaining({ label: '951 000 0001', isExpired: false, state: 'oaxaca' }),
      expect.objectContaining({ label: 'avisos@publica.mx', collection: 'facts', name: 'quien-publica.correo' }),
      expect.objectContaining({ label: '33 0000 0001', collection: 'organizations', id, name: 'Defensoría de jalisco' }),
      expect.objectContaining({ label: 'https://www.gob.mx/jal', expiry: daysAfter(today(), 30) }),
    ])
  })

  it('are drawn with a link to where each is renewed, in Spanish and in English', async () => {
    const page = await pageOf(national)
    expect([...page.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, , text]) => text)).toEqual([
      'Defensoría de jalisco: 33 0000 0003',
      'Defensoría de oaxaca: 951 000 0001',
      'quien-publica.correo: avisos@publica.mx',
      'Defensoría de jalisco: 33 0000 0001',
      'Defensoría de jalisco: https://www.gob.mx/jal',
    ])
    expect(page).toMatch(
      /<a href="\/admin\/collections\/organizations\/[^"/]+">Defensoría de jalisco: 33 0000 0003<\/a> <span>Jalisco\. Ya no se muestra desde el \d/,
    )
    expect(page).toMatch(/avisos@publica\.mx<\/a> <span>Nacional\. Se muestra hasta el \d/)
    expect(await pageOf(national, 'en')).toMatch(/avisos@publica\.mx<\/a> <span>National\. Shown until \w/)
  })

  it('of other states are not a state editor’s work, and an operator has none', async () => {
    expect((await listOf(jalisco)).map(({ label }) => label)).toEqual(['33 0000 0003', '33 0000 0001', 'https://www.gob.mx/jal'])
    expect(await pageOf(jalisco)).not.toContain('oaxaca')
    const operator = await cms.account(['operator'])
    expect((await cms.rest('GET', 'expiring-contacts', { as: operator })).status).toBe(403)
    expect((await cms.rest('GET', 'expiring-contacts')).status).toBe(403)
    expect(await pageOf(operator)).toBe('')
  })

  it('go when they are renewed', async () => {
    const { docs } = await cms.payload.find({ collection: 'organizations', where: { slug: { equals: 'otra' } } })
    const [doc] = docs
    const [own] = doc?.phones ?? []
    const renewed = { ...own, verification: { ...own?.verification, renewed_on: `${today()}T12:00:00.000Z` } }
    await cms.payload.update({
      collection: 'organizations',
      id: doc?.id as number,
      data: { phones: [renewed] } as never,
      context: { contentChecked: true },
    })
    expect((await listOf(national)).map(({ label }) => label)).not.toContain('951 000 0001')
  })

  describe('in the ledger', () => {
    const ledger = async (query: string, as = national) =>
      (await cms.rest('GET', `ledger?${query}`, { as })).body as unknown as Ledger
    const textsOf = ({ entries }: Ledger) => entries.map(({ text }) => text)
    const find = async (query: string, text: string, as = national) =>
      (await ledger(query, as)).entries.find((entry) => entry.text === text)
    const post = (address: string, as: Account, body: object) => cms.rest('POST', `ledger/${address}`, { as, body })
    /** What names an entry in a request. */
    const nameOf = ({ collection, id, place, text }: ShownEntry) => ({ collection, id, place, text })
    let second: Account
    beforeAll(async () => {
      second = await cms.account(['state-editor'], ['jalisco'])
    })

    it('stand in lists by when they end and how sure they are, of one state at first for its editor', async () => {
      const own = await ledger('tab=expired', jalisco)
      expect(own.query).toEqual({ tab: 'expired', state: 'jalisco', kind: '', page: 1 })
      expect(textsOf(own)).toEqual(['33 0000 0003'])
      expect(own.counts).toMatchObject({ expired: 1, in30: 2, in60: 3, in90: 3, verified: 0 })
      expect(textsOf(await ledger('tab=in60', jalisco))).toEqual(['33 0000 0001', 'https://www.gob.mx/jal', 'Calle de prueba 1'])
      expect(textsOf(await ledger('tab=published&kind=phone', jalisco))).toEqual(
        expect.arrayContaining(['33 0000 0003', '33 0000 0009', '911']),
      )
      expect(textsOf(await ledger('tab=in30&kind=email'))).toEqual(['avisos@publica.mx'])
    })

    it('are never a confidential place, for nobody', async () => {
      for (const tab of ledgerTabs) expect(JSON.stringify(await ledger(`tab=${tab}`))).not.toContain('reservada')
      expect((await ledger('tab=pending&state=jalisco')).entries.map(({ name }) => name)).toEqual([])
    })

    it('are nobody’s who renews none, and no state editor checks those of another state or of the nation', async () => {
      const operator = await cms.account(['operator'])
      expect((await cms.rest('GET', 'ledger', { as: operator })).status).toBe(403)
      expect((await cms.rest('GET', 'ledger')).status).toBe(403)
      const foreign = (await find('tab=published&state=nacional', 'avisos@publica.mx', jalisco)) as ShownEntry
      expect(foreign.mayCheck).toBe(false)
      for (const as of [operator, jalisco])
        expect((await post('looked', as, { ...nameOf(foreign), how: 'call' })).status).toBe(403)
      const reviewer = await cms.account(['reviewer'])
      expect((await post('looked', reviewer, { ...nameOf(foreign), how: 'call' })).status).toBe(403)
    })

    it('are verified in one step, in the name of the account and as a version and an event, and that is taken back', async () => {
      const entry = (await find('tab=expired', '33 0000 0003', jalisco)) as ShownEntry
      const eventsBefore = await cms.payload.count({ collection: 'events' as never })
      const { status, body } = await post('looked', jalisco, { ...nameOf(entry), how: 'call' })
      expect({ status, body }).toMatchObject({
        status: 200,
        body: {
          isDraft: false,
          entry: { standing: 'verified', checked: { on: today(), by: jalisco.user.name, how: 'call' } },
        },
      })
      expect((body as { entry: ShownEntry }).entry.ends).toBeUndefined()
      expect((await cms.payload.count({ collection: 'events' as never })).totalDocs).toBe(eventsBefore.totalDocs + 1)
      expect((await ledger('', jalisco)).counts).toMatchObject({ expired: 0, verified: 1 })
      const undo = { ...nameOf(entry), version: body.version }
      expect((await post('undo', second, undo)).status).toBe(409)
      expect(await post('undo', jalisco, undo)).toMatchObject({ status: 200, body: { entry: { standing: 'published' } } })
      expect((await ledger('', jalisco)).counts).toMatchObject({ expired: 1, verified: 0 })
      expect((await post('undo', jalisco, undo)).status).toBe(409)
    })

    it('keep with the official page its address, which must be one', async () => {
      const entry = (await find('tab=expired', '33 0000 0003', jalisco)) as ShownEntry
      const asked = { ...nameOf(entry), how: 'page' }
      const refused = await post('looked', jalisco, { ...asked, address: 'la página' })
      expect(refused).toMatchObject({ status: 400 })
      expect(refused.body.errors?.[0]?.message).toContain('Escribe la dirección de la página oficial')
      const address = 'https://www.gob.mx/jal/contacto'
      const { body } = await post('looked', jalisco, { ...asked, address })
      expect(body).toMatchObject({
        entry: { standing: 'published', source: { name: 'gob.mx', url: address, date: today() } },
      })
    })

    it('that say something else by now are not verified by who saw them before', async () => {
      const entry = (await find('tab=in30', '33 0000 0001', jalisco)) as ShownEntry
      const { status, body } = await post('looked', jalisco, { ...nameOf(entry), text: '33 0000 1111', how: 'visit' })
      expect(status).toBe(409)
      expect(body.errors?.[0]?.message).toContain('«33 0000 0001»')
      expect((await post('looked', jalisco, { ...nameOf(entry), place: 'phones/no', how: 'visit' })).status).toBe(404)
      expect((await post('looked', jalisco, { ...nameOf(entry), how: 'of course' })).status).toBe(400)
      // What no document of this database is called.
      for (const id of [987_654_321, 'x', 'f'.repeat(24)])
        for (const step of ['looked', 'undo'])
          expect((await post(step, jalisco, { ...nameOf(entry), id, how: 'visit', version: '1' })).status).toBe(404)
    })

    it('are not verified by the account that wrote them alone, also after another took its word back', async () => {
      const { body: made } = await cms.rest('POST', 'organizations', {
        as: jalisco,
        body: { ...exampleOrganization('jalisco', 'propia'), phones: [phone('33 0000 0042', 100)] },
      })
      expect(made.errors).toBeUndefined()
      const query = 'tab=published&kind=phone'
      const own = (await find(query, '33 0000 0042', jalisco)) as ShownEntry
      const others = (await find(query, '33 0000 0042', second)) as ShownEntry
      expect([own.isOwnWord, others.isOwnWord]).toEqual([true, false])
      const refused = await post('looked', jalisco, { ...nameOf(own), how: 'call' })
      expect(refused.status).toBe(400)
      expect(refused.body.errors?.[0]?.data?.errors?.[0]?.message).toContain('Lo escribió tu misma cuenta')
      const { status, body } = await post('looked', second, { ...nameOf(own), how: 'call' })
      expect(status).toBe(200)
      expect((await post('undo', second, { ...nameOf(own), version: body.version })).status).toBe(200)
      expect((await post('looked', jalisco, { ...nameOf(own), how: 'call' })).status).toBe(400)
    })

    describe('as files', () => {
      const csvOf = async (as: Account, state = 'jalisco') => {
        const headers = new Headers({ authorization: `JWT ${await tokenOf(as)}` })
        const answer = await cms.api(new Request(`http://localhost/api/ledger/export?format=csv&state=${state}`, { headers }))
        return { status: answer.status, text: await answer.text() }
      }
      const tokenOf = async ({ user, password }: Account) => {
        const { token } = await cms.payload.login({ collection: 'users', data: { email: user.email, password } })
        return token ?? ''
      }
      const upload = (as: Account, text: string, confirm?: unknown) =>
        cms.rest('POST', 'ledger/import', {
          as,
          body: { format: 'csv', content: Buffer.from(text).toString('base64'), ...(confirm === undefined ? {} : { confirm }) },
        })
      const standing = async () => (await ledger('tab=published&state=jalisco&kind=phone')).entries.map(({ text }) => text)

      it('leave no confidential place and come back without a change', async () => {
        for (const as of [national, jalisco]) {
          const { status, text } = await csvOf(as)
          expect(status).toBe(200)
          expect(text).toContain('33 0000 0003')
          expect(text).not.toContain('reservada')
          const { body } = await upload(as, text)
          expect(body.counts).toMatchObject({ new: 0, changed: 0, refused: 0 })
        }
        const operator = await cms.account(['operator'])
        expect((await csvOf(operator)).status).toBe(403)
        expect((await upload(operator, 'x')).status).toBe(403)
      })

      it('save nothing until it is confirmed, and then all of it', async () => {
        const { text } = await csvOf(second)
        const changed = text.replace('33 0000 0002', '33 0000 7777').replace('33 0000 0001', '33 0000 8888')
        const { body } = await upload(second, changed)
        expect(body.counts).toMatchObject({ new: 0, changed: 2, refused: 0 })
        expect(await standing()).not.toContain('33 0000 7777')
        expect((await upload(second, changed, 'another')).status).toBe(409)
        const saved = await upload(second, changed, body.digest)
        expect(saved).toMatchObject({ status: 200, body: { isDone: true } })
        expect(await standing()).toEqual(expect.arrayContaining(['33 0000 7777', '33 0000 8888']))
        expect((await upload(second, changed, body.digest)).status).toBe(409)
      })

      it('are refused row by row, and not saved in part', async () => {
        const { text } = await csvOf(second)
        const changed = text.replace('33 0000 7777', '33 0000 9999').replace('33 0000 0042', '12')
        const { body } = await upload(second, changed)
        const rows = body.rows as { outcome: string; reason?: string; row: { valor: string } }[]
        const refused = rows.filter(({ outcome }) => outcome === 'refused')
        expect(refused.map(({ row }) => row.valor)).toEqual(['12'])
        expect(refused[0]?.reason).toMatch(/\w/)
        expect((await upload(second, changed, body.digest)).status).toBe(400)
        expect(await standing()).not.toContain('33 0000 9999')
      })

      it('do not verify what the account wrote itself', async () => {
        const { text } = await csvOf(jalisco)
        const verified = text
          .split('\r\n')
          .map((line) =>
            line.includes('33 0000 0042')
              ? line.replace('publicado', 'comprobado').replace(/,,,$/, `,${today()},Alguien,llamó`)
              : line,
          )
          .join('\r\n')
        const { body } = await upload(jalisco, verified)
        const rows = body.rows as { outcome: string; reason?: string }[]
        expect(rows.filter(({ outcome }) => outcome === 'refused').map(({ reason }) => reason)).toEqual([
          expect.stringContaining('Lo escribió tu misma cuenta'),
        ])
        expect((await upload(second, verified)).body.counts).toMatchObject({ changed: 1, refused: 0 })
      })
    })
  })

  describe('reforms of laws', () => {
    const reform = {
      name: 'Reforma de prueba',
      articles: ['CNPP 109', 'CNPP 999'],
      in_force: `${daysAfter(today(), 12)}T12:00:00.000Z`,
    }
    let reviewer: Account
    let id: string | number
    let guide: string | number
    const workOf = async (as: Account) => (await cms.rest('GET', `reforms/${id}/affected`, { as })).body as unknown as ReformWork
    const mark = (as: Account, body: object) =>
      cms.rest('POST', `reforms/${id}/marks`, { as, body: { kind: 'guides', id: guide, ...body } })
    beforeAll(async () => {
      reviewer = await cms.account(['reviewer'])
      const create = (collection: 'laws' | 'guides', data: object) =>
        cms.payload.create({ collection, data: data as never, context: { contentChecked: true } })
      await create('laws', exampleLaw)
      guide = (await create('guides', exampleGuide('que-cita'))).id
      await create('guides', { ...exampleGuide('que-no-cita'), legalBasis: ['CNPP 110'] })
      const { status, body } = await cms.rest('POST', 'reforms', { as: reviewer, body: reform })
      expect(status).toBe(201)
      id = (body.doc as { id: string | number }).id
    })

    it.each([
      ['admin', 201, 200, 200, 200],
      ['national-editor', 201, 200, 200, 403],
      ['reviewer', 201, 200, 200, 403],
      ['state-editor', 403, 200, 403, 403],
      ['publisher', 403, 200, 403, 403],
      ['supervisor', 403, 200, 403, 403],
      ['operator', 403, 403, 403, 403],
    ] as const)('are for %s to create, read, change and delete: %i %i %i %i', async (role, ...expected) => {
      const as = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
      const made = await cms.payload.create({ collection: 'reforms', data: reform as never })
      const answers = [
        await cms.rest('POST', 'reforms', { as, body: reform }),
        await cms.rest('GET', `reforms/${made.id}`, { as }),
        await cms.rest('PATCH', `reforms/${made.id}`, { as, body: { name: 'Otra', marks: { 'guides/1': { assignee: '1' } } } }),
        await cms.rest('DELETE', `reforms/${made.id}`, { as }),
      ]
      expect(answers.map(({ status }) => status)).toEqual(expected)
      expect(JSON.stringify(answers[1]?.body)).not.toContain('marks')
      const after = await cms.payload.find({ collection: 'reforms', where: { id: { equals: made.id } } })
      expect(after.docs.map(({ marks }) => marks ?? null)).toEqual(role === 'admin' ? [] : [null])
      const seen = await cms.rest('GET', `reforms/${id}/affected`, { as })
      expect(seen.status).toBe(role === 'operator' ? 404 : 200)
      await cms.payload.delete({ collection: 'reforms', where: { name: { in: ['Otra', reform.name] }, id: { not_equals: id } } })
    })

    it('are nobody’s without an account, and their articles are citations', async () => {
      expect((await cms.rest('GET', `reforms/${id}/affected`)).status).toBe(404)
      expect((await cms.rest('GET', 'reforms')).status).toBe(403)
      const { status } = await cms.rest('POST', 'reforms', { as: reviewer, body: { ...reform, articles: ['el artículo 109'] } })
      expect(status).toBe(400)
    })

    it('list what cites their articles, with these from the law and the days that are left', async () => {
      const work = await workOf(reviewer)
      expect(work.days).toBe(12)
      expect(work.articles).toEqual([
        { citation: 'CNPP 109', heading: 'De prueba', fractions: ['I', 'II'] },
        { citation: 'CNPP 999', heading: null, fractions: [] },
      ])
      expect(work.affected).toEqual([
        expect.objectContaining({
          kind: 'guides',
          id: guide,
          name: 'Guía que-cita',
          citations: ['CNPP 109'],
          assignee: null,
          done: null,
        }),
      ])
      expect(work.people?.map(({ id: account }) => account)).toContain(String(jalisco.user.id))
      expect((await workOf(jalisco)).people).toBeNull()
    })

    it('are assigned by who enters them, and done by who is assigned', async () => {
      expect((await mark(jalisco, { done: true })).status).toBe(403)
      expect((await mark(jalisco, { assignee: String(jalisco.user.id) })).status).toBe(403)
      expect((await mark(reviewer, { assignee: 'nadie' })).status).toBe(403)
      expect((await mark(reviewer, { id: 999_999, done: true })).status).toBe(404)
      const asked = await mark(reviewer, { assignee: String(jalisco.user.id) })
      expect(asked.body).toMatchObject({ affected: [{ assignee: { name: jalisco.user.name }, done: null }] })
      const done = await mark(jalisco, { done: true })
      expect(done.body).toMatchObject({ affected: [{ done: { by: jalisco.user.name, on: today() } }] })
      expect((await mark(reviewer, { done: false })).body).toMatchObject({
        affected: [{ assignee: { name: jalisco.user.name }, done: null }],
      })
    })

    it('stand on the first page while something is left to look at', async () => {
      const home = async ({ user }: Account) => {
        const element = await ReformsHome({ i18n: { language: 'es' }, payload: cms.payload, user } as unknown as ServerProps)
        return element === null ? '' : renderToStaticMarkup(element)
      }
      expect(await home(jalisco)).toContain('Reforma de prueba</a> <span>Entra en vigor en 12 días. Falta 1 de 1 documento.')
      expect(await home(await cms.account(['operator']))).toBe('')
      await mark(reviewer, { done: true })
      expect(await home(jalisco)).toBe('')
    })
  })
})
