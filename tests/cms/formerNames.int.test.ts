import { type AddressedKind, addressedKinds } from '@justicia/shared-content/vocabulary/addressedKinds'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import { exampleGuide, exampleLaw } from './support/examples.ts'
import { kindExamples } from './support/kindExamples.ts'
import { type Account, describeRules, type RestAnswer, type TestCms } from './support/testCms.ts'

type Id = string | number
type Body = Record<string, unknown>

await describeRules('the names that a document had', (database) => {
  let cms: TestCms
  let editor: Account
  let guide: Id

  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['admin'])
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    guide = (await cms.payload.create({ collection: 'guides', locale: 'es', data: exampleGuide('de-todos') as never })).id
  })
  afterAll(() => cms.close())

  const patch = (kind: string, id: Id, body: Body, query = '') =>
    cms.rest('PATCH', `${kind}/${id}?locale=es${query}`, { as: editor, body })
  const said = ({ body }: RestAnswer) => (body.errors ?? []).map(({ message, data }) => data?.errors ?? message)
  const ok = async (answer: Promise<RestAnswer>) => {
    const given = await answer
    expect([said(given), given.status < 300]).toEqual([[], true])
    return given.body.doc as { id: Id; slug: string; formerly?: string[] | null }
  }
  const create = async (kind: AddressedKind, name: string, more: Body = {}) =>
    ok(
      cms.rest('POST', `${kind}?locale=es`, {
        as: editor,
        body: { ...kindExamples[kind].make({ name, state: 'nacional', guide }), ...more },
      }),
    )
  /** What is published of a kind, by its name: what it was called before. */
  const published = async (kind: AddressedKind) => {
    const content = await readPublished(cms.payload, cms.settings.mediaDir)
    return Object.fromEntries(content[kind].map(({ slug, formerly }) => [slug, formerly]))
  }
  const events = async (kind: string) => {
    const { docs } = await cms.payload.find({
      collection: 'events',
      where: { kind: { equals: kind } },
      sort: 'sequence',
      limit: 0,
    })
    return docs.map(({ action, key }) => `${action} ${key}`)
  }

  it.each(Object.keys(addressedKinds) as AddressedKind[])('are noted when it is published under another: %s', async (kind) => {
    const { id } = await create(kind, 'de-antes')
    const told = (await events(kind)).length
    expect((await ok(patch(kind, id, { slug: 'de-ahora', _status: 'published' }))).formerly).toEqual(['de-antes'])
    expect(await published(kind)).toMatchObject({ 'de-ahora': ['de-antes'] })
    expect((await events(kind)).slice(told)).toEqual(['unpublish de-antes', 'publish de-ahora'])
    await ok(patch(kind, id, { slug: 'de-luego', _status: 'published' }))
    expect(await published(kind)).toMatchObject({ 'de-luego': ['de-antes', 'de-ahora'] })
    // What it is called again it was not called before.
    await ok(patch(kind, id, { slug: 'de-antes', _status: 'published' }))
    expect(await published(kind)).toMatchObject({ 'de-antes': ['de-ahora', 'de-luego'] })
  })

  it('are told by a draft, whose own names nobody has known', async () => {
    const { id } = await create('terms', 'querella')
    for (const slug of ['querell', 'querellarse'])
      expect((await ok(patch('terms', id, { slug }, '&draft=true'))).formerly).toEqual(['querella'])
    expect(await published('terms')).toMatchObject({ querella: undefined })
    expect((await ok(patch('terms', id, { slug: 'querella' }, '&draft=true'))).formerly).toEqual([])
    await ok(patch('terms', id, { slug: 'querellarse', _status: 'published' }))
    expect(await published('terms')).toMatchObject({ querellarse: ['querella'] })
    const unknown = await create('terms', 'borrador', { _status: 'draft' })
    await ok(patch('terms', unknown.id, { slug: 'publicada', _status: 'published' }))
    expect(await published('terms')).toMatchObject({ publicada: undefined })
  })

  it('are noted of what was withdrawn before it got another', async () => {
    const { id } = await create('terms', 'retirada')
    await ok(patch('terms', id, { _status: 'draft' }))
    await ok(patch('terms', id, { slug: 'vuelve', _status: 'published' }))
    expect(await published('terms')).toMatchObject({ vuelve: ['retirada'] })
  })

  it('are no other document’s, and an editor may add those of one that was withdrawn', async () => {
    const first = await create('terms', 'primera')
    const second = await create('terms', 'segunda')
    const taken = await patch('terms', second.id, { formerly: ['primera'], _status: 'published' })
    expect([taken.status, said(taken)]).toEqual([
      400,
      [
        [
          expect.objectContaining({
            path: 'formerly',
            message: expect.stringContaining(
              '«primera» es la dirección de otra página, que se quedaría sin ella. Quítalo de «Direcciones anteriores».',
            ),
          }),
        ],
      ],
    ])
    await ok(patch('terms', first.id, { _status: 'draft' }))
    await ok(patch('terms', second.id, { formerly: ['primera'], _status: 'published' }))
    expect(await published('terms')).toMatchObject({ segunda: ['primera'] })
    const again = await patch('terms', first.id, { _status: 'published' })
    expect([again.status, said(again)]).toEqual([409, [expect.stringContaining('«primera» es la dirección de otra página')]])
    const odd = await patch('terms', second.id, { formerly: ['No Es Un Nombre'], _status: 'published' })
    expect(odd.status).toBe(400)
  })
})
