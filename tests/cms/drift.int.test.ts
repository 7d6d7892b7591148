import { readContent } from '@justicia/shared-content/content/readContent'
import { sectionDigest } from '@justicia/shared-content/digests'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setStored, setStoredVersion } from '../../cms/src/database/setStored.ts'
import { fillDrift } from '../../cms/src/drift/refreshDrift.ts'
import type { Guide, Variant } from '../../cms/src/payload-types.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { exampleGuide, fixtureContent, paragraph, pendingReview } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

await describeOnEachDatabase('a variant whose guide moves on', (database) => {
  let cms: TestCms
  let national: Account
  let oaxaca: Account
  let guide: Guide
  let variant: Variant

  beforeAll(async () => {
    cms = await database.open()
    national = await cms.account(['national-editor'])
    oaxaca = await cms.account(['state-editor'], ['oaxaca'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = await cms.payload.create({ collection: 'guides', locale: 'es', data: sections('Haz esto.', 'Nadie más.') as never })
    const { status, body } = await cms.rest('POST', 'variants?locale=es', {
      as: oaxaca,
      body: {
        guide: guide.id,
        state: 'oaxaca',
        review: pendingReview,
        overrides: [
          { section: 'que-hacer-ahora', op: 'after', body: paragraph('En Oaxaca, además.') },
          { section: 'quien-te-ayuda', op: 'before', body: paragraph('Antes de eso.') },
        ],
        _status: 'published',
      },
    })
    expect(status).toBe(201)
    variant = body.doc as unknown as Variant
  })
  afterAll(() => cms.close())

  const sections = (first: string, second: string) => ({
    ...exampleGuide('robo'),
    sections: [
      { key: 'que-hacer-ahora', title: 'Qué hacer ahora', body: paragraph(first) },
      { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: paragraph(second) },
    ],
  })
  const publishGuide = async (first: string, second: string) => {
    const { status } = await cms.rest('PATCH', `guides/${guide.id}?locale=es`, { as: national, body: sections(first, second) })
    expect(status).toBe(200)
  }
  const read = async (draft = false) =>
    (await cms.rest('GET', `variants/${variant.id}?locale=es&depth=0&draft=${draft}`, { as: oaxaca })).body as unknown as Variant
  const drifted = ({ standing, drift }: Variant) => ({
    standing,
    sections: (drift as { section: string }[]).map(({ section }) => section),
  })
  const inList = async (standing: string) => {
    const { body } = await cms.rest(
      'GET',
      `variants?where[standing][equals]=${standing}&where[guide][equals]=${guide.id}&draft=true&depth=0`,
      { as: oaxaca },
    )
    return body.totalDocs
  }
  const save = (body: Record<string, unknown>, as = oaxaca) =>
    cms.rest('PATCH', `variants/${variant.id}?locale=es&draft=${body._status === 'draft'}`, { as, body })
  const confirm = (body: Record<string, unknown> | undefined, as = oaxaca) =>
    cms.rest('POST', `variants/${variant.id}/still-valid`, { as, ...(body === undefined ? {} : { body }) })

  it('is up to date when it is made', () => {
    expect(drifted(variant)).toEqual({ standing: 'current', sections: [] })
    expect(variant.overrides?.map(({ basedOn }) => basedOn)).toEqual([
      sectionDigest({
        title: 'Qué hacer ahora',
        body: [{ type: 'paragraph', children: [{ type: 'text', value: 'Haz esto.' }] }],
      }),
      expect.stringMatching(/^[\da-f]{16}$/),
    ])
  })

  it('is told apart in the list and in the form as soon as the section is published, and stays as it was saved', async () => {
    const before = await read()
    await publishGuide('Haz esto otro.', 'Nadie más.')
    const after = await read()
    expect(drifted(after)).toEqual({ standing: 'drifted', sections: ['que-hacer-ahora'] })
    expect(after.drift).toEqual([
      {
        row: variant.overrides?.[0]?.id,
        section: 'que-hacer-ahora',
        title: 'Qué hacer ahora',
        standing: 'drifted',
        since: expect.stringMatching(/^\d{4}-/),
      },
    ])
    expect(after.updatedAt).toBe(before.updatedAt)
    expect(await read(true)).toMatchObject({ standing: 'drifted', overrides: before.overrides, updatedAt: before.updatedAt })
    expect([await inList('drifted'), await inList('current')]).toEqual([1, 0])
  })

  it('keeps the day on which it began', async () => {
    const [first] = (await read()).drift as { since: string }[]
    await publishGuide('Haz otra cosa más.', 'Nadie más.')
    expect(((await read()).drift as { since: string }[])[0]?.since).toBe(first?.since)
  })

  it('is not cleared by saving or publishing it, nor by what a request says of its digest', async () => {
    const { overrides } = await read()
    const forged = overrides?.map((override) => ({ ...override, basedOn: '0123456789abcdef' }))
    for (const body of [
      { overrides, _status: 'published' },
      { overrides: forged, _status: 'published' },
      { standing: 'current', drift: [], _status: 'published' },
    ]) {
      expect((await save(body)).status).toBe(200)
      expect(drifted(await read())).toEqual({ standing: 'drifted', sections: ['que-hacer-ahora'] })
    }
    expect((await read()).overrides).toEqual(overrides)
  })

  it('is cleared by «Sigue vigente», section by section; the text stays', async () => {
    await publishGuide('Haz otra cosa más.', 'Alguien más.')
    const before = await read()
    expect(drifted(before).sections).toEqual(['que-hacer-ahora', 'quien-te-ayuda'])
    const { status } = await confirm({ section: 'que-hacer-ahora' })
    expect(status).toBe(200)
    const after = await read()
    expect(drifted(after)).toEqual({ standing: 'drifted', sections: ['quien-te-ayuda'] })
    expect(after.overrides?.map(({ body }) => body)).toEqual(before.overrides?.map(({ body }) => body))
    expect(after._status).toBe('published')
    expect((await confirm(undefined)).status).toBe(200)
    expect(drifted(await read())).toEqual({ standing: 'current', sections: [] })
    expect([await inList('drifted'), await inList('current')]).toEqual([0, 1])
  })

  it('takes «Sigue vigente» from nobody but its editors', async () => {
    await publishGuide('Otra vez distinto.', 'Alguien más.')
    for (const [roles, states] of [
      [['state-editor'], ['jalisco']],
      [['publisher'], []],
      [['reviewer'], []],
      [['operator'], []],
      [['supervisor'], []],
    ] as const) {
      const other = await cms.account([...roles], [...states])
      const { status, body } = await confirm(undefined, other)
      expect({ roles, status }).toEqual({ roles, status: 403 })
      expect(body.errors?.[0]?.message).toMatch(/Tu cuenta no edita/)
    }
    expect((await cms.rest('POST', `variants/${variant.id}/still-valid`, {})).status).toBeGreaterThanOrEqual(401)
    const wrong = await confirm({ section: 'no-existe' })
    expect(wrong.status).toBe(404)
    expect(wrong.body.errors?.[0]?.message).toContain('no cambia la sección «no-existe»')
    expect(drifted(await read())).toEqual({ standing: 'drifted', sections: ['que-hacer-ahora'] })
    expect((await confirm(undefined)).status).toBe(200)
  })

  it('confirms a draft as a draft: what is public changes when the draft is published', async () => {
    await publishGuide('Distinto de nuevo.', 'Alguien más.')
    const { overrides } = await read()
    expect((await save({ overrides: overrides?.slice(0, 1), _status: 'draft' })).status).toBe(200)
    expect((await confirm(undefined)).status).toBe(200)
    expect(drifted(await read(true))).toEqual({ standing: 'current', sections: [] })
    const published = await read()
    expect(published.overrides).toHaveLength(2)
    expect(drifted(published)).toEqual({ standing: 'drifted', sections: ['que-hacer-ahora'] })
    expect((await save({ overrides, _status: 'published' })).status).toBe(200)
    expect((await confirm(undefined)).status).toBe(200)
  })

  it('moved to another section, it stands against that one', async () => {
    await publishGuide('Uno.', 'Dos.')
    expect(drifted(await read()).standing).toBe('drifted')
    const { overrides } = await read()
    const moved = overrides?.map((override, index) =>
      index === 0 ? { ...override, section: 'quien-te-ayuda' } : { ...override, section: 'que-hacer-ahora' },
    )
    expect((await save({ overrides: moved, _status: 'published' })).status).toBe(200)
    expect(drifted(await read())).toEqual({ standing: 'current', sections: [] })
  })

  it('raises no alarm for blanks, nor for another section', async () => {
    await publishGuide('Uno.  ', 'Dos.')
    await publishGuide('Uno. ', 'Dos.')
    const { status } = await cms.rest('PATCH', `guides/${guide.id}?locale=es`, {
      as: national,
      body: {
        sections: [...sections('Uno.', 'Dos.').sections, { key: 'otra', title: 'Otra cosa', body: paragraph('Nada que ver.') }],
        _status: 'published',
      },
    })
    expect(status).toBe(200)
    expect(drifted(await read())).toEqual({ standing: 'current', sections: [] })
  })

  it('a draft of the guide raises none until it is published', async () => {
    const body = { ...sections('Borrador.', 'Dos.'), _status: 'draft' }
    expect((await cms.rest('PATCH', `guides/${guide.id}?locale=es&draft=true`, { as: national, body })).status).toBe(200)
    expect(drifted(await read()).standing).toBe('current')
  })

  it('is noted by the seed, and filled where it was stored before it was kept', async () => {
    const { payload } = cms
    const { docs } = await payload.find({ collection: 'variants', where: { state: { equals: 'jalisco' } }, depth: 0 })
    expect(docs.map(({ standing }) => standing)).toEqual(['drifted'])
    const id = docs[0]?.id ?? ''
    const { docs: versions } = await payload.findVersions({
      collection: 'variants',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    await setStored({ payload, collection: 'variants', id, data: { standing: null, drift: null } })
    await setStoredVersion({
      payload,
      collection: 'variants',
      versionId: versions[0]?.id ?? '',
      data: { standing: null, drift: null },
    })
    await fillDrift(payload)
    for (const draft of [true, false])
      expect((await payload.findByID({ collection: 'variants', id, draft })).standing).toBe('drifted')
  })
})
