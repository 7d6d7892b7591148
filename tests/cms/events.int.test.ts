import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Content } from '@justicia/shared-content/content/content'
import { kindOf } from '@justicia/shared-content/content/kinds/kinds'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'
import { readContent } from '@justicia/shared-content/content/readContent'
import { flowDigest, sectionDigest, sha256 } from '@justicia/shared-content/digests'
import { Places } from '@justicia/shared-content/located/places'
import { parseMdx } from '@justicia/shared-content/mdx/parseMdx'
import { patient } from '@justicia/shared-content/patience'
import { digestOfValue } from '@justicia/shared-content/pieces/digestOfValue'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../../cms/src/access/roles.ts'
import { type PublishedCollection, publishedCollections } from '../../cms/src/kinds/kinds.ts'
import type { Event } from '../../cms/src/payload-types.ts'
import { fillTexts } from '../../cms/src/publishing/texts.ts'
import { inTransaction } from '../../cms/src/requests/inTransaction.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import {
  exampleFact,
  exampleFlow,
  exampleGuide,
  exampleLaw,
  fixtureContent,
  paragraph,
  pendingReview,
} from './support/examples.ts'
import { kindExamples } from './support/kindExamples.ts'
import { type Account, describeOnEachDatabase, type RestAnswer, type TestCms } from './support/testCms.ts'

type Id = string | number
type Body = Record<string, unknown>
type Said = Pick<Event, 'action' | 'kind' | 'key'> & { state?: string | null; before: string | null; after: string | null }

const png = (color: string) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: color } })
    .png()
    .toBuffer()

/** What happened after an event, in order, without when. */
async function eventsSince(cms: TestCms, sequence: number): Promise<Event[]> {
  const { docs } = await cms.payload.find({
    collection: 'events',
    where: { sequence: { greater_than: sequence } },
    sort: 'sequence',
    pagination: false,
  })
  return docs
}

async function lastSequence(cms: TestCms): Promise<number> {
  const { docs } = await cms.payload.find({ collection: 'events', limit: 1 })
  return docs[0]?.sequence ?? 0
}

/** What an action wrote into the log. */
async function during(cms: TestCms, action: () => Promise<unknown>): Promise<Said[]> {
  const last = await lastSequence(cms)
  await action()
  return (await eventsSince(cms, last)).map(({ action: what, kind, key, state, before, after }) => ({
    action: what,
    kind,
    key,
    ...(state ? { state } : {}),
    before: before ?? null,
    after: after ?? null,
  }))
}

