import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleFact, exampleLaw } from '../cms/support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from '../cms/support/testCms.ts'

await describeOnEachDatabase('a save says which text it was made on', (database) => {
  let cms: TestCms
  let editor: Account
  let other: Account
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['national-editor'])
    other = await cms.account(['admin'])
  })
  afterAll(() => cms.close())

  const fact = async () => {
    count += 1
    return cms.payload.create({ collection: 'facts', data: exampleFact('jalisco', `dato.n-${count}`) as never })
  }
  const patch = (id: unknown, body: object, query = '', as = editor) =>
    cms.rest('PATCH', `facts/${id}${query}`, { as, body, withReadState: false })
  const newest = async (id: number) =>
    (await cms.payload.findByID({ collection: 'facts', id, draft: true })) as { value: string; updatedAt: string }

  it.each(['', '?draft=true', '?draft=true&autosave=true'])('else it is not taken (428) %s', async (query) => {
    const { id, value } = await fact()
    for (const body of [
      { value: 'Nuevo' },
      { value: 'Nuevo', updatedAt: 'ayer' },
      { value: 'Nuevo', updatedAt: null },
      { _status: 'published' },
      { _status: 'draft', value: 'x' },
    ]) {
      const answer = await patch(id, body, query)
      expect([body, answer.status]).toEqual([body, 428])
      expect(answer.body.errors?.[0]?.message).toContain('«updatedAt»')
    }
    expect((await newest(id)).value).toBe(value)
  })

  it('and it is that very one: neither older nor newer', async () => {
    const { id, updatedAt } = await fact()
    for (const wrong of [
      '2099-01-01T00:00:00.000Z',
      '1999-01-01T00:00:00.000Z',
      new Date(Date.parse(updatedAt) + 1).toISOString(),
    ])
      expect((await patch(id, { value: 'Nuevo', updatedAt: wrong })).status).toBe(409)
    expect((await patch(id, { value: 'Nuevo', updatedAt })).status).toBe(200)
    expect((await patch(id, { value: 'Otro', updatedAt })).status).toBe(409)
  })

  it('what the admin reads is what it sends', async () => {
    const { id } = await fact()
    for (const query of ['?draft=true&autosave=true', '?draft=true', '', '?draft=true&autosave=true', '']) {
      const read = await cms.rest('GET', `facts/${id}?draft=true&depth=0`, { as: editor })
      const answer = await patch(id, { ...read.body, value: `Con ${query}` }, query)
      expect([query, answer.status]).toEqual([query, 200])
      // What the save answered is as good as another reading.
      const next = await patch(id, { ...(answer.body.doc as object), value: `Luego ${query}` }, query)
      expect([query, next.status]).toEqual([query, 200])
    }
  })

  it('an autosave crosses with the last autosave of its account, and with nothing else', async () => {
    const { id, updatedAt } = await fact()
    const auto = '?draft=true&autosave=true'
    expect((await patch(id, { value: 'Uno', updatedAt }, auto)).status).toBe(200)
    expect((await patch(id, { value: 'Dos', updatedAt }, auto)).status).toBe(200)
    expect((await patch(id, { value: 'Ajeno', updatedAt }, auto, other)).status).toBe(409)
    const published = await patch(id, { ...(await newest(id)), _status: 'published', value: 'Publicado' })
    expect(published.status).toBe(200)
    // A forgotten tab.
    expect((await patch(id, { value: 'Olvidado', updatedAt }, auto)).status).toBe(409)
    expect((await newest(id)).value).toBe('Publicado')
  })

  it('withdrawing, changing many at once and the server itself need not say it', async () => {
    const { id } = await fact()
    expect((await patch(id, { _status: 'draft' })).status).toBe(200)
    expect((await cms.rest('PATCH', `facts?where[id][equals]=${id}`, { as: editor, body: { value: 'De varios' } })).status).toBe(
      200,
    )
    await cms.payload.update({ collection: 'facts', id, data: { value: 'Del servidor' } as never })
    expect((await newest(id)).value).toBe('Del servidor')
  })

  it('the same for laws', async () => {
    const law = await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    const body = { name: 'Otro nombre' }
    const asked = await cms.rest('PATCH', `laws/${law.id}`, { as: other, body, withReadState: false })
    expect(asked.status).toBe(428)
    expect(
      (
        await cms.rest('PATCH', `laws/${law.id}`, {
          as: other,
          body: { ...body, updatedAt: law.updatedAt },
          withReadState: false,
        })
      ).status,
    ).toBe(200)
  })

  it('when a document was changed is never said by who makes it, nor by who changes many', async () => {
    const updatedAt = '2099-01-01T00:00:00.000Z'
    const body = { ...exampleFact('jalisco', 'hora.dicha'), _status: 'draft', updatedAt }
    const made = await cms.rest('POST', 'facts?draft=true', { as: editor, body })
    const { id } = made.body.doc as { id: number }
    for (const odd of [updatedAt, 'ayer', 1e300, {}]) {
      const many = { as: editor, body: { value: 'Otro valor', updatedAt: odd }, withReadState: false }
      expect((await cms.rest('PATCH', 'facts?draft=true&where[key][equals]=hora.dicha', many)).status).toBeLessThan(500)
      expect((await newest(id)).updatedAt).toMatch(/^20(?!99)/)
    }
  })

  it('an organization keeps the identifier that was computed', async () => {
    const asked = {
      uuid: 'aaaaaaaa-aaaa-5aaa-8aaa-aaaaaaaaaaaa',
      reference: 'oaxaca/x',
      lastEditedBy: '99',
      createdAt: '1999-01-01T00:00:00.000Z',
    }
    const data = {
      state: 'jalisco',
      slug: 'identificada',
      role: 'prosecutor',
      name: 'Una',
      verification: { status: 'pending', source: 'Prueba' },
      _status: 'published',
    }
    const made = await cms.rest('POST', 'organizations', { as: editor, body: { ...data, ...asked } })
    const doc = made.body.doc as { id: number; uuid: string; createdAt: string }
    expect(made.status).toBe(201)
    expect(doc.uuid).not.toBe(asked.uuid)
    expect(doc.createdAt).not.toContain('1999')
    expect(made.body.doc).toMatchObject({ reference: 'jalisco/identificada', lastEditedBy: String(editor.user.id) })
    const changed = await cms.rest('PATCH', `organizations/${doc.id}`, { as: editor, body: { ...asked, slug: 'renombrada' } })
    expect(changed.body.doc).toMatchObject({ uuid: doc.uuid, reference: 'jalisco/renombrada', createdAt: doc.createdAt })
    // The old name is free, the old identifier is not.
    const second = await cms.rest('POST', 'organizations', { as: editor, body: data })
    expect(second.status).toBe(201)
    expect((second.body.doc as { uuid: string }).uuid).not.toBe(doc.uuid)
  })
})
