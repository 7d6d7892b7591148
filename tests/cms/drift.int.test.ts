import { readContent } from '@justicia/shared-content/content/readContent'
import { sectionDigest } from '@justicia/shared-content/digests'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setStored, setStoredVersion } from '../../cms/src/database/setStored.ts'
import type { DriftedTexts, DriftItem, TextPart } from '../../cms/src/drift/driftWork.ts'
import { fillDrift } from '../../cms/src/drift/refreshDrift.ts'
import type { TranslationItem, TranslationPlace, TranslationTexts } from '../../cms/src/drift/translationWork.ts'
import type { Flow, Guide, Variant } from '../../cms/src/payload-types.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { exampleFlow, exampleGuide, fixtureContent, paragraph, pendingReview } from './support/examples.ts'
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
  /** A text of one paragraph, whatever its nodes are called. */
  const paragraphLike = (text: string) =>
    expect.objectContaining({
      root: expect.objectContaining({
        children: [expect.objectContaining({ children: [expect.objectContaining({ text })] })],
      }),
    })
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
        op: 'after',
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

  describe('as work', () => {
    const then = 'Pide un defensor. Es gratis. Díselo al policía.'
    const today = 'Pide una defensora. Es gratis. Díselo al policía.'
    const ours = 'Pide un defensor. Es gratis. Díselo al policía de Oaxaca.'
    const list = async (as = oaxaca) =>
      ((await cms.rest('GET', 'drift', { as })).body.docs as DriftItem[]).filter(({ variant: id }) => id === variant.id)
    const compare = async (as = oaxaca) => {
      const [item] = await list()
      const { status, body } = await cms.rest('GET', `drift/${variant.id}/${item?.row}`, { as })
      return { status, texts: body as unknown as DriftedTexts }
    }
    const decide = (body: Record<string, unknown>, as = oaxaca) =>
      cms.rest('POST', `variants/${variant.id}/drift`, { as, body, withReadState: false })
    const wordsOf = (parts: readonly TextPart[] | null, kind: TextPart['kind']) =>
      (parts ?? []).filter((part) => part.kind === kind).map(({ text }) => text.trim())
    const textOf = (parts: readonly TextPart[] | null) => (parts ?? []).map(({ text }) => text).join('')
    const answerTo = ({ row, updatedAt, current }: DriftedTexts) => ({ row, updatedAt, current })
    /** Oaxaca says the first section in its own words, and the national text moves on. */
    const drift = async (said = ours, national = today) => {
      await publishGuide(then, 'Dos.')
      const { updatedAt } = await read(true)
      const body = {
        overrides: [{ section: 'que-hacer-ahora', op: 'replace', body: paragraph(said) }],
        updatedAt,
        _status: 'published',
      }
      expect((await save(body)).status).toBe(200)
      await publishGuide(national, 'Dos.')
      return (await compare()).texts
    }
    const saidBy = async () => ((await read()).overrides ?? []).map(({ body }) => body)

    it('is listed with its guide, state, kind, day and who changed it, for its own editors and who follows all', async () => {
      await drift()
      const item = {
        variant: variant.id,
        row: expect.any(String),
        guide: 'Guía robo',
        section: 'que-hacer-ahora',
        title: 'Qué hacer ahora',
        state: 'oaxaca',
        place: 'Oaxaca',
        op: 'replace',
        standing: 'drifted',
        since: expect.stringMatching(/^\d{4}-/),
        who: national.user.name,
      }
      expect(await list()).toEqual([item])
      expect(await list(national)).toEqual([item])
      expect(await list(await cms.account(['state-editor'], ['jalisco']))).toEqual([])
      for (const as of [await cms.account(['operator']), undefined])
        expect((await cms.rest('GET', 'drift', as === undefined ? {} : { as })).status).toBe(403)
    })

    it('is read beside the national text of then and of now, word by word', async () => {
      const texts = await drift()
      expect([wordsOf(texts.was, 'gone'), wordsOf(texts.now, 'new'), wordsOf(texts.own, 'own')]).toEqual([
        ['un defensor'],
        ['una defensora'],
        ['de Oaxaca'],
      ])
      expect(textOf(texts.merged)).toBe('Pide una defensora. Es gratis. Díselo al policía de Oaxaca.')
      expect([wordsOf(texts.merged, 'new'), wordsOf(texts.merged, 'own')]).toEqual([['una defensora'], ['de Oaxaca']])
      expect((await compare(await cms.account(['state-editor'], ['jalisco']))).status).toBe(404)
      expect((await compare(await cms.account(['operator']))).status).toBe(403)
      for (const id of ['0', 'nada'])
        expect((await cms.rest('GET', `drift/${encodeURIComponent(id)}/nada`, { as: oaxaca })).status).toBe(404)
    })

    it('is joined, published with a version and an event, and undone', async () => {
      const texts = await drift()
      const events = async () => (await cms.payload.count({ collection: 'events' })).totalDocs
      const count = await events()
      const joined = await decide({ action: 'merge', ...answerTo(texts) })
      expect(joined.status).toBe(200)
      expect(await list()).toEqual([])
      expect(await saidBy()).toEqual([paragraphLike('Pide una defensora. Es gratis. Díselo al policía de Oaxaca.')])
      expect(await events()).toBe(count + 1)
      const { updatedAt } = joined.body.doc as unknown as Variant
      const undone = await decide({ action: 'undo', version: joined.body.undo, updatedAt })
      expect(undone.status).toBe(200)
      expect(await saidBy()).toEqual([paragraphLike(ours)])
      expect((await list()).map(({ section }) => section)).toEqual(['que-hacer-ahora'])
    })

    it('keeps the text of the state, takes the national one, or another that is written', async () => {
      expect((await decide({ action: 'keep', ...answerTo(await drift()) })).status).toBe(200)
      expect([await list(), await saidBy()]).toEqual([[], [paragraphLike(ours)]])
      const body = paragraph('Escrito de nuevo.')
      expect((await decide({ action: 'rewrite', body, ...answerTo(await drift()) })).status).toBe(200)
      expect([await list(), await saidBy()]).toEqual([[], [paragraphLike('Escrito de nuevo.')]])
      expect((await decide({ action: 'take', ...answerTo(await drift()) })).status).toBe(200)
      expect([await list(), await saidBy()]).toEqual([[], []])
    })

    it('joins nothing where both changed the same words', async () => {
      const texts = await drift('Pide un abogado. Es gratis. Díselo al policía.')
      expect([texts.merged, texts.clashes]).toEqual([null, true])
      expect((await decide({ action: 'merge', ...answerTo(texts) })).status).toBe(422)
      expect(await saidBy()).toEqual([paragraphLike('Pide un abogado. Es gratis. Díselo al policía.')])
    })

    it('saves nothing where somebody saved meanwhile, the variant or the guide', async () => {
      const texts = await drift()
      await publishGuide('Pide una abogada. Es gratis. Díselo al policía.', 'Dos.')
      const national = await decide({ action: 'take', ...answerTo(texts) })
      expect(national.status).toBe(409)
      expect(national.body.errors?.[0]?.message).toMatch(/^El texto nacional volvió a cambiar/)
      const { texts: again } = await compare()
      const { overrides } = await read()
      expect((await save({ overrides, _status: 'published' })).status).toBe(200)
      const state = await decide({ action: 'take', ...answerTo(again) })
      expect(state.status).toBe(409)
      expect(state.body.errors?.[0]?.message).toMatch(/^Alguien guardó esta variante/)
      expect(await saidBy()).toEqual([paragraphLike(ours)])
    })

    it('is decided by its editors alone, and in words that are known', async () => {
      const texts = await drift()
      for (const [roles, states, status] of [
        [['state-editor'], ['jalisco'], 403],
        [['publisher'], [], 403],
        [['reviewer'], [], 403],
        [['operator'], [], 403],
        [['supervisor'], [], 403],
      ] as const)
        expect((await decide({ action: 'take', ...answerTo(texts) }, await cms.account([...roles], [...states]))).status).toBe(
          status,
        )
      const nobody = await cms.rest('POST', `variants/${variant.id}/drift`, { body: { action: 'take', ...answerTo(texts) } })
      expect(nobody.status).toBeGreaterThanOrEqual(401)
      expect((await decide({ action: 'burn', ...answerTo(texts) })).status).toBe(400)
      expect((await decide({ action: 'take' })).status).toBe(400)
      expect((await decide({ action: 'rewrite', ...answerTo(texts) })).status).toBe(400)
      expect((await decide({ action: 'take', ...answerTo(texts), row: 'x' })).status).toBe(404)
      expect((await decide({ action: 'undo', version: '0', updatedAt: texts.updatedAt })).status).toBe(404)
      expect(await saidBy()).toEqual([paragraphLike(ours)])
      expect((await decide({ action: 'keep', ...answerTo(texts) }, national)).status).toBe(200)
    })

    it('stays a draft where it was one', async () => {
      const texts = await drift()
      const { overrides } = await read()
      expect((await save({ overrides, _status: 'draft' })).status).toBe(200)
      const { texts: draft } = await compare()
      expect(draft.isPublished).toBe(false)
      expect((await decide({ action: 'merge', ...answerTo(draft), current: texts.current })).status).toBe(200)
      expect(await list()).toEqual([])
      expect(await saidBy()).toEqual([paragraphLike(ours)])
      expect((await save({ overrides: (await read(true)).overrides, _status: 'published' })).status).toBe(200)
      expect(await saidBy()).toEqual([paragraphLike('Pide una defensora. Es gratis. Díselo al policía de Oaxaca.')])
    })
  })

  describe('a translation whose Spanish moves on', () => {
    const list = async (as = national) =>
      ((await cms.rest('GET', 'drift-translations', { as })).body.docs as TranslationItem[]).filter(({ id }) =>
        ids().includes(id),
      )
    let translated: Guide
    let flow: Flow
    const ids = (): unknown[] => [translated.id, flow.id]
    const address = ({ kind, id, section, language }: TranslationPlace) =>
      `drift-translations/${kind}/${id}?${new URLSearchParams({ section, language })}`
    const place = () => ({ kind: 'guides', id: translated.id, section: 'que-hacer-ahora', language: 'en' }) as const
    const compare = async (as = national) => {
      const { status, body } = await cms.rest('GET', address(place()), { as })
      return { status, texts: body as unknown as TranslationTexts }
    }
    const decide = (body: Record<string, unknown>, as = national, of: TranslationPlace = place()) =>
      cms.rest('POST', `drift-translations/${of.kind}/${of.id}`, {
        as,
        body: { language: of.language, section: of.section, ...body },
        withReadState: false,
      })
    const answerTo = ({ current, updatedAt }: TranslationTexts) => ({ current, updatedAt })
    const publish = async (kind: 'guides' | 'flows', id: string | number, language: string, body: object) => {
      const saved = await cms.rest('PATCH', `${kind}/${id}?locale=${language}`, {
        as: national,
        body: { ...body, _status: 'published' },
      })
      expect(saved.status).toBe(200)
    }
    const rows = async (language: string) =>
      (await cms.payload.findByID({ collection: 'guides', id: translated.id, locale: language as 'en', depth: 0 })).sections
    const sayFirst = async (language: string, text: string) =>
      publish('guides', translated.id, language, {
        sections: (await rows(language))?.map((row, at) => (at === 0 ? { ...row, body: paragraph(text) } : row)),
      })
    const wordsOf = (parts: readonly TextPart[] | null, kind: TextPart['kind']) =>
      (parts ?? []).filter((part) => part.kind === kind).map(({ text }) => text.trim())

    beforeAll(async () => {
      const data = {
        ...sections('Pide un defensor.', 'Nadie más.'),
        slug: 'traducida',
        title: 'Guía traducida',
        _status: 'published',
      }
      translated = await cms.payload.create({ collection: 'guides', locale: 'es', data: data as never })
      const english = {
        'que-hacer-ahora': ['What to do now', 'Ask for a defender.'],
        'quien-te-ayuda': ['Who helps you', 'Nobody.'],
      }
      await publish('guides', translated.id, 'en', {
        title: 'Translated guide',
        summary: 'A summary of a test that has more than forty characters, as it must.',
        sections: translated.sections?.map((row) => {
          const [title, text = ''] = english[row.key as keyof typeof english]
          return { ...row, title, body: paragraph(text) }
        }),
      })
      const spanish = exampleFlow('traducido', translated.id)
      flow = await cms.payload.create({ collection: 'flows', locale: 'es', data: spanish as never })
      await publish('flows', flow.id, 'en', {
        title: 'Translated flow',
        summary: 'A summary of a test that has more than forty characters, as it must.',
        questions: flow.questions?.map((row) => ({
          ...row,
          question: 'Yes or no?',
          answers: row.answers?.map((answer) => ({ ...answer, text: answer.key })),
        })),
      })
    })

    it('is listed once its own section says something else in Spanish, and for nothing less', async () => {
      expect(await list()).toEqual([])
      await sayFirst('es', 'Pide un defensor. ')
      const other = (await rows('es'))?.map((row, at) => (at === 1 ? { ...row, body: paragraph('Alguien más.') } : row))
      await publish('guides', translated.id, 'es', { sections: other })
      expect((await list()).map(({ section }) => section)).toEqual(['quien-te-ayuda'])
      await sayFirst('es', 'Pide una defensora.')
      const item = { kind: 'guides', id: translated.id, document: 'Guía traducida', language: 'en' }
      const written = expect.stringMatching(/^\d{4}-/)
      expect(await list()).toEqual([
        { ...item, section: 'que-hacer-ahora', title: 'Qué hacer ahora', written },
        { ...item, section: 'quien-te-ayuda', title: 'Quién te ayuda', written },
      ])
      expect(await list(await cms.account(['reviewer']))).toHaveLength(2)
      for (const as of [oaxaca, await cms.account(['operator']), undefined])
        for (const asked of ['drift-translations', address(place())])
          expect((await cms.rest('GET', asked, as === undefined ? {} : { as })).status).toBe(403)
    })

    it('is read beside the Spanish that it was made from and that of today', async () => {
      const { texts } = await compare()
      expect(texts).toMatchObject({ field: 'sections.0.body', mayEdit: true, hasDraft: false })
      expect([wordsOf(texts.was, 'gone'), wordsOf(texts.now, 'new')]).toEqual([['un defensor'], ['una defensora']])
      expect(texts.own).toBe('What to do now\nAsk for a defender.')
      expect((await compare(await cms.account(['publisher']))).texts.mayEdit).toBe(false)
      for (const wrong of [
        { ...place(), section: 'nada' },
        { ...place(), language: 'xx' },
        { ...place(), id: 'nada' },
        { ...place(), kind: 'facts' as never },
      ])
        expect((await cms.rest('GET', address(wrong), { as: national })).status).toBe(404)
    })

    it('is confirmed by who edits it, published with an event, and undone', async () => {
      const { texts } = await compare()
      for (const role of ['reviewer', 'publisher', 'supervisor'] as const)
        expect((await decide({ action: 'keep', ...answerTo(texts) }, await cms.account([role]))).status).toBe(403)
      expect((await decide({ action: 'keep' })).status).toBe(400)
      expect((await decide({ action: 'keep', ...answerTo(texts), language: 'es' })).status).toBe(400)
      const before = await rows('en')
      const events = (await cms.payload.count({ collection: 'events' })).totalDocs
      const kept = await decide({ action: 'keep', ...answerTo(texts) })
      expect(kept.status).toBe(200)
      expect((await list()).map(({ section }) => section)).toEqual(['quien-te-ayuda'])
      expect((await rows('en'))?.map(({ body }) => body)).toEqual(before?.map(({ body }) => body))
      expect((await cms.payload.count({ collection: 'events' })).totalDocs).toBe(events + 1)
      const undone = await decide({ action: 'undo', basedOn: texts.basedOn, updatedAt: kept.body.updatedAt })
      expect(undone.status).toBe(200)
      expect((await list()).map(({ section }) => section)).toEqual(['que-hacer-ahora', 'quien-te-ayuda'])
    })

    it('is not confirmed over what somebody changed since, nor over a draft, which stays one', async () => {
      const { texts } = await compare()
      await sayFirst('es', 'Pide una abogada.')
      expect((await decide({ action: 'keep', ...answerTo(texts) })).status).toBe(409)
      const draft = { title: 'Guía en borrador', _status: 'draft' }
      const saved = await cms.rest('PATCH', `guides/${translated.id}?locale=es&draft=true`, { as: national, body: draft })
      expect(saved.status).toBe(200)
      const { texts: again } = await compare()
      expect(again.hasDraft).toBe(true)
      const refused = await decide({ action: 'keep', ...answerTo(again) })
      expect(refused.status).toBe(409)
      expect(refused.body.errors?.[0]?.message).toMatch(/^Hay un borrador sin publicar/)
      expect((await list()).map(({ section }) => section)).toEqual(['que-hacer-ahora', 'quien-te-ayuda'])
      await publish('guides', translated.id, 'es', { title: 'Guía traducida' })
      await sayFirst('en', 'Ask for a lawyer.')
      expect((await list()).map(({ section }) => section)).toEqual(['quien-te-ayuda'])
    })

    it('of a flow is told, read and confirmed as a whole', async () => {
      const of = { kind: 'flows', id: flow.id, section: '', language: 'en' } as const
      await publish('flows', flow.id, 'es', { title: 'Orientador cambiado' })
      expect((await list()).filter(({ kind }) => kind === 'flows')).toEqual([
        { ...of, document: 'Orientador cambiado', title: 'Orientador cambiado', written: expect.stringMatching(/^\d{4}-/) },
      ])
      const texts = (await cms.rest('GET', address(of), { as: national })).body as unknown as TranslationTexts
      expect([wordsOf(texts.was, 'gone'), wordsOf(texts.now, 'new')]).toEqual([['traducido'], ['cambiado']])
      expect(texts.own.split('\n').slice(0, 1)).toEqual(['Translated flow'])
      expect((await decide({ action: 'keep', ...answerTo(texts) }, national, of)).status).toBe(200)
      expect((await list()).filter(({ kind }) => kind === 'flows')).toEqual([])
    })
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
