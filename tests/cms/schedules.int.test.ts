import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setStored } from '../../cms/src/database/setStored.ts'
import { forgetPassed, hourlyForgetting } from '../../cms/src/inquiries/forgetPassed.ts'
import { publishDue } from '../../cms/src/schedules/publishDue.ts'
import type { DocumentSchedules, ShownSchedule } from '../../cms/src/schedules/scheduleEndpoints.ts'
import { unsigned } from './support/examples.ts'
import { exampleInquiry, fillForInquiries } from './support/inquiryExamples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

const hour = 3_600_000

await describeOnEachDatabase('what is scheduled', (database) => {
  let cms: TestCms
  let editor: Account
  let guide: { id: string | number; slug: string; title: string }

  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['national-editor'])
    await fillForInquiries(cms)
    const { docs } = await cms.payload.find({ collection: 'guides', limit: 1, where: unsigned })
    guide = docs[0] as typeof guide
  })
  afterAll(() => cms.close())

  const address = () => `schedules/of/guides/${guide.id}`
  /** Tomorrow by the clock of Mexico City, which has been six hours behind UTC all year round since 2022. */
  const tomorrow = () => new Date(Date.now() + 18 * hour).toISOString().slice(0, 16)
  const wanted = (more: object = {}) => ({
    action: 'publish',
    at: tomorrow(),
    zone: 'America/Mexico_City',
    language: 'es',
    ...more,
  })
  const schedule = (as: Account, more: object = {}) => cms.rest('POST', address(), { as, body: wanted(more) })
  const known = async () => (await cms.rest('GET', address(), { as: editor })).body as unknown as DocumentSchedules
  const first = async () => (await known()).schedules[0] as ShownSchedule
  const draft = (title: string) => cms.rest('PATCH', `guides/${guide.id}?locale=es&draft=true`, { as: editor, body: { title } })
  const publicTitle = async () =>
    (await cms.payload.findByID({ collection: 'guides', id: guide.id as number, locale: 'es', depth: 0 })).title
  const later = () => Date.now() + 25 * hour

  it('happens at its hour and not before, in the name of who asked for it', async () => {
    expect((await draft('A su hora')).status).toBe(200)
    expect((await schedule(editor)).status).toBe(201)
    await publishDue(cms.payload, Date.now() + hour)
    expect(await publicTitle()).toBe(guide.title)
    await publishDue(cms.payload, later())
    expect(await publicTitle()).toBe('A su hora')
    expect(await first()).toMatchObject({ standing: 'done', action: 'publish', who: editor.user.name, reason: null })
    const { docs } = await cms.payload.find({ collection: 'events', sort: '-sequence', limit: 1 })
    expect(docs[0]).toMatchObject({ key: guide.slug, action: 'publish', by: String(editor.user.id) })
  })

  it('does not happen once it is cancelled', async () => {
    expect((await draft('Cancelado')).status).toBe(200)
    expect((await schedule(editor)).status).toBe(201)
    expect((await schedule(editor)).status).toBe(409)
    const { id } = await first()
    const cancel = (as: Account) => cms.rest('POST', `schedules/${id}/cancel`, { as })
    expect((await cancel(await cms.account(['state-editor'], ['jalisco']))).status).toBe(403)
    expect((await cancel(editor)).status).toBe(200)
    expect((await cancel(editor)).status).toBe(409)
    await publishDue(cms.payload, later())
    expect(await publicTitle()).toBe('A su hora')
  })

  it('that the rules refuse changes nothing, and is told at the document', async () => {
    expect((await draft('Roto')).status).toBe(200)
    expect((await schedule(editor)).status).toBe(201)
    const legalBasis = (await cms.payload.findByID({ collection: 'guides', id: guide.id as number, draft: true })).legalBasis
    const broken = await cms.rest('PATCH', `guides/${guide.id}?locale=es&draft=true`, {
      as: editor,
      body: { legalBasis: ['CNPP 99999'] },
    })
    expect(broken.status).toBe(200)
    await publishDue(cms.payload, later())
    expect(await publicTitle()).toBe('A su hora')
    expect(await first()).toMatchObject({ standing: 'failed', reason: expect.stringContaining('99999') })
    expect(
      (await cms.rest('PATCH', `guides/${guide.id}?locale=es&draft=true`, { as: editor, body: { legalBasis } })).status,
    ).toBe(200)
  })

  it('is done with the rights that the account has by then', async () => {
    const leaving = await cms.account(['publisher'])
    expect((await schedule(leaving)).status).toBe(201)
    await setStored({ payload: cms.payload, collection: 'users', id: leaving.user.id, data: { mustChangePassword: true } })
    await publishDue(cms.payload, later())
    expect(await first()).toMatchObject({ standing: 'failed', reason: expect.stringContaining('ya no puede publicar') })
  })

  it('is scheduled by who publishes the document, at an hour that there is and is to come', async () => {
    for (const [roles, states] of [
      [['state-editor'], ['jalisco']],
      [['reviewer'], []],
      [['supervisor'], []],
      [['operator'], []],
    ] as const)
      expect((await schedule(await cms.account([...roles], [...states]))).status).toBe(403)
    for (const [more, told] of [
      [{ at: '2026-02-30T09:00' }, 'un día y una hora que existan'],
      [{ at: '2020-01-01T09:00' }, 'tiene que ser futura'],
      [{ at: '2126-01-01T09:00' }, 'dentro de un año'],
      [{ zone: 'Europe/Madrid' }, 'husos horarios de la lista'],
      [{ language: 'xx' }, 'Ese idioma no está'],
      [{ action: 'delete' }, 'se publica o se retira'],
    ] as const) {
      const { status, body } = await schedule(editor, more)
      expect([status, body.errors?.[0]?.message]).toEqual([400, expect.stringContaining(told)])
    }
    expect((await cms.rest('POST', `schedules/of/laws/1`, { as: editor, body: wanted() })).status).toBe(404)
  })

  it('is forgotten of an inquiry thirty days after its end: the note, the account and the hours; what is counted stays', async () => {
    const { payload } = cms
    const operator = await cms.account(['operator'], ['jalisco'])
    const supervisor = await cms.account(['supervisor'], ['jalisco'])
    const noted = async (note: string) => {
      const body = exampleInquiry(guide.slug, { note })
      const answer = await cms.rest('POST', 'inquiries', { as: operator, body })
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
      return (answer.body.doc as { id: string | number }).id
    }
    const stored = (id: string | number) => payload.db.findOne({ collection: 'inquiries', where: { id: { equals: id } } })
    const id = await noted('Contó que no puede volver a casa.')
    const day = 24 * hour
    expect(await forgetPassed(payload, Date.now() + 30 * day - hour)).toBe(0)
    expect(await stored(id)).toMatchObject({ note: expect.any(String), by: String(operator.user.id) })
    expect(await forgetPassed(payload, Date.now() + 30 * day + hour)).toBe(1)
    const kept = (await stored(id)) as Record<string, unknown>
    for (const field of ['note', 'by', 'startedAt', 'endedAt', 'expiresAt'])
      expect([field, kept[field] ?? null]).toEqual([field, null])
    expect(kept).toMatchObject({
      ...{ channel: 'phone', state: 'jalisco', language: 'es', disposition: 'informed', role: 'victimas', stage: 'none' },
      ...{ topic: guide.slug, minutes: 10, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), guides: [{ guide: guide.slug }] },
    })
    expect(await forgetPassed(payload, Date.now() + 60 * day)).toBe(0)
    if (database.name === 'SQLite') {
      // Neither in a free page nor in the log beside it.
      const files = ['', '-wal'].map((suffix) => `${cms.settings.databaseUri.slice('file:'.length)}${suffix}`)
      for (const file of files.filter((each) => existsSync(each)))
        expect(readFileSync(file).includes('no puede volver a casa')).toBe(false)
    }
    // Where nobody has emptied it yet, nobody reads it either.
    const late = await noted('Contó algo más.')
    await payload.db.updateOne({
      collection: 'inquiries',
      id: late,
      data: { expiresAt: new Date(Date.now() - hour).toISOString() },
    })
    const { body } = await cms.rest('GET', `inquiries/${late}`, { as: supervisor })
    expect([body.note ?? null, body.by ?? null, body.topic]).toEqual([null, null, guide.slug])
    let now = Date.now()
    const forget = hourlyForgetting(payload, () => now)
    await forget()
    expect((await stored(late)) as object).toMatchObject({ note: null })
    const later = await noted('Y otra cosa.')
    now += 31 * day
    await forget()
    expect((await stored(later)) as object).toMatchObject({ note: null })
  })
})
