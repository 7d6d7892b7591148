import { readContent } from '@justicia/shared-content/content/readContent'
import type { Block, Inline } from '@justicia/shared-content/mdx/tree'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guide } from '../../cms/src/payload-types.ts'
import { seedContent } from '../../cms/src/seed/seedContent.ts'
import {
  bodyOf,
  exampleFlow,
  exampleGuide,
  exampleOrganization,
  fixtureContent,
  paragraph,
  pendingReview,
} from './support/examples.ts'
import { type Account, describeRules, type TestCms } from './support/testCms.ts'

/** What only who writes files knows: names of files, components as they are written there, names and paths of fields. */
const forProgrammers = {
  es: /\.(ya?ml|tsv|mdx|ts|json)\b|<\/?[A-Z]\w*|docs\/|\b(sections|overrides|outcomes|questions)\.\d|\b(legalBasis|deadlines|services|prefix|paragraph|listitem|inlineBlock|valid_until|verification\.|civil_society|failed to validate)\b/,
  en: /\.(ya?ml|tsv|mdx|ts|json)\b|<\/?[A-Z]\w*|docs\/|\b(sections|overrides|outcomes|questions)\.\d|\b(legalBasis|listitem|inlineBlock|valid_until|verification\.|civil_society|failed to validate)\b/,
}

