import { readContent } from '@justicia/shared-content/content/readContent'
import { foldText } from '@justicia/shared-content/folding/foldText'
import { patient } from '@justicia/shared-content/patience'
import { readDangerPhrases, readQueries } from '@justicia/shared-content/search/build/labelledQueries'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchEffect } from '../../cms/src/searchEffect/searchEffect.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import type { WritingHelp } from '../../cms/src/writing/writingHelp.ts'
import { exampleGuide, fixtureContent, paragraph } from './support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from './support/testCms.ts'

/** What the small content does not answer: it has none of its words. */
const query =
  readQueries('tuned.es').find(({ query, right }) => right.includes('robo') && !/rob/.test(foldText(query)))?.query ?? ''
const danger = readDangerPhrases().find(({ cards, use }) => use === 'afinar' && cards[0] === 'amenaza-de-muerte')?.query ?? ''

await describeOnEachDatabase('what queries find with a form that is not saved', (database) => {
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
})
