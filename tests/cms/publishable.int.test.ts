import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkContent } from '@justicia/shared-content/content/checkContent'
import { readContent, readLocatedContent } from '@justicia/shared-content/content/readContent'
import { writeContent } from '@justicia/shared-content/content/writeContent'
import { today } from '@justicia/shared-content/day'
import { sectionDigest } from '@justicia/shared-content/digests'
import type { Block } from '@justicia/shared-content/mdx/tree'
import { patient } from '@justicia/shared-content/patience'
import { createPlanner } from '@justicia/shared-content/plan/createPlanner'
import { readStates } from '@justicia/shared-content/states'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import { readPublished } from '../../cms/src/snapshot/readPublished.ts'
import { sweepEmptyDrafts } from '../../cms/src/unsaved/sweepEmptyDrafts.ts'
import {
  bodyOf,
  exampleFact,
  exampleFlow,
  exampleGuide,
  exampleOrganization,
  fixtureContent,
  paragraph,
  pending,
  pendingReview,
} from './support/examples.ts'
import { type Account, describeRules, type RestAnswer, type TestCms } from './support/testCms.ts'

const states = await readStates(path.resolve(import.meta.dirname, '../../states.json'))

/** Sequences of actions a database; a failing one is printed with its seed, to be given here again. */
const runs = {
  numRuns: Number(process.env.PUBLISHABLE_RUNS ?? 12),
  seed: Number(process.env.PUBLISHABLE_SEED ?? 973388323),
}