await describeOnEachDatabase('the publication log', (database) => {
  let cms: TestCms
  let admin: Account
  let national: Account
  let jalisco: Account
  let used: Id

  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
    national = await cms.account(['national-editor'])
    jalisco = await cms.account(['state-editor'], ['jalisco'])
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    used = (await cms.payload.create({ collection: 'guides', locale: 'es', data: exampleGuide('de-todos') as never })).id
  })
  afterAll(() => cms.close())

  const patch = (collection: string, id: Id, body: Body, as = admin, query = 'locale=es') =>
    cms.rest('PATCH', `${collection}/${id}?${query}&trash=true`, { as, body })
  const ok = async (answer: Promise<RestAnswer>): Promise<RestAnswer> => {
    const { status, body } = await answer
    expect([status, body.errors ?? []]).toEqual([expect.toSatisfy((code: number) => code < 300), []])
    return answer
  }
  const idOf = ({ body }: RestAnswer) => (body.doc as { id: Id }).id

  /** Digest of a piece as the snapshot has it now, found by its key; null where it has none. */
  async function digestNow(kind: PublishedCollection, key: string, state?: string): Promise<string | null> {
    const content = await readPublished(cms.payload, cms.settings.mediaDir)
    const list = (state === undefined ? content : content.states[state])?.[kind as 'facts'] as readonly object[] | undefined
    const piece = list?.find((each) => keyIn(kind, each) === key)
    if (piece === undefined) return null
    if (kind !== 'media') return digestOfValue(piece)
    const { path: file, ...image } = piece as Content['media'][number]
    return digestOfValue([{ ...image, path: image.file }, sha256(await readFile(file))])
  }

  const examples = publishedCollections().flatMap((kind) =>
    kindExamples[kind].states.map((owner) => ({ kind, key: 'de-prueba', owner, ...kindExamples[kind] })),
  )
  describe.each(examples)('of $kind · $owner', ({ kind, key, owner, make, edit }) => {
    const state = owner === 'nacional' ? undefined : owner
    const data = () => ({ ...make({ name: 'de-prueba', state: owner, guide: used }) })
    const hasDrafts = kind !== 'laws' && kind !== 'media'
    let id: Id
    let published: string | null
    let first: string | null
    const piece = { kind, key, ...(state === undefined ? {} : { state }) }
    const now = () => digestNow(kind, key, state)

    it('publishing it is one event', async () => {
      const events = await during(cms, async () => {
        if (kind !== 'media') {
          id = idOf(await ok(cms.rest('POST', `${kind}?locale=es`, { as: admin, body: data() })))
          return
        }
        const form = new FormData()
        form.set('_payload', JSON.stringify(data()))
        form.set('file', new File([new Uint8Array(await png('red'))], 'de-prueba.png', { type: 'image/png' }))
        id = idOf(await ok(cms.rest('POST', 'media?locale=es', { as: admin, form })))
      })
      first = published = await now()
      expect(first).toMatch(/^[\da-f]{24}$/)
      expect(events).toEqual([{ action: 'publish', ...piece, before: null, after: first }])
    })

    it('changing it is one, and saving it as it was is none', async () => {
      const events = await during(cms, () => ok(patch(kind, id, { ...edit, ...(hasDrafts ? { _status: 'published' } : {}) })))
      const after = await now()
      expect(after).not.toBe(published)
      expect(events).toEqual([{ action: 'publish', ...piece, before: published, after }])
      published = after
      expect(await during(cms, () => ok(patch(kind, id, hasDrafts ? { _status: 'published' } : {})))).toEqual([])
    })

    if (hasDrafts)
      it('restoring its first version is one', async () => {
        const { docs } = await cms.payload.findVersions({
          collection: kind as 'facts',
          where: { parent: { equals: id } },
          sort: 'createdAt',
        })
        const events = await during(cms, () => ok(cms.rest('POST', `${kind}/versions/${docs[0]?.id}`, { as: admin })))
        expect(await now()).toBe(first)
        expect(events).toEqual([{ action: 'restore', ...piece, before: published, after: first }])
        published = first
      })

    if (hasDrafts)
      it('withdrawing it is one, a draft is none, publishing it again is one', async () => {
        expect(await during(cms, () => ok(patch(kind, id, edit, admin, 'locale=es&draft=true')))).toEqual([])
        expect(await during(cms, () => ok(patch(kind, id, { _status: 'draft' })))).toEqual([
          { action: 'unpublish', ...piece, before: published, after: null },
        ])
        expect(await now()).toBeNull()
        expect(await during(cms, () => ok(patch(kind, id, edit, admin, 'locale=es&draft=true')))).toEqual([])
        const events = await during(cms, () => ok(patch(kind, id, { ...edit, _status: 'published' })))
        published = await now()
        expect(events).toEqual([{ action: 'publish', ...piece, before: null, after: published }])
      })

    if (kind !== 'laws')
      it('the trash is one each way', async () => {
        const thrown = await during(cms, () => ok(patch(kind, id, { deletedAt: new Date().toISOString() })))
        expect(thrown).toEqual([{ action: 'delete', ...piece, before: published, after: null }])
        const back = await during(cms, () =>
          ok(patch(kind, id, { deletedAt: null, ...(hasDrafts ? { _status: 'published' } : {}) })),
        )
        expect(await now()).toBe(published)
        expect(back).toEqual([{ action: 'restore', ...piece, before: null, after: published }])
      })

    it('deleting it for good is one', async () => {
      const events = await during(cms, () => ok(cms.rest('DELETE', `${kind}/${id}`, { as: admin })))
      expect(await now()).toBeNull()
      expect(events).toEqual([{ action: 'delete', ...piece, before: published, after: null }])
    })
  })

  it('says when and which account, and nothing else of anybody', async () => {
    const last = await lastSequence(cms)
    const start = Date.now()
    await ok(cms.rest('POST', 'facts?locale=es', { as: national, body: exampleFact('nacional', 'prueba.quien') }))
    await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'prueba.servidor') as never })
    const [byAccount, byServer] = await eventsSince(cms, last)
    expect(byAccount?.by).toBe(String(national.user.id))
    expect(byServer?.by ?? null).toBeNull()
    expect(Date.parse(byAccount?.at ?? '')).toBeGreaterThanOrEqual(start)
    // Of an urgent correction alone.
    const { reason, ...event } = byAccount as typeof byAccount & { reason?: string | null }
    expect(reason ?? null).toBeNull()
    expect(Object.keys(event).sort()).toEqual(
      ['action', 'after', 'at', 'before', 'by', 'id', 'key', 'kind', 'sequence', ...('state' in event ? ['state'] : [])].sort(),
    )
  })

  it('through the Local API too, and of one language', async () => {
    const create = () =>
      cms.payload.create({
        collection: 'facts',
        data: exampleFact('jalisco', 'prueba.local') as never,
        overrideAccess: false,
        user: jalisco.user,
      })
    let id: Id = 0
    expect(await during(cms, async () => (id = (await create()).id))).toMatchObject([{ action: 'publish', key: 'prueba.local' }])
    const inEnglish = () =>
      cms.payload.update({ collection: 'facts', id, locale: 'en', data: { value: 'In English', _status: 'published' } })
    expect(await during(cms, inEnglish)).toMatchObject([
      { action: 'publish', before: expect.any(String), after: expect.any(String) },
    ])
    expect(await during(cms, () => cms.payload.delete({ collection: 'facts', id }))).toMatchObject([{ action: 'delete' }])
  })

  it('many at once are one event each, and a name that changes is two', async () => {
    const ids: Id[] = []
    for (const key of ['varios.uno', 'varios.dos', 'varios.tres'])
      ids.push(idOf(await ok(cms.rest('POST', 'facts?locale=es', { as: admin, body: exampleFact('jalisco', key) }))))
    const where = 'facts?where[key][like]=varios&locale=es'
    const edited = await during(cms, () =>
      ok(cms.rest('PATCH', where, { as: admin, body: { value: 'De varios', _status: 'published' } })),
    )
    expect(edited.map(({ action, key }) => [action, key]).sort()).toEqual([
      ['publish', 'varios.dos'],
      ['publish', 'varios.tres'],
      ['publish', 'varios.uno'],
    ])
    const renamed = await during(cms, () =>
      ok(patch('facts', ids[0] ?? 0, { key: 'varios.otro', state: 'oaxaca', _status: 'published' })),
    )
    expect(renamed).toEqual([
      { action: 'unpublish', kind: 'facts', key: 'varios.uno', state: 'jalisco', before: expect.any(String), after: null },
      {
        action: 'publish',
        kind: 'facts',
        key: 'varios.otro',
        state: 'oaxaca',
        before: null,
        after: await digestNow('facts', 'varios.otro', 'oaxaca'),
      },
    ])
    const deleted = await during(cms, () => ok(cms.rest('DELETE', where, { as: admin })))
    expect(deleted.map(({ action, key, state }) => [action, key, state]).sort()).toEqual([
      ['delete', 'varios.dos', 'jalisco'],
      ['delete', 'varios.otro', 'oaxaca'],
      ['delete', 'varios.tres', 'jalisco'],
    ])
  })

  it('tells of a piece that says otherwise because one that it names was withdrawn', async () => {
    const named = idOf(await ok(cms.rest('POST', 'guides?locale=es', { as: admin, body: exampleGuide('nombrada') })))
    await ok(cms.rest('POST', 'guides?locale=es', { as: admin, body: { ...exampleGuide('que-nombra'), related: [named] } }))
    const before = await digestNow('guides', 'que-nombra')
    const events = await during(cms, () => ok(patch('guides', named, { _status: 'draft' })))
    expect(events).toContainEqual({
      action: 'unpublish',
      kind: 'guides',
      key: 'nombrada',
      before: expect.any(String),
      after: null,
    })
    expect(events).toContainEqual({
      action: 'publish',
      kind: 'guides',
      key: 'que-nombra',
      before,
      after: await digestNow('guides', 'que-nombra'),
    })
    expect(events).toHaveLength(2)
  })

  it('a save that is refused or undone leaves none', async () => {
    const flow = idOf(await ok(cms.rest('POST', 'flows?locale=es', { as: admin, body: exampleFlow('que-usa', used) })))
    const guide = await cms.payload.findByID({ collection: 'guides', id: used })
    const statuses: number[] = []
    const events = await during(cms, async () => {
      for (const answer of [
        // What others use.
        patch('guides', used, { _status: 'draft' }),
        // What is not whole.
        cms.rest('POST', 'guides?locale=es', { as: admin, body: { ...exampleGuide('rota'), legalBasis: ['CNPP 999'] } }),
        // What somebody else changed.
        patch('guides', used, { title: 'Otro', updatedAt: '2026-01-01T12:00:00.000Z', _status: 'published' }),
        // What the account may not.
        patch('guides', used, { title: 'Otro', _status: 'published' }, jalisco),
      ])
        statuses.push((await answer).status)
      const undone = inTransaction({
        payload: cms.payload,
        write: async (req) => {
          await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'prueba.deshecha') as never, req })
          throw new Error('a mitad del camino')
        },
      })
      await expect(undone).rejects.toThrow('a mitad del camino')
    })
    expect(statuses).toEqual([409, 400, 409, 403])
    expect(events).toEqual([])
    expect(await cms.payload.findByID({ collection: 'guides', id: used })).toEqual(guide)
    await ok(cms.rest('DELETE', `flows/${flow}`, { as: admin }))
  })

  describe('writers at the same time', () => {
    it('one that commits later stands later, and nobody reads past it', async () => {
      const last = await lastSequence(cms)
      const { promise: open, resolve: letGo } = Promise.withResolvers<void>()
      const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>()
      const first = inTransaction({
        payload: cms.payload,
        write: async (req) => {
          await cms.payload.create({ collection: 'facts', data: exampleFact('nacional', 'a-la-vez.primero') as never, req })
          hasWritten()
          await open
        },
      })
      await written
      let isSecondDone = false
      const second = cms.payload
        .create({ collection: 'facts', data: exampleFact('nacional', 'a-la-vez.segundo') as never })
        .then(() => {
          isSecondDone = true
        })
      await new Promise((resolve) => setTimeout(resolve, 300))
      expect([await eventsSince(cms, last), isSecondDone]).toEqual([[], false])
      letGo()
      await Promise.all([first, second])
      expect((await eventsSince(cms, last)).map(({ sequence, key }) => [sequence, key])).toEqual([
        [last + 1, 'a-la-vez.primero'],
        [last + 2, 'a-la-vez.segundo'],
      ])
    })

    it(
      'of two processes, all are written in order, and who reads on from the last one misses none',
      async () => {
        const other = await database.open({ databaseUri: cms.settings.databaseUri })
        try {
          const start = await lastSequence(cms)
          const read: number[] = []
          let isWriting = true
          const reading = (async () => {
            for (;;) {
              const isLast = !isWriting
              for (const { sequence } of await eventsSince(cms, read.at(-1) ?? start)) read.push(sequence)
              if (isLast) return
              await new Promise((resolve) => setTimeout(resolve, 5))
            }
          })()
          await Promise.all(
            [cms, other].flatMap(({ payload }, writer) =>
              Array.from({ length: 8 }, (_, index) =>
                payload.create({
                  collection: 'facts',
                  data: exampleFact('nacional', `dos-procesos.dato-${writer}-${index}`) as never,
                }),
              ),
            ),
          )
          isWriting = false
          await reading
          expect(read).toEqual(Array.from({ length: 16 }, (_, index) => start + 1 + index))
        } finally {
          await other.close()
        }
      },
      patient(60_000),
    )
  })

  describe('is only ever added to', () => {
    const at = '2026-12-01T12:00:00.000Z'
    const waiting = { at, by: null, standing: 'waiting' }
    const entries = {
      events: { sequence: 1e6, at, action: 'publish', kind: 'facts', key: 'falsa' },
      texts: { digest: '0123456789abcdef', title: 'Falso', body: 'Falso' },
      'site-orders': { ...waiting, site: 'jalisco', action: 'back', release: 'f'.repeat(32) },
      schedules: {
        ...{ ...waiting, zone: 'America/Mexico_City', action: 'publish', language: 'es' },
        ...{ kind: 'guides', document: '1', name: 'Falsa', state: 'jalisco' },
      },
      sites: { site: 'falso', checkedAt: at, standing: {} },
    }
    /** Of every role, without any, and nobody. */
    const accounts: (Account | undefined)[] = [undefined]
    beforeAll(async () => {
      for (const role of roles) accounts.push(await cms.account([role], role === 'state-editor' ? ['jalisco'] : []))
      const withoutRights = await cms.account(['admin'])
      await cms.rest('GET', 'facts', { as: withoutRights })
      await cms.payload.update({ collection: 'users', id: withoutRights.user.id, data: { roles: ['operator'] } })
      accounts.push(withoutRights)
      // As the server writes them.
      for (const list of ['site-orders', 'schedules', 'sites'] as const)
        for (const number of [1, 2])
          await cms.payload.db.create({
            collection: list,
            data: { ...entries[list], ...(list === 'sites' ? { site: `prueba-${number}` } : {}) },
          })
    })

    it.each(Object.keys(entries) as (keyof typeof entries)[])(
      '%s: no account makes, changes or deletes an entry',
      async (list) => {
        const { docs } = await cms.payload.find({ collection: list, limit: 1 })
        const id = docs[0]?.id ?? 0
        const all = () => cms.payload.find({ collection: list, pagination: false, sort: 'id' })
        const before = await all()
        expect(before.docs.length).toBeGreaterThan(1)
        const body = entries[list]
        for (const as of accounts)
          for (const [method, address] of [
            ['POST', list],
            ['POST', `${list}/${id}/duplicate`],
            ['PATCH', `${list}/${id}`],
            ['PATCH', `${list}?where[id][exists]=true`],
            ['DELETE', `${list}/${id}`],
            ['DELETE', `${list}?where[id][exists]=true`],
            ['POST', `${list}/versions/${id}`],
          ] as const) {
            const { status } = await cms.rest(method, address, {
              ...(as === undefined ? {} : { as }),
              ...(method === 'DELETE' ? {} : { body }),
            })
            expect([as?.user.roles, method, address, [403, 404].includes(status)]).toEqual([
              as?.user.roles,
              method,
              address,
              true,
            ])
          }
        for (const who of [{ overrideAccess: false, user: admin.user }, { overrideAccess: true }]) {
          await expect(cms.payload.create({ collection: list, data: body as never, ...who })).rejects.toMatchObject({
            status: 403,
          })
          await expect(cms.payload.update({ collection: list, id, data: body as never, ...who })).rejects.toMatchObject({
            status: 403,
          })
          await expect(cms.payload.update({ collection: list, where: {}, data: body as never, ...who })).rejects.toMatchObject({
            status: 403,
          })
          await expect(cms.payload.delete({ collection: list, id, ...who })).rejects.toMatchObject({ status: 403 })
          await expect(cms.payload.delete({ collection: list, where: {}, ...who })).rejects.toMatchObject({ status: 403 })
        }
        expect(await all()).toEqual(before)
      },
    )

    it('rollbacks are read by who follows all work, what sites show by nobody but through its screen', async () => {
      for (const role of roles) {
        const as = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
        const statusFor = async (list: string) => (await cms.rest('GET', list, { as })).status
        const follows = role !== 'state-editor' && role !== 'operator'
        expect([role, await statusFor('site-orders'), await statusFor('sites')]).toEqual([role, follows ? 200 : 403, 403])
      }
    })

    it('is read by who follows all content; by a state editor, of the own states', async () => {
      for (const state of ['jalisco', 'oaxaca'])
        await ok(cms.rest('POST', 'facts?locale=es', { as: admin, body: exampleFact(state, 'prueba.de-quien') }))
      const { totalDocs } = await cms.payload.count({ collection: 'events' })
      for (const as of [admin, national]) expect((await cms.rest('GET', 'events', { as })).body.totalDocs).toBe(totalDocs)
      const { body } = await cms.rest('GET', 'events?limit=50', { as: jalisco })
      const states = (body.docs as Event[]).map(({ state }) => state)
      expect(states.length).toBeGreaterThan(0)
      expect(new Set(states)).toEqual(new Set(['jalisco']))
      const elsewhere = await cms.payload.find({ collection: 'events', where: { state: { equals: 'oaxaca' } }, limit: 1 })
      expect((await cms.rest('GET', `events/${elsewhere.docs[0]?.id}`, { as: jalisco })).status).toBe(404)
      for (const role of ['reviewer', 'publisher', 'operator', 'supervisor'] as const)
        expect([role, (await cms.rest('GET', 'events', { as: await cms.account([role]) })).status]).toEqual([role, 403])
      expect((await cms.rest('GET', 'texts', { as: jalisco })).status).toBe(200)
      expect((await cms.rest('GET', 'texts', { as: await cms.account(['operator']) })).status).toBe(403)
    })
  })

  it('the text that a change of a state was written against is found after the national text moved on twice', async () => {
    const sections = (said: string) => ({
      ...exampleGuide('que-cambia'),
      sections: [
        {
          key: 'que-hacer-ahora',
          title: 'Qué hacer ahora',
          body: paragraph(said, { type: 'text', value: 'ya', bold: true }),
        },
        { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: paragraph('Nadie más.') },
      ],
    })
    const guide = idOf(await ok(cms.rest('POST', 'guides?locale=es', { as: admin, body: sections('Lo primero, ') })))
    const variant = await ok(
      cms.rest('POST', 'variants?locale=es', {
        as: jalisco,
        body: {
          guide,
          state: 'jalisco',
          review: pendingReview,
          overrides: [{ section: 'que-hacer-ahora', op: 'after', body: paragraph('Además.') }],
          _status: 'published',
        },
      }),
    )
    for (const said of ['Lo segundo, ', 'Lo tercero, ']) await ok(patch('guides', guide, sections(said)))
    const { body } = await cms.rest('GET', `variants/${idOf(variant)}?depth=0`, { as: jalisco })
    const [override] = body.overrides as { basedOn: string }[]
    expect(body.standing).toBe('drifted')
    const found = await cms.rest('GET', `texts?where[digest][equals]=${override?.basedOn}`, { as: jalisco })
    const [text] = found.body.docs as { title: string; body: string }[]
    expect(text).toMatchObject({ title: 'Qué hacer ahora', body: expect.stringMatching(/^Lo primero, \*\*ya\*\*\n?$/) })
    expect(
      sectionDigest({
        title: text?.title ?? '',
        body: parseMdx({ text: text?.body ?? '', file: 'texto', lineOffset: 0, places: new Places() }),
      }),
    ).toBe(override?.basedOn)
    for (const said of ['Lo segundo, ', 'Lo tercero, '])
      expect((await cms.payload.count({ collection: 'texts', where: { body: { like: said.trim() } } })).totalDocs).toBe(1)
  })
})

