import { readContent } from '@justicia/shared-content/content/readContent'
import { foldText } from '@justicia/shared-content/folding/foldText'
import { patient } from '@justicia/shared-content/patience'
import { readDangerPhrases, readQueries } from '@justicia/shared-content/search/build/labelledQueries'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchEffect } from '../../cms/src/searchEffect/searchEffect.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { exampleGuide, fixtureContent } from './support/examples.ts'
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
})