await describeRules('what an editor is told', (database) => {
  let cms: TestCms
  let editor: Account
  let guide: Guide

  beforeAll(async () => {
    cms = await database.open()
    editor = await cms.account(['admin'])
    await seedContent({ payload: cms.payload, content: await readContent(fixtureContent), mediaDir: cms.settings.mediaDir })
    guide = await cms.payload.create({ collection: 'guides', locale: 'es', data: exampleGuide('robo') as never })
  })
  afterAll(() => cms.close())

  interface Told {
    path: string
    label: string
    message: string
  }
  /** What is said against a document that is published, in a language. */
  const publish = async (collection: string, body: Record<string, unknown>, language: 'es' | 'en', id?: string | number) => {
    const address = `${collection}${id === undefined ? '' : `/${id}`}?locale=es`
    const answer = await cms.rest(id === undefined ? 'POST' : 'PATCH', address, { as: editor, body, language })
    expect(answer.status).toBe(400)
    const [error] = answer.body.errors ?? []
    return { message: error?.message ?? '', told: (error?.data?.errors ?? []) as Told[] }
  }

  const inline: Inline[] = [
    { type: 'fact', k: 'no.existe' },
    { type: 'fact', k: 'linea.contacto', prefix: 'de' },
    { type: 'term', k: 'no-existe', text: 'palabra' },
    { type: 'cite', ref: 'CNPP 999' },
    { type: 'cite', ref: 'CNPP 109 XX' },
    { type: 'cite', ref: 'XYZ 1' },
    { type: 'cite', ref: 'CNPP 113 XI' },
    { type: 'link', href: '/guias/no-existe/', children: [{ type: 'text', value: 'x' }] },
    { type: 'link', href: '#no-existe', children: [{ type: 'text', value: 'x' }] },
  ]
  const blocks: Block[] = [
    { type: 'paragraph', children: inline.flatMap((node) => [node, { type: 'text', value: ' y ' }]) },
    { type: 'deadline', k: 'no-existe' },
    { type: 'figure', media: 'no-existe' },
  ]
  const node = (type: string, more: object = {}) => ({ type, version: 1, children: [], ...more })
  const refusedBodies = {
    table: node('table'),
    upload: node('upload'),
    horizontalrule: node('horizontalrule'),
    heading: node('heading', { tag: 'h1' }),
    unknown: node('cualquier-cosa'),
    link: node('paragraph', { children: [node('link', { fields: { url: 'https://otro.sitio/' } })] }),
    fact: node('paragraph', { children: [node('inlineBlock', { fields: { blockType: 'fact', k: 'sin punto', id: 'a' } })] }),
    term: node('paragraph', {
      children: [node('inlineBlock', { fields: { blockType: 'term', k: 'querella', text: ' ', id: 'a' } })],
    }),
    cite: node('paragraph', { children: [node('inlineBlock', { fields: { blockType: 'cite', ref: 'artículo 20', id: 'a' } })] }),
    inParagraph: node('paragraph', { children: [node('paragraph')] }),
    inQuote: node('quote', { children: [node('list')] }),
    component: node('block', { fields: { blockType: 'figure', media: 'Con Espacios', id: 'a' } }),
    steps: node('block', { fields: { blockType: 'steps', steps: [{ title: '' }], id: 'a' } }),
  }
  const withBody = (body: unknown) => ({
    ...exampleGuide('robo'),
    deadlines: [{ key: 'uno', length: 'PT48H', calendar: 'natural', cite: 'CPEUM 20 B', from: 'Desde que pasa.', what: 'Algo' }],
    legalBasis: ['CNPP 109', 'CNPP 998'],
    sections: [
      { key: 'que-hacer-ahora', title: 'Qué hacer ahora', body },
      { key: 'que-hacer-ahora', title: 'Tus derechos', body },
    ],
  })
  const flow = (id: string | number) => {
    const whole = exampleFlow('fallido', id)
    const [question] = whole.questions
    const [first, second] = whole.outcomes
    const answer = (key: string, to: string) => ({ key, text: 'Sí', to })
    return {
      ...whole,
      start: 'no-existe',
      questions: [
        { ...question, answers: [answer('si', 'uno'), answer('si', 'no-existe')] },
        { key: 'primera', question: '¿Otra?', answers: [answer('si', 'primera'), answer('no', 'uno')] },
      ],
      outcomes: [
        {
          ...first,
          also: [id, id],
          deadlines: [
            { guide: id, key: 'no-existe' },
            { guide: id, key: 'no-existe' },
          ],
          services: ['prosecutor', 'prosecutor'],
        },
        { ...second, legalBasis: ['CPEUM 20 C VI', 'CNPP 997'] },
      ],
    }
  }
  const variant = {
    state: 'oaxaca',
    review: pendingReview,
    overrides: [
      { section: 'no-existe', op: 'after', body: bodyOf(...blocks) },
      { section: 'quien-te-ayuda', op: 'before' },
      { section: 'quien-te-ayuda', op: 'before', body: paragraph('Dos veces.') },
    ],
    _status: 'published',
  }

  it.each(['es', 'en'] as const)('names no file, no component and no path, in %s', async (language) => {
    const said: { message: string; told: Told[] }[] = [await publish('guides', withBody(bodyOf(...blocks)), language, guide.id)]
    for (const broken of Object.values(refusedBodies))
      said.push(await publish('guides', withBody({ root: node('root', { children: [broken] }) }), language, guide.id))
    said.push(await publish('flows', flow(guide.id), language))
    said.push(await publish('variants', { ...variant, guide: guide.id }, language))
    said.push(await publish('organizations', { ...exampleOrganization('oaxaca', 'otra'), guides: [guide.id] }, language))
    const texts = said.flatMap(({ message, told }) => [message, ...told.flatMap((one) => [one.message, one.label])])
    expect(texts.length).toBeGreaterThan(60)
    expect(texts.filter((text) => forProgrammers[language].test(text))).toEqual([])
    const spanish = /\b(no existe|no tiene|está dos veces|agrega|corrige|quita|debe)\b/i
    if (language === 'en')
      expect(texts.filter((text) => spanish.test(text.replace(/[“«][^”»]*[”»]/g, '').replace(/no-existe/g, '')))).toEqual([])
    else expect(texts.filter((text) => /\b(the|there is|must)\b/i.test(text))).toEqual([])
  })

  it('names the place by its labels and by what the row says, in the language of the account', async () => {
    const { message, told } = await publish('guides', withBody(paragraph('Texto ', inline[0] as Inline)), 'es', guide.id)
    expect(told.find(({ path }) => path === 'sections.1.body')?.label).toBe('Secciones › 2. Tus derechos › Texto')
    expect(message).toContain('Secciones › 2. Tus derechos › Texto')
    const english = await publish('guides', withBody(paragraph('Texto ', inline[0] as Inline)), 'en', guide.id)
    expect(english.told.find(({ path }) => path === 'sections.1.body')?.label).toBe('Sections › 2. Tus derechos › Text')
  })

  it('says why a save is refused, in the language of the account', async () => {
    const ofJalisco = await cms.account(['state-editor'], ['jalisco'])
    const admin = await cms.account(['admin'])
    const [{ id } = { id: 0 }] = (await cms.payload.find({ collection: 'guides', where: { slug: { equals: 'guia-completa' } } }))
      .docs
    const picture = new FormData()
    picture.set('_payload', JSON.stringify({ slug: 'rota', alt: 'Algo', credit: 'Prueba' }))
    picture.set('file', new File(['nada'], 'rota.png', { type: 'image/png' }))
    await cms.payload.create({ collection: 'organizations', data: exampleOrganization('oaxaca', 'doble') as never })
    const refused = [
      ['PATCH', `guides/${guide.id}`, { body: { title: 'Otro', updatedAt: '2026-01-01T00:00:00.000Z' } }, 409],
      ['PATCH', `guides/${guide.id}`, { body: { title: 'Otro' }, withReadState: false }, 428],
      ['PATCH', `guides/${id}`, { body: { _status: 'draft' } }, 409],
      ['POST', 'organizations?locale=es', { body: exampleOrganization('oaxaca', 'doble') }, 400],
      ['POST', 'variants?draft=true', { as: ofJalisco, body: { state: 'oaxaca', _status: 'draft' } }, 403],
      ['POST', 'media?locale=es', { form: picture }, 400],
      ['GET', 'guides?where[order][equals]=x', {}, 400],
      ['PATCH', `users/${editor.user.id}`, { body: { password: 'otra contraseña larga y rara' } }, 403],
      [
        'POST',
        'users',
        { as: admin, body: { name: 'Otra', email: 'otra@example.org', password: 'corta', roles: ['operator'] } },
        400,
      ],
    ] as const
    const said = async (language: 'es' | 'en') => {
      const texts: string[] = []
      for (const [method, address, input, status] of refused) {
        const answer = await cms.rest(method, address, { as: editor, ...input, language })
        expect([address, answer.status]).toEqual([address, status])
        const [error] = answer.body.errors ?? []
        texts.push(error?.data?.errors?.[0]?.message ?? error?.message ?? '')
      }
      return texts
    }
    const isSpanish = (text: string) =>
      /\b(el|la|los|que|se|tu|ya|este|con|de|es|una|espera|debe)\b/i.test(text.replace(/[“«][^”»]*[”»]/g, ''))
    const [spanish, english] = [await said('es'), await said('en')]
    expect(spanish.filter((text) => !isSpanish(text))).toEqual([])
    expect(english.filter((text) => text === '' || isSpanish(text))).toEqual([])
  })

  it('says in one round what the fields and what the content lack', async () => {
    const body = { ...withBody(paragraph('Texto ', inline[0] as Inline)), summary: 'corto', audience: null }
    const { told } = await publish('guides', body, 'es', guide.id)
    expect(told.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['summary', 'audience', 'sections.0.body', 'sections.1.key', 'legalBasis']),
    )
    expect(told.find(({ path }) => path === 'summary')?.label).toBe('Respuesta en una frase')
  })

  describe('a pasted quote', () => {
    it.each([1, 2])('that holds %i paragraphs is published as that many quotes', async (count) => {
      const quote = {
        ...node('quote'),
        children: Array.from({ length: count }, (_, index) => paragraph(`Quiero mi defensa ${index}.`).root.children[0]),
      }
      const body = { root: node('root', { children: [quote] }) }
      const answer = await cms.rest('PATCH', `guides/${guide.id}?locale=es`, {
        as: editor,
        body: {
          ...exampleGuide('robo'),
          sections: [{ ...exampleGuide('robo').sections[0], body }, exampleGuide('robo').sections[1]],
        },
      })
      expect(answer.status).toBe(200)
    })
  })

  it('understands a telephone as it is typed, and refuses a check that is yet to come', async () => {
    const phone = { number: '(951) 501-6900 ext. 20431', type: 'voice', verification: { status: 'pending', source: 'Prueba' } }
    const made = await cms.rest('POST', 'organizations?locale=es', {
      as: editor,
      body: { ...exampleOrganization('oaxaca', 'con-telefono'), phones: [phone] },
    })
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ phones: [{ number: '951 501 6900', description: 'ext. 20431' }] })
    const verification = {
      status: 'verified',
      source: 'Prueba',
      checked_on: '2031-11-20T12:00:00.000Z',
      checked_by: 'Editora de prueba',
      checked_how: 'call',
    }
    const { told } = await publish('organizations', { ...exampleOrganization('oaxaca', 'futura'), verification }, 'es')
    expect(told).toEqual([
      {
        path: 'verification.checked_on',
        label: expect.stringContaining('Comprobado el'),
        message: expect.stringContaining('todavía no llega'),
      },
    ])
  })
})