await describeRules('whatever the CMS takes as published can be built', (database) => {
  let cms: TestCms
  let admin: Account
  let folder: string

  beforeAll(async () => {
    cms = await database.open()
    folder = await mkdtemp(path.join(tmpdir(), 'justicia-publishable-'))
    admin = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
  })
  afterAll(async () => {
    await cms.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** The way to the sites: what is published, written to files, read back strictly, and resolved for a state. */
  async function build(): Promise<void> {
    const dir = path.join(folder, 'snapshot')
    await writeContent(await readPublished(cms.payload, cms.settings.mediaDir), dir)
    const { content, places } = await readLocatedContent(dir)
    checkContent({ content, places, states, date: today() })
    const image = { sources: [], src: '/media/x.png', width: 1, height: 1 }
    const images = new Map(content.media.map(({ slug }) => [slug, image] as const))
    createPlanner({ content, states, date: today(), images }).planSite('jalisco')
  }

  type Body = Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: documents of any collection, as JSON.
  type Stored = Record<string, any>
  const ids: Record<string, string | number> = {}
  /** As an editor does it: on the text that is there now. */
  async function patch(collection: string, id: string | number, body: Body, query = ''): Promise<RestAnswer> {
    const { body: doc } = await cms.rest('GET', `${collection}/${id}?draft=true&depth=0&trash=true`, { as: admin })
    return cms.rest('PATCH', `${collection}/${id}?${query || 'locale=es'}`, {
      as: admin,
      body: { updatedAt: doc.updatedAt, ...body },
    })
  }
  async function create(collection: string, name: string, body: Body, query = 'locale=es'): Promise<RestAnswer> {
    const answer = await cms.rest('POST', `${collection}?${query}`, { as: admin, body })
    const id = (answer.body.doc as { id?: string | number } | undefined)?.id
    if (id !== undefined) ids[name] = id
    return answer
  }
  const idOf = async (collection: string, where: string) => {
    const { body } = await cms.rest('GET', `${collection}?${where}&limit=1&depth=0`, { as: admin })
    return (body.docs as { id: string | number }[])[0]?.id ?? 0
  }
  const stored = async (collection: string, id: string | number, locale: string, draft = false) =>
    (await cms.rest('GET', `${collection}/${id}?locale=${locale}&fallback-locale=null&depth=0&draft=${draft}`, { as: admin }))
      .body as Stored
  /** What an answer says, whatever its form. */
  const said = ({ body }: RestAnswer) => JSON.stringify(body.errors ?? [])

  describe('known cases', () => {
    beforeAll(async () => {
      const image: Block = { type: 'figure', media: 'cuadro' }
      await create('terms', 'term', {
        slug: 'querella-de-prueba',
        term: 'querella',
        definition: 'Pedir que se castigue un delito que lo exige.',
        _status: 'published',
      })
      await create('facts', 'fact', { ...exampleFact('nacional', 'prueba.usado') })
      await create('guides', 'linked', { ...exampleGuide('enlazada') })
      await create('guides', 'guide', {
        ...exampleGuide('usa-todo'),
        sections: [
          {
            key: 'que-hacer-ahora',
            title: 'Qué hacer ahora',
            body: bodyOf(
              {
                type: 'paragraph',
                children: [
                  { type: 'text', value: 'Mira ' },
                  { type: 'fact', k: 'prueba.usado' },
                  { type: 'text', value: ', la ' },
                  { type: 'term', k: 'querella-de-prueba', text: 'querella' },
                  { type: 'text', value: ' y ' },
                  { type: 'link', href: '/guias/enlazada/', children: [{ type: 'text', value: 'otra guía' }] },
                  { type: 'cite', ref: 'CNPP 109 I' },
                ],
              },
              image,
            ),
          },
          { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: paragraph('Nadie más.') },
          { key: 'que-llevar', title: 'Qué llevar', body: paragraph('Tu identificación.') },
        ],
      })
      const variant = await create('variants', 'variant', {
        guide: ids.guide,
        state: 'oaxaca',
        review: pendingReview,
        overrides: [{ section: 'que-llevar', op: 'after', body: paragraph('En Oaxaca, además esto.') }],
        _status: 'published',
      })
      expect(variant.status, said(variant)).toBe(201)
      expect(Object.keys(ids).sort()).toEqual(['fact', 'guide', 'linked', 'term', 'variant'])
      ids.media = await idOf('media', 'where[slug][equals]=cuadro')
      ids.law = await idOf('laws', 'where[abbreviation][equals]=CNPP')
      await build()
    })

    it.each([
      ['a word is withdrawn', 'terms', 'term', { _status: 'draft' }],
      ['a word gets another name', 'terms', 'term', { slug: 'otra-querella', _status: 'published' }],
      ['a datum is withdrawn', 'facts', 'fact', { _status: 'draft' }],
      ['a datum gets another key', 'facts', 'fact', { key: 'prueba.otro', _status: 'published' }],
      ['a datum moves to a state', 'facts', 'fact', { state: 'jalisco', _status: 'published' }],
      ['a datum has ended', 'facts', 'fact', { valid_until: '2026-01-01T12:00:00.000Z', _status: 'published' }],
      [
        'a datum will end with none to follow',
        'facts',
        'fact',
        { valid_until: '2090-01-01T12:00:00.000Z', _status: 'published' },
      ],
      [
        'a datum becomes one for which nothing vouches',
        'facts',
        'fact',
        { kind: 'text', verification: pending, _status: 'published' },
      ],
      ['a linked guide is withdrawn', 'guides', 'linked', { _status: 'draft' }],
      ['a guide with a variant is withdrawn', 'guides', 'guide', { _status: 'draft' }],
      ['an image gets another name', 'media', 'media', { slug: 'otro-cuadro' }],
      ['a law loses its articles', 'laws', 'law', { articles: [{ number: '1', heading: 'Único', fractions: [] }] }],
      ['a law gets another name', 'laws', 'law', { abbreviation: 'CNPPX' }],
    ])('refused with the list of what uses it: %s', async (_, collection, name, body) => {
      const answer = await patch(collection, ids[name] ?? 0, body)
      expect(answer.status, said(answer)).toBe(409)
      expect(said(answer)).toMatch(/la guía «Guía usa-todo»|la variante «usa-todo · oaxaca» \(Oaxaca\)/)
      await build()
    })

    it.each([
      ['media', 'media', { slug: 'otro-cuadro' }],
      ['laws', 'law', { abbreviation: 'CNPPX' }],
    ])('what has no drafts is not changed as one: %s', async (collection, name, body) => {
      for (const query of ['?draft=true&', '?draft=true&autosave=true&', '?'])
        for (const address of [`${collection}/${ids[name]}${query}`, `${collection}${query}where[id][equals]=${ids[name]}`]) {
          const answer = await cms.rest('PATCH', address, { as: admin, body })
          expect([address, answer.status]).toEqual([address, 409])
        }
      await build()
    })

    it.each(['terms/term', 'facts/fact', 'guides/linked', 'guides/guide', 'media/media', 'laws/law'])(
      'refused with the list of what uses it: %s is deleted, one or many, or put in the trash',
      async (address) => {
        const [collection = '', name = ''] = address.split('/')
        const id = ids[name] ?? 0
        const one = await cms.rest('DELETE', `${collection}/${id}`, { as: admin })
        expect(one.status, said(one)).toBe(409)
        expect(said(one)).toContain('usa-todo')
        const many = await cms.rest('DELETE', `${collection}?where[id][in][0]=${id}`, { as: admin })
        expect(many.status, said(many)).toBeGreaterThanOrEqual(400)
        expect((await stored(collection, id, 'es')).id).toBe(id)
        if (collection !== 'laws') {
          const trashed = await patch(collection, id, { deletedAt: new Date().toISOString() })
          expect(trashed.status, said(trashed)).toBe(409)
        }
        await build()
      },
    )

    it('a linked guide gets another address, and the links to it lead on', async () => {
      const renamed = await patch('guides', ids.linked ?? 0, { slug: 'otra-direccion', _status: 'published' })
      expect([renamed.status, said(renamed)]).toEqual([200, '[]'])
      await build()
      const back = await patch('guides', ids.linked ?? 0, { slug: 'enlazada', _status: 'published' })
      expect([back.status, said(back)]).toEqual([200, '[]'])
      await build()
    })

    it('a section that a state changes keeps its key', async () => {
      const { sections } = await stored('guides', ids.guide ?? 0, 'es')
      const renamed = sections.map((section: Body) => (section.key === 'que-llevar' ? { ...section, key: 'que-tener' } : section))
      const answer = await patch('guides', ids.guide ?? 0, { sections: renamed, _status: 'published' })
      expect(answer.status).toBe(409)
      expect(said(answer)).toContain(
        'la variante «usa-todo · oaxaca» (Oaxaca): La guía «usa-todo» no tiene sección «que-llevar».',
      )
    })

    it('many that fit together change together', async () => {
      const list = `where[id][in][0]=${ids.guide}&where[id][in][1]=${ids.linked}`
      const all = await cms.rest('PATCH', `guides?${list}`, { as: admin, body: { _status: 'draft' } })
      expect(all.status, said(all)).toBe(409)
      expect((await stored('guides', ids.linked ?? 0, 'es'))._status).toBe('published')
      await patch('variants', ids.variant ?? 0, { _status: 'draft' })
      const now = await cms.rest('PATCH', `guides?${list}`, { as: admin, body: { _status: 'draft' } })
      expect(now.status, said(now)).toBe(200)
      await build()
      const again = await cms.rest('PATCH', `guides?${list}`, { as: admin, body: { _status: 'published' } })
      expect(again.status, said(again)).toBe(200)
      await patch('variants', ids.variant ?? 0, { _status: 'published' })
      await build()
    })

    it('what nothing uses goes into the trash, keeps its name there, and comes back as it was', async () => {
      await create('terms', 'free', {
        slug: 'suelta',
        term: 'suelta',
        definition: 'Una palabra que nadie usa todavía.',
        _status: 'published',
      })
      const id = ids.free ?? 0
      const published = async () =>
        (await readPublished(cms.payload, cms.settings.mediaDir)).terms.some(({ slug }) => slug === 'suelta')
      expect(await published()).toBe(true)
      const unfinished = await patch('terms', id, { term: 'sin terminar', _status: 'draft' }, 'draft=true')
      expect(unfinished.status).toBe(200)
      const trashed = await cms.rest('PATCH', `terms/${id}`, { as: admin, body: { deletedAt: new Date().toISOString() } })
      expect(trashed.status, said(trashed)).toBe(200)
      expect(await published()).toBe(false)
      const again = await create('terms', 'twice', {
        slug: 'suelta',
        term: 'otra',
        definition: 'Una palabra que nadie usa todavía.',
        _status: 'published',
      })
      expect([again.status, said(again)]).toEqual([400, expect.stringContaining('Está en la papelera: restáurala')])
      const editor = await cms.account(['national-editor'])
      expect((await cms.rest('DELETE', `terms/${id}?trash=true`, { as: editor })).status).toBe(403)
      const restored = await cms.rest('PATCH', `terms/${id}?trash=true`, {
        as: editor,
        body: { deletedAt: null, _status: 'published' },
      })
      expect(restored.status, said(restored)).toBe(200)
      expect((await stored('terms', id, 'es')).term).toBe('suelta')
      expect((await stored('terms', id, 'es', true)).term).toBe('sin terminar')
      await build()
    })

    it('what «Crear» left behind goes after a day, and nothing that anybody wrote', async () => {
      const [, empty] = [
        await create('variants', 'begun', { state: 'sonora', _status: 'draft' }, 'locale=es&draft=true'),
        await create('organizations', 'empty', { state: 'sonora', _status: 'draft' }, 'locale=es&draft=true'),
      ]
      const written = { state: 'sonora', name: 'Algo', _status: 'draft' }
      const second = await create('organizations', 'written', written, 'locale=es&draft=true')
      expect([empty?.status, second.status], said(second)).toEqual([201, 201])
      expect(await sweepEmptyDrafts(cms.payload)).toBe(0)
      expect(await sweepEmptyDrafts(cms.payload, new Date(Date.now() + 2 * 24 * 60 * 60 * 1000))).toBe(2)
      expect((await stored('organizations', ids.written ?? 0, 'es', true)).name).toBe('Algo')
      expect((await cms.rest('GET', `organizations/${ids.empty}`, { as: admin })).status).toBe(404)
      await build()
    })

    it.each([7, 40, 1000])('a list %i levels deep is refused in words', async (levels) => {
      const item = (children: unknown[]) => ({ type: 'listitem', version: 1, value: 1, children })
      const deep = Array.from({ length: levels }).reduce<Body>(
        (inner) => ({ type: 'list', listType: 'bullet', tag: 'ul', start: 1, version: 1, children: [item([inner])] }),
        { type: 'text', text: 'punto', version: 1 },
      )
      const body = { root: { type: 'root', version: 1, children: [deep] } }
      const [first, second] = exampleGuide('honda').sections
      const answer = await create('guides', 'deep', { ...exampleGuide('honda'), sections: [{ ...first, body }, second] })
      expect(answer.status, said(answer).slice(0, 300)).toBe(400)
      // What is deeper than any request of ours is refused before anybody looks at its fields.
      const fields = answer.body.errors?.[0]?.data?.errors?.map(({ path: field }) => field)
      expect(fields).toEqual(levels < 1000 ? ['sections.0.body'] : undefined)
    })

    it('a datum ends when another follows', async () => {
      const next = { ...exampleFact('nacional', 'prueba.usado'), valid_from: '2090-01-02T12:00:00.000Z' }
      const open = await create('facts', 'next', next)
      expect(open.status, 'overlaps while the first has no end').toBe(400)
      const draft = await create('facts', 'next', { ...next, _status: 'draft' }, 'draft=true')
      expect(draft.status).toBe(201)
    })
  })

  describe('blanks', () => {
    const blanks = [' ', '\u00a0', '\n', ' \t\u2003 ']
    it.each([
      ['alternate_name', (blank: string) => ({ alternate_name: blank })],
      ['description', (blank: string) => ({ description: blank })],
      ['municipality', (blank: string) => ({ locations: [{ address: 'Calle 1', municipality: blank, verification: pending }] })],
      [
        'description of a telephone',
        (blank: string) => ({ phones: [{ number: '33 0000 0000', type: 'voice', description: blank, verification: pending }] }),
      ],
      ['blanks around a name', (blank: string) => ({ name: `${blank}Centro de prueba${blank}` })],
    ] as const)('in %s are nothing', async (_, change) => {
      for (const [index, blank] of blanks.entries()) {
        const slug = `blancos-${Object.keys(ids).length}-${index}`
        const answer = await create('organizations', slug, { ...exampleOrganization('jalisco', slug), ...change(blank) })
        expect(answer.status, said(answer)).toBe(201)
        const doc = answer.body.doc as Stored
        expect([
          doc.alternate_name ?? null,
          doc.description ?? null,
          doc.locations?.[0]?.municipality ?? null,
          doc.phones?.[0]?.description ?? null,
        ]).toEqual([null, null, null, null])
        expect(doc.name).toBe(doc.name.trim())
      }
      await build()
    })
  })

  describe('languages', () => {
    let id: string | number
    const body = (text: string) => paragraph(text)
    beforeAll(async () => {
      await create('guides', 'bilingual', exampleGuide('bilingue'))
      id = ids.bilingual ?? 0
    })
    const rows = async (locale: string, draft = true) => (await stored('guides', id, locale, draft)).sections as Stored[]
    const english = async (...texts: ([string, string] | undefined)[]) =>
      (await rows('en')).map((row, index) => ({
        ...row,
        title: texts[index]?.[0] ?? row.title,
        body: texts[index] === undefined ? row.body : body(texts[index][1]),
      }))

    it('half a translation is refused at what is missing', async () => {
      const answer = await patch('guides', id, { title: 'Land grabbing', _status: 'published' }, 'locale=en')
      expect(answer.status).toBe(400)
      expect(answer.body.errors?.[0]?.data?.errors).toEqual([
        expect.objectContaining({ path: 'summary', message: expect.stringContaining('Falta esta parte de la traducción') }),
      ])
      const section = await patch(
        'guides',
        id,
        {
          title: 'Two',
          summary: 'A summary that is as long as it must be, in English.',
          sections: (await rows('en')).map((row, index) => (index === 0 ? { ...row, title: 'What to do' } : row)),
          _status: 'published',
        },
        'locale=en',
      )
      expect(section.status).toBe(400)
      expect(said(section)).toContain('sections.0.body')
      const term = await create('terms', 'half', {
        slug: 'a-medias',
        term: 'amparo',
        definition: 'Un juicio ante jueces federales.',
        _status: 'published',
      })
      expect(term.status).toBe(201)
      expect(
        (await patch('terms', ids.half ?? 0, { term: 'Constitutional relief', _status: 'published' }, 'locale=en')).status,
      ).toBe(400)
      await build()
    })

    it('nothing of Spanish is in the answer, nor stored, nor taken for a translation', async () => {
      const answer = await patch(
        'guides',
        id,
        { title: 'Bilingual', summary: 'A summary that is as long as it must be, in English.', _status: 'published' },
        `locale=en&publishSpecificLocale=en`,
      )
      expect(answer.status, said(answer)).toBe(200)
      const { sections } = answer.body.doc as { sections: { title: unknown; body: unknown }[] }
      expect(sections.map(({ title, body: text }) => [title ?? null, text ?? null])).toEqual([
        [null, null],
        [null, null],
      ])
      const spanish = await stored('guides', id, 'es')
      const copied = await patch('guides', id, { summary: spanish.summary, _status: 'published' }, 'locale=en')
      expect(copied.status).toBe(400)
      expect(said(copied)).toContain('Este texto está en español, no en English.')
      await build()
    })

    it('publishing English leaves unfinished Spanish a draft, with its rows, and the other way round', async () => {
      const [first, second] = await rows('es')
      const moved = [{ key: 'antes', title: 'Antes de todo', body: body('Un párrafo nuevo.') }, first, second]
      const draft = await patch(
        'guides',
        id,
        { summary: 'No tienes que', sections: moved, _status: 'draft' },
        'locale=es&draft=true&autosave=true',
      )
      expect(draft.status, said(draft)).toBe(200)
      const translated = await english(
        undefined,
        ['What to do now', 'Do this now, please, without waiting.'],
        ['Who helps you', 'Nobody else.'],
      )
      const answer = await patch('guides', id, { sections: translated, _status: 'published' }, 'locale=en')
      expect(answer.status, said(answer)).toBe(200)
      const [es, en] = [await stored('guides', id, 'es'), await stored('guides', id, 'en')]
      expect(es.summary).toBe(exampleGuide('bilingue').summary)
      expect(es.sections.map(({ title }: Body) => title)).toEqual(['Qué hacer ahora', 'Quién te ayuda'])
      expect(en.sections.map(({ key, title }: Body) => [key, title])).toEqual([
        ['que-hacer-ahora', 'What to do now'],
        ['quien-te-ayuda', 'Who helps you'],
      ])
      const unfinished = await stored('guides', id, 'es', true)
      expect([unfinished.summary, unfinished.sections.length, unfinished._status]).toEqual(['No tienes que', 3, 'draft'])
      await build()
      // The Spanish goes out with its new row; each English section stays with its own.
      const published = await patch(
        'guides',
        id,
        { summary: exampleGuide('bilingue').summary, _status: 'published' },
        'locale=es',
      )
      expect(published.status, said(published)).toBe(200)
      expect((await stored('guides', id, 'en')).sections.map(({ key, title }: Body) => [key, title ?? null])).toEqual([
        ['antes', null],
        ['que-hacer-ahora', 'What to do now'],
        ['quien-te-ayuda', 'Who helps you'],
      ])
      await build()
    })

    it('a translation is stamped with the Spanish it was published against, section by section', async () => {
      const digests = async () => {
        const content = await readPublished(cms.payload, cms.settings.mediaDir)
        const guide = content.guides.find(({ slug }) => slug === 'bilingue')
        return guide?.text.en?.sections.map(({ key, basedOn }) => [
          key,
          basedOn === sectionDigest(guide.text.es.sections.find((section) => section.key === key) ?? { title: '', body: [] }),
        ])
      }
      const fresh = [
        ['que-hacer-ahora', true],
        ['quien-te-ayuda', true],
      ]
      expect(await digests()).toEqual(fresh)
      const changed = (await rows('es')).map((row) => ({ ...row, body: body(`Otro texto para ${row.key}.`) }))
      expect((await patch('guides', id, { sections: changed, _status: 'published' })).status).toBe(200)
      expect(await digests()).toEqual([
        ['que-hacer-ahora', false],
        ['quien-te-ayuda', false],
      ])
      // Saving something else of the translation reviews nothing.
      await patch('guides', id, { aliases: ['something'], _status: 'published' }, 'locale=en')
      expect(await digests()).toEqual([
        ['que-hacer-ahora', false],
        ['quien-te-ayuda', false],
      ])
      const again = await english(undefined, ['What to do now', 'Do another thing now, please.'])
      expect((await patch('guides', id, { sections: again, _status: 'published' }, 'locale=en')).status).toBe(200)
      expect(await digests()).toEqual([
        ['que-hacer-ahora', true],
        ['quien-te-ayuda', false],
      ])
      expect((await rows('en')).map(({ basedOn }) => typeof basedOn)).toEqual(['undefined', 'string', 'string'])
    })

    it('a flow in English comes back when it is published again', async () => {
      await create('flows', 'flow', exampleFlow('prueba-de-idiomas', id))
      const flow = ids.flow ?? 0
      const translated = {
        title: 'A flow',
        summary: 'A summary that is as long as it must be, in English.',
        _status: 'published',
      }
      const answer = await patch('flows', flow, translated, 'locale=en')
      expect(answer.status, said(answer)).toBe(200)
      const standing = async () => {
        const { flows } = await readPublished(cms.payload, cms.settings.mediaDir)
        const found = flows.find(({ slug }) => slug === 'prueba-de-idiomas')
        return found?.text.en?.basedOn
      }
      const before = await standing()
      expect(before).toMatch(/^[0-9a-f]{16}$/)
      await patch('flows', flow, {
        summary: 'Otro resumen de prueba que tiene más de cuarenta caracteres.',
        _status: 'published',
      })
      expect(await standing()).toBe(before)
      await patch('flows', flow, { _status: 'published' }, 'locale=en')
      expect(await standing()).not.toBe(before)
    })
  })

  it(
    'whatever is done with whatever values',
    async () => {
      const slugs = ['alfa', 'beta', 'gama']
      const text = fc.oneof(
        fc.constantFrom(
          '',
          ' ',
          '\u00a0',
          '\u200b',
          '\u202eabc',
          '| a | b |',
          '<b>x</b>',
          '{x}',
          '—',
          'ñ'.repeat(91),
          '* punto',
          '1. uno',
          '2025. Ese año',
          '#x',
          '\\',
          '`x`',
          'https://x.mx',
        ),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constant('Un texto como debe ser, con más de cuarenta caracteres.'),
      )
      const inline = fc.oneof(
        text.map((value) => ({ type: 'text' as const, value })),
        fc.constantFrom(
          { type: 'break' as const },
          { type: 'fact' as const, k: 'fiscalia.nombre' },
          { type: 'fact' as const, k: 'alfa.dato' },
          { type: 'cite' as const, ref: 'CNPP 109 I' },
          { type: 'term' as const, k: 'alfa', text: 'alfa' },
          { type: 'link' as const, href: '/guias/beta/', children: [{ type: 'text' as const, value: 'beta' }] },
        ),
      )
      const deep = (levels: number): Block => ({
        type: 'list',
        ordered: false,
        items: [{ children: [{ type: 'text', value: 'punto' }], ...(levels > 1 ? { list: deep(levels - 1) as never } : {}) }],
      })
      const block = fc.oneof(
        fc.array(inline, { minLength: 1, maxLength: 4 }).map((children) => ({ type: 'paragraph' as const, children })),
        fc.array(inline, { minLength: 1, maxLength: 3 }).map((children) => ({ type: 'quote' as const, children })),
        fc
          .array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
          .map((items) => ({ type: 'list' as const, ordered: true, items: items.map((children) => ({ children })) })),
        fc.integer({ min: 1, max: 9 }).map(deep),
        fc.constantFrom<Block>(
          { type: 'figure', media: 'cuadro' },
          { type: 'servicesFor', roles: ['prosecutor'] },
          { type: 'deadline', k: 'plazo' },
        ),
      )
      const rich = fc.array(block, { maxLength: 3 }).map((blocks) => bodyOf(...(blocks as Block[])))
      const slug = fc.constantFrom(...slugs)
      const locale = fc.constantFrom('es', 'es', 'en')
      const status = fc.constantFrom('published', 'published', 'draft')
      const date = fc.constantFrom(
        null,
        '2026-01-01T12:00:00.000Z',
        '2031-02-28T12:00:00.000Z',
        '+010000-01-01T00:00:00.000Z',
        '0001-01-01T12:00:00.000Z',
        '1850-05-05T12:00:00.000Z',
      )
      const guide = fc
        .record({ slug, summary: text, title: text, first: rich, second: rich, extra: fc.option(fc.tuple(text, rich)) })
        .map((each) => ({
          collection: 'guides',
          body: {
            ...exampleGuide(each.slug),
            ...(each.summary.length % 2 === 0 ? { summary: each.summary } : {}),
            ...(each.title.length % 2 === 0 ? { title: each.title } : {}),
            legalBasis: ['CNPP 109'],
            sections: [
              { key: 'que-hacer-ahora', title: 'Qué hacer ahora', body: each.first },
              { key: 'quien-te-ayuda', title: 'Quién te ayuda', body: each.second },
              ...(each.extra === null ? [] : [{ key: 'propia', title: each.extra[0], body: each.extra[1] }]),
            ],
          } as Body,
        }))
      const term = fc.record({ slug, term: text, body: rich }).map((each) => ({
        collection: 'terms',
        body: {
          slug: each.slug,
          term: each.term || 'palabra',
          definition: 'Una definición de prueba, bastante larga.',
          body: each.body,
        } as Body,
      }))
      const fact = fc
        .record({ slug, value: text, state: fc.constantFrom('nacional', 'jalisco'), valid_from: date, valid_until: date })
        .map((each) => ({
          collection: 'facts',
          body: {
            ...exampleFact(each.state, `${each.slug}.dato`),
            value: each.value,
            valid_from: each.valid_from,
            valid_until: each.valid_until,
          } as Body,
        }))
      const organization = fc.record({ slug, alternate: text, description: text, checked: date }).map((each) => ({
        collection: 'organizations',
        body: {
          ...exampleOrganization('jalisco', each.slug),
          alternate_name: each.alternate,
          description: each.description,
          verification: { ...pending, checked_on: each.checked },
        } as Body,
      }))
      const variant = fc
        .record({
          section: fc.constantFrom('que-hacer-ahora', 'quien-te-ayuda', 'propia'),
          op: fc.constantFrom('replace', 'before', 'after', 'hide'),
          body: rich,
        })
        .map((each) => ({ collection: 'variants', body: { state: 'jalisco', review: pendingReview, overrides: [each] } as Body }))
      const action = fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            kind: fc.constant('save' as const),
            document: fc.oneof(guide, guide, term, fact, organization, variant),
            locale,
            status,
          }),
        },
        {
          weight: 4,
          arbitrary: fc.record({
            kind: fc.constantFrom(
              'withdraw' as const,
              'delete' as const,
              'trash' as const,
              'restore' as const,
              'rename' as const,
              'restoreVersion' as const,
              'bulk' as const,
            ),
            collection: fc.constantFrom('guides', 'terms', 'facts', 'organizations', 'variants'),
            which: fc.nat(),
            slug,
          }),
        },
      )
      const list = async (collection: string, query = '') =>
        ((await cms.rest('GET', `${collection}?limit=50&depth=0&${query}`, { as: admin })).body.docs ?? []) as {
          id: string | number
          slug?: string
          key?: string
          state?: string
        }[]
      const ours = async (collection: string, query = '') =>
        (await list(collection, query)).filter((doc) =>
          collection === 'variants'
            ? doc.state === 'jalisco'
            : slugs.some((each) => doc.slug === each || doc.key === `${each}.dato`),
        )

      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 8 }), async (actions) => {
          for (const each of actions) {
            let answer: RestAnswer | undefined
            if (each.kind === 'save') {
              const { collection, body } = each.document
              const docs = await ours(collection)
              const same = docs.find((doc) => (body.slug === undefined ? doc.key === body.key : doc.slug === body.slug))
              const whole: Body = {
                ...body,
                _status: each.status,
                ...(collection === 'variants' ? { guide: (await ours('guides'))[0]?.id } : {}),
              }
              const query = `locale=${each.locale}${each.status === 'draft' ? '&draft=true' : ''}`
              const { slug: _slug, state: _state, key: _key, ...texts } = whole
              answer =
                same === undefined
                  ? await create(collection, 'any', whole, query)
                  : await patch(collection, same.id, texts, query)
            } else {
              const { collection, kind, which } = each
              const docs = await ours(collection, kind === 'restore' ? 'trash=true&where[deletedAt][exists]=true' : '')
              const doc = docs[which % Math.max(1, docs.length)]
              if (doc === undefined) continue
              if (kind === 'withdraw') answer = await patch(collection, doc.id, { _status: 'draft' })
              if (kind === 'delete') answer = await cms.rest('DELETE', `${collection}/${doc.id}`, { as: admin })
              if (kind === 'trash') answer = await patch(collection, doc.id, { deletedAt: new Date().toISOString() })
              if (kind === 'restore')
                answer = await patch(collection, doc.id, { deletedAt: null, _status: 'published' }, 'trash=true')
              if (kind === 'rename')
                answer = await patch(
                  collection,
                  doc.id,
                  collection === 'facts'
                    ? { key: `${each.slug}.dato`, _status: 'published' }
                    : { slug: each.slug, _status: 'published' },
                )
              if (kind === 'bulk')
                answer = await cms.rest('PATCH', `${collection}?where[id][exists]=true&where[state][equals]=jalisco`, {
                  as: admin,
                  body: { _status: which % 2 === 0 ? 'draft' : 'published' },
                })
              if (kind === 'restoreVersion') {
                const { body } = await cms.rest(
                  'GET',
                  `${collection}/versions?where[parent][equals]=${doc.id}&limit=20&depth=0`,
                  {
                    as: admin,
                  },
                )
                const versions = (body.docs ?? []) as { id: string }[]
                const version = versions[which % Math.max(1, versions.length)]
                if (version !== undefined) answer = await cms.rest('POST', `${collection}/versions/${version.id}`, { as: admin })
              }
            }
            // Refused in words or done: never a fault of the server.
            expect(answer === undefined || answer.status < 500, `${JSON.stringify(each)} → ${JSON.stringify(answer?.body)}`).toBe(
              true,
            )
            await build()
          }
        }),
        runs,
      )
    },
    patient(240_000),
  )
})
