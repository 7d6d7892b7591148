import { readContent } from '@justicia/shared-content/content/readContent'
import { foldText } from '@justicia/shared-content/folding/foldText'
import { patient } from '@justicia/shared-content/patience'
import { readDangerPhrases, readQueries } from '@justicia/shared-content/search/build/labelledQueries'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchEffect } from '../../cms/src/searchEffect/searchEffect.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readTranslatedGuide, translatorsFile } from '../../cms/src/translators/translatorsFile.ts'
import type { WritingHelp } from '../../cms/src/writing/writingHelp.ts'
import { exampleGuide, fixtureContent, paragraph } from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

/** What the small content does not answer: it has none of its words. */
const query =
  readQueries('tuned.es').find(({ query, right }) => right.includes('robo') && !/rob/.test(foldText(query)))?.query ?? ''
const danger = readDangerPhrases().find(({ cards, use }) => use === 'afinar' && cards[0] === 'amenaza-de-muerte')?.query ?? ''

await describeRules('what queries find with a form that is not saved', (database) => {
  let cms: TestCms
  let editor: Account
  let guide: string | number
  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['state-editor'], ['jalisco'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = (await cms.payload.create({ collection: 'guides', data: exampleGuide('robo') as never })).id
  }, patient(120_000))
  afterAll(() => cms.close())

  const ask = (form: object, as: Account | undefined = editor) =>
    cms.rest('POST', 'search-effect', { ...(as === undefined ? {} : { as }), body: { locale: 'es', ...form } })
  const effectOf = async (form: object) => (await ask(form)).body as unknown as SearchEffect
  const synonym = (data: object = {}) => ({
    collection: 'synonyms',
    data: { state: 'nacional', key: 'prueba', language: 'es', phrases: [query], guides: [guide], weight: 1, ...data },
  })
  const card = (data: object = {}) => ({
    collection: 'dangerCards',
    data: {
      slug: 'amenaza-de-muerte',
      // Before the fixture's own.
      order: 0,
      roles: ['emergency'],
      guide,
      sentence: 'Ponte a salvo y llama ahora.',
      phrases: [danger],
      ...data,
    },
  })

  it('tells what a synonym wins, the right answer marked, in the portal and in the site of a state', async () => {
    for (const state of ['nacional', 'jalisco']) {
      const { rows, totals } = await effectOf(synonym({ state }))
      expect(rows[0]).toMatchObject({ query, effect: 'gained', before: { place: 0 }, now: { place: 1 } })
      expect(rows[0]?.now.found[0]).toEqual({ path: '/guias/robo/', title: 'Guía robo', isRight: true })
      expect(rows.at(-1)?.effect).toBe('same')
      const [tuned] = totals
      expect(tuned).toMatchObject({ set: 'tuned', queries: readQueries('tuned.es').length })
      expect(tuned?.now).toBeGreaterThan(tuned?.before ?? 0)
    }
  })

  it('names no query that only measures', async () => {
    const { rows, totals } = await effectOf(synonym())
    const measured = new Set(readQueries('measured.es').map((each) => each.query))
    expect(totals[1]).toMatchObject({ set: 'measured', queries: measured.size })
    expect(rows.filter((row) => measured.has(row.query))).toEqual([])
  })

  it.each([987_654_321, 'x', 'f'.repeat(24)])(
    'takes a form of a document that there is none of, %j, for a new one',
    async (id) => {
      const asked = await ask({ ...card(), id })
      expect({ status: asked.status, body: asked.body }).toMatchObject({ status: 200, body: { rows: expect.any(Array) } })
    },
  )

  it('stores nothing, and compares a stored document with itself', async () => {
    const { id } = await cms.payload.create({
      collection: 'synonyms',
      data: { ...synonym().data, _status: 'published' } as never,
    })
    const whole = await effectOf({ ...synonym(), id })
    expect(whole.rows.filter(({ effect }) => effect !== 'same')).toEqual([])
    const without = await effectOf({ ...synonym({ key: 'otra', phrases: ['nadie lo dice'] }), id })
    expect(without.rows[0]).toMatchObject({ query, effect: 'lost', now: { place: 0 } })
    expect((await cms.payload.findByID({ collection: 'synonyms', id })).phrases).toEqual([query])
    await cms.payload.delete({ collection: 'synonyms', id })
    expect((await effectOf(synonym())).rows[0]).toMatchObject({ query, effect: 'gained' })
  })

  it('tells what a danger card is shown for, and where it comes unasked', async () => {
    expect((await effectOf(card())).rows[0]).toMatchObject({
      query: danger,
      effect: 'gained',
      now: { place: 1, card: 'amenaza-de-muerte' },
    })
    const { rows } = await effectOf(card({ phrases: [query] }))
    expect(rows.find((row) => row.query === query)).toMatchObject({ effect: 'other', now: { card: 'amenaza-de-muerte' } })
  })

  it.each([
    ['a form that is not whole', () => synonym({ phrases: [], weight: 2 }), { lacks: [expect.any(String), expect.any(String)] }],
    [
      'a card of a guide that is not published',
      () => card({ guide: 999_999 }),
      { lacks: ['La guía a la que lleva no está publicada.'] },
    ],
    ['what no form sends', () => synonym({ guides: 7 }), { lacks: ['Falta una parte del formulario.'] }],
    ['a language without queries', () => synonym({ language: 'facil' }), { untried: 'facil' }],
  ])('says what is missing of %s', async (_, form, answer) => {
    expect((await ask(form())).body).toEqual(answer)
  })

  describe('is refused', () => {
    it('to who edits no content, and to nobody', async () => {
      const operator = await cms.account(['operator'])
      expect((await ask(synonym(), operator)).status).toBe(403)
      expect((await cms.rest('POST', 'search-effect', { body: synonym() })).status).toBe(403)
    })

    it('without a form', async () => {
      expect((await ask({ collection: 'users', data: {} })).status).toBe(400)
      expect((await ask({ collection: 'synonyms' })).status).toBe(400)
    })
  })

  describe('the help beside a text', () => {
    const long = `Ve ${Array.from({ length: 25 }, () => 'y ve').join(' ')}.`
    let text: string | number
    beforeAll(async () => {
      const { id } = await cms.payload.create({
        collection: 'guides',
        data: {
          ...exampleGuide('escrita'),
          aliases: ['GUÍA ROBO', 'unas palabras muy propias'],
          sections: [
            {
              key: 'que-hacer-ahora',
              title: 'Qué hacer ahora',
              body: paragraph('Haz esto hoy. Pide un arraigo. Otro arraigo no.'),
            },
            { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: paragraph(`Sal de ahí. ${long}`) },
          ],
          _status: 'draft',
        } as never,
        draft: true,
      })
      text = id
    })

    const askHelp = (address: string, as: Account | undefined = editor, language: 'es' | 'en' = 'es') =>
      cms.rest('GET', `writing-help/${address}`, { ...(as === undefined ? {} : { as }), language })
    const helpOf = async () => (await askHelp(`guides/${text}?locale=es`)).body as unknown as WritingHelp

    it('measures the draft, and leads from each finding to its field', async () => {
      const help = await helpOf()
      expect(help).toMatchObject({
        language: 'es',
        reading: {
          formula: 'inflesz',
          words: 63,
          sentences: 5,
          body: { grade: 'muy fácil', least: 55 },
          now: { grade: 'muy fácil', least: 65 },
        },
        sentenceWords: 25,
        longSentences: [{ path: 'sections.1.body', name: 'Quién te ayuda', words: 51, text: long }],
        unexplained: [{ path: 'sections.0.body', name: 'Qué hacer ahora', word: 'arraigo', times: 2 }],
        claimed: [
          { path: 'aliases', name: 'Como lo llama la gente', text: 'GUÍA ROBO', by: { title: 'Guía robo', id: String(guide) } },
        ],
        more: {},
      })
    })

    it('tries the names of the draft as searches, and names those that another text answers first', async () => {
      const { searches } = await helpOf()
      expect(searches?.tried).toBe(3)
      expect(searches?.missed).toEqual([{ query: 'GUÍA ROBO', from: 'name', place: expect.any(Number), first: 'Guía robo' }])
    })

    it('is measured again once a save', async () => {
      await cms.payload.update({
        collection: 'guides',
        id: text as number,
        data: { aliases: ['unas palabras muy propias'] },
        draft: true,
      })
      expect(await helpOf()).toMatchObject({ claimed: [], searches: { tried: 2, missed: [] } })
    })

    it('measures English by its own formula, and says of a language without a text that there is none', async () => {
      expect((await askHelp(`guides/${text}?locale=en`)).body).toEqual({
        lacks: 'Todavía no hay texto que medir: faltan el título, el resumen o una sección.',
      })
      const body = paragraph('Ask for a lawyer. Stay calm.')
      const { sections } = (await cms.payload.findByID({ collection: 'guides', id: text as number, draft: true })) as unknown as {
        sections: { id: string; key: string }[]
      }
      await cms.payload.update({
        collection: 'guides',
        id: text as number,
        locale: 'en',
        draft: true,
        data: {
          title: 'Written',
          summary: 'A summary of a test that has more than forty characters.',
          sections: sections.map(({ id, key }) => ({ id, key, title: 'What to do', body })),
        } as never,
      })
      expect((await askHelp(`guides/${text}?locale=en`, editor, 'en')).body).toMatchObject({
        language: 'en',
        reading: { formula: 'flesch', words: 12, sentences: 4, body: { grade: 'very easy' } },
        longSentences: [],
        unexplained: [],
      })
    })

    it('is told to who reads drafts of the text alone', async () => {
      const operator = await cms.account(['operator'])
      const statuses = async (...asked: [address: string, as?: Account][]) =>
        Promise.all(asked.map(async ([address, as]) => (await askHelp(address, as)).status))
      const own = `guides/${text}?locale=es`
      expect(await statuses([own, operator], [own])).toEqual([403, 200])
      expect((await cms.rest('GET', `writing-help/${own}`)).status).toBe(403)
      expect(await statuses(['guides/no-hay?locale=es'], ['users/1?locale=es'], [`facts/${text}?locale=es`])).toEqual([
        404, 404, 404,
      ])
      expect(await statuses([`guides/${text}`], [`guides/${text}?locale=xx`], [`guides/${text}?locale[a]=es`])).toEqual([
        400, 400, 400,
      ])
    })
  })

  describe('the file for translators', () => {
    let text: string | number
    const address = (locale = 'en') => `translators/guides/${text}?locale=${locale}`
    const download = async ({ user, password }: Account) => {
      const { body } = await cms.rest('POST', 'users/login', { body: { email: user.email, password } })
      const headers = { authorization: `JWT ${body.token}` }
      return cms.api(new Request(`http://localhost/api/${address()}`, { headers }))
    }
    let national: Account
    beforeAll(async () => {
      national = await cms.account(['national-editor'])
      text = (await cms.payload.create({ collection: 'guides', data: exampleGuide('traducida') as never })).id
    })
    const send = (xliff: unknown, save = false, as: Account | undefined = national) =>
      cms.rest('POST', address(), { ...(as === undefined ? {} : { as }), body: { xliff, save } })
    const xml = async () => {
      const guide = await readTranslatedGuide(
        { id: text, language: 'en' },
        { req: await createLocalReq({}, cms.payload), overrideAccess: true },
      )
      return guide === undefined ? '' : translatorsFile(guide, 'en').xml
    }
    const filled = async (without = '') =>
      (await xml()).replace(/<source>(.*?)<\/source>/g, (source, words) =>
        words === without ? source : `${source}<target>${words} in English</target>`,
      )
    const stored = async (draft: boolean) =>
      (await cms.payload.findByID({ collection: 'guides', id: text as number, draft, locale: 'all' })) as unknown as {
        _status: string
        title: Record<string, string | null>
        sections: { key: string; title: Record<string, string | null>; basedOn: Record<string, string | null> | null }[]
      }

    it('is tried without a trace, and then saved as a draft with the digest of its Spanish', async () => {
      const counts = { new: 6, changed: 0, unchanged: 0, refused: 0, held: 0 }
      expect((await send(await filled())).body).toMatchObject({ saved: false, counts })
      expect((await stored(true)).title.en ?? null).toBeNull()
      expect((await send(await filled(), true)).body).toMatchObject({ saved: true, counts })
      const draft = await stored(true)
      expect(draft.title).toMatchObject({ es: 'Guía traducida', en: 'Guía traducida in English' })
      expect(draft.sections.map(({ key, title, basedOn }) => [key, title.es, title.en, basedOn?.en])).toEqual([
        ['que-hacer-ahora', 'Qué hacer ahora', 'Qué hacer ahora in English', expect.stringMatching(/^[0-9a-f]{16}$/)],
        ['quien-te-ayuda', 'Quién te ayuda', 'Quién te ayuda in English', expect.stringMatching(/^[0-9a-f]{16}$/)],
      ])
      const published = await stored(false)
      expect(published._status).toBe('published')
      expect(published.title.en ?? null).toBeNull()
    })

    it('is the same again, and changes what was changed alone', async () => {
      const again = await xml()
      expect((await send(again)).body).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 6 } })
      const other = again.replace('<target>Haz esto. in English</target>', '<target>Do this.</target>')
      expect((await send(other, true)).body).toMatchObject({ saved: true, counts: { changed: 1, unchanged: 5 } })
      expect(await xml()).toBe(other)
    })

    it('saves no part of a section of which something is missing', async () => {
      const half = (await xml()).replace('<target>Do this.</target>', '').replace('Quién te ayuda in English', 'Who helps you')
      const { body } = await send(half, true)
      expect(body).toMatchObject({ saved: true, counts: { changed: 1, refused: 1, held: 1 } })
      const { sections } = await stored(true)
      expect(sections.map(({ title }) => title.en)).toEqual(['Qué hacer ahora in English', 'Who helps you'])
      expect(await xml()).toContain('<target>Do this.</target>')
    })

    it('is refused where the Spanish changed since', async () => {
      const before = await xml()
      const { sections } = (await cms.payload.findByID({ collection: 'guides', id: text as number })) as unknown as {
        sections: Record<string, unknown>[]
      }
      await cms.payload.update({
        collection: 'guides',
        id: text as number,
        locale: 'es',
        data: {
          sections: sections.map((row, index) => (index === 0 ? { ...row, body: paragraph('Haz otra cosa.') } : row)),
          _status: 'published',
        } as never,
      })
      const { body } = await send(before, true)
      const units = body.units as { name: string; standing: string; why?: string }[]
      expect(units.filter(({ standing }) => standing === 'refused')).toEqual(
        ['Qué hacer ahora', 'Qué hacer ahora'].map((name) =>
          expect.objectContaining({
            name,
            why: 'El español cambió desde la salida: descarga el archivo otra vez para esta parte.',
          }),
        ),
      )
    })

    it.each([
      ['an entity', '<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', 'Línea 1: no se admite DOCTYPE ni entidades propias.'],
      ['another guide', undefined, 'El archivo no trae la guía «traducida» una vez: trae «guides/otra».'],
      ['no text', 7, 'Falta el archivo.'],
    ])('is refused with %s, in words', async (_, xliff, message) => {
      const { status, body } = await send(xliff ?? (await xml()).replace('original="guides/traducida"', 'original="guides/otra"'))
      expect({ status, message: body.errors?.[0]?.message }).toEqual({ status: 400, message })
    })

    it('goes out to who reads drafts, and comes in from who writes the text', async () => {
      const [operator, reviewer, publisher] = await Promise.all([
        cms.account(['operator']),
        cms.account(['reviewer']),
        cms.account(['publisher']),
      ])
      const file = await download(reviewer)
      expect(file.headers.get('content-disposition')).toBe('attachment; filename="traducida.en.xlf"')
      expect(await file.text()).toBe(await xml())
      expect((await download(operator)).status).toBe(403)
      expect((await cms.rest('GET', address())).status).toBe(403)
      for (const as of [operator, reviewer, publisher, editor]) expect((await send('x', false, as)).status).toBe(403)
      expect((await cms.rest('POST', address(), { body: { xliff: 'x' } })).status).toBe(403)
      expect((await cms.rest('GET', address('es'), { as: national })).status).toBe(400)
      expect((await cms.rest('GET', 'translators/guides/no-hay?locale=en', { as: national })).status).toBe(404)
    })
  })
})