await describeOnEachDatabase('a seed', (database) => {
  let cms: TestCms
  let folder: string
  beforeAll(async () => {
    cms = await database.open()
    folder = await mkdtemp(path.join(tmpdir(), 'justicia-events-'))
  })
  afterAll(async () => {
    await cms.close()
    await rm(folder, { recursive: true, force: true })
  })
  const seed = (content: Content) => seedContent({ payload: cms.payload, content, mediaDir: cms.settings.mediaDir })
  const digestsOf = ({ flows, guides }: Content) => [
    ...guides.flatMap(({ text }) => text.es.sections.map(sectionDigest)),
    ...flows.map(flowDigest),
  ]

  it('tells of every piece and keeps every national text; a second one tells nothing', async () => {
    const content = await readContent(fixtureContent)
    const events = await during(cms, () => seed(content))
    const told = (kind: PublishedCollection) =>
      new Set(events.filter((event) => event.kind === kind).map(({ key, state }) => `${state ?? ''}/${key}`))
    for (const kind of publishedCollections()) {
      const lists = [['', { ...emptyContent(), ...content }] as const, ...Object.entries(content.states)]
      const pieces = lists.flatMap(([state, list]) =>
        ((list as unknown as Record<string, object[]>)[kind] ?? []).map((piece) => `${state}/${keyIn(kind, piece)}`),
      )
      expect([kind, pieces.length > 0]).toEqual([kind, true])
      expect([kind, told(kind)]).toEqual([kind, new Set(pieces)])
    }
    expect(new Set(events.map(({ action }) => action))).toEqual(new Set(['publish']))
    const { docs } = await cms.payload.find({ collection: 'texts', pagination: false })
    expect(new Set(docs.map(({ digest }) => digest))).toEqual(new Set(digestsOf(content)))
    expect(await during(cms, () => seed(content))).toEqual([])
  })

  it('tells of another picture under the same name', async () => {
    const content = await readContent(fixtureContent)
    const [image, ...others] = content.media
    if (image === undefined) throw new Error('the fixture has an image')
    const file = path.join(folder, image.file)
    await writeFile(file, await png('blue'))
    const events = await during(cms, () => seed({ ...content, media: [{ ...image, path: file }, ...others] }))
    expect(events).toEqual([
      { action: 'publish', kind: 'media', key: image.slug, before: expect.any(String), after: expect.any(String) },
    ])
    expect(events[0]?.before).not.toBe(events[0]?.after)
  })

  it('and a start keep the texts of a database that was filled before there were any', async () => {
    await cms.payload.db.deleteMany({ collection: 'texts', where: {} })
    await fillTexts(cms.payload)
    const { docs } = await cms.payload.find({ collection: 'texts', pagination: false })
    expect(new Set(docs.map(({ digest }) => digest))).toEqual(new Set(digestsOf(await readContent(fixtureContent))))
  })
})

function keyIn(kind: PublishedCollection, piece: object): string {
  return (kindOf(kind) as { keyOf(piece: object): string }).keyOf(piece)
}
