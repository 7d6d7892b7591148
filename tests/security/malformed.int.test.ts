import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedCollections } from '../../cms/src/kinds/kinds.ts'
import { malformedFields } from '../../cms/src/limits/malformedFields.ts'
import { type Account, describeRules, type RestAnswer, type TestCms } from '../cms/support/testCms.ts'

const collections = [...publishedCollections(), 'users', 'inquiries'] as const

/** Of every kind that JSON has, and lists and objects of them. */
const values: unknown[] = [null, true, 7, 'x', '', {}, [[[]]], [null], [{}], ['x'], { id: {} }]
const deep: unknown[] = [
  { root: null },
  { root: { type: 'root', children: [null] } },
  { root: { type: 'root', children: [{ type: 'block', fields: 7 }] } },
  { root: { type: 'root', children: [{ type: 'link', fields: null, children: [] }] } },
  { es: 'x' },
  { es: null, en: [] },
  [{ id: {} }],
  [{ id: 7 }],
  [{ id: 'a' }, { id: 'a' }],
  [{ blockType: 'x' }],
  [{ key: {}, title: [], body: 7, text: {}, items: 7 }],
]

await describeRules('values of the wrong kind', (database) => {
  let cms: TestCms
  let admin: Account
  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin', 'operator'], ['jalisco'])
  })
  afterAll(() => cms.close())

  const errorOf = ({ body }: RestAnswer) => body.errors?.[0]?.data?.errors?.[0]

  it.each([
    ['facts', { state: {} }, 'state'],
    ['facts', { state: 'atlantida' }, 'state'],
    ['facts', { value: {} }, 'value'],
    ['facts', { verification: null }, 'verification'],
    ['facts', { verification: [] }, 'verification'],
    ['facts', { verification: { status: 7 } }, 'verification.status'],
    ['guides', { sections: 'x' }, 'sections'],
    ['guides', { sections: [null] }, 'sections.0'],
    ['guides', { sections: [{ title: {} }] }, 'sections.0.title'],
    ['guides', { sections: [{ body: { root: 7 } }] }, 'sections.0.body'],
    ['terms', { aliases: [[[]]] }, 'aliases'],
    ['organizations', { locations: [{ address: ['x'] }] }, 'locations.0.address'],
    ['organizations', { phones: null }, 'phones'],
    ['organizations', { confidential: 'quizá' }, 'confidential'],
    ['guides', { order: 'x' }, 'order'],
    ['facts', { verification: { checked_on: '' } }, 'verification.checked_on'],
    ...[
      '-002026-01-01',
      '+012026-01-01',
      '0000-01-01',
      '2026-02-31',
      '2026-02-30T12:00:00.000Z',
      '12/11/2026',
      '2026',
      'x 7',
    ].map((day) => ['facts', { valid_from: day }, 'valid_from'] as const),
    ['laws', { last_reform: '2026-02-31' }, 'last_reform'],
    ['variants', { guide: { id: {} } }, 'guide'],
    ['users', { email: {} }, 'email'],
  ] as const)('a draft of %s with %j is refused at its place', async (collection, body, path) => {
    const answer = await cms.rest('POST', `${collection}?draft=true`, { as: admin, body })
    expect(answer.status, JSON.stringify(answer.body)).toBe(400)
    expect(errorOf(answer)).toMatchObject({ path, label: expect.stringMatching(/\p{L}/u), message: expect.stringMatching(/\.$/) })
  })

  const node = (type: string, more: object = {}) => ({ type, version: 1, children: [], ...more })
  const root = (...children: unknown[]) => ({ root: node('root', { children }) })
  const block = (fields?: unknown) => ({ type: 'block', version: 2, format: '', fields })
  const inline = (fields?: unknown) => node('paragraph', { children: [{ type: 'inlineBlock', version: 1, fields }] })
  /** Texts that no form could open, or no server read, with what is said of each. */
  const unreadable: [string, unknown, RegExp][] = [
    [
      'an unknown node',
      node('cualquier-cosa'),
      /^En la parte [\d.]*1: el texto no puede llevar algo que el editor no sabe abrir\. Quítalo/,
    ],
    ['a table', node('table'), /una tabla/],
    ['one within a paragraph', node('paragraph', { children: [node('upload')] }), /una imagen pegada/],
    ['nothing', null, /una parte vacía/],
    ['nothing within a list', node('list', { children: [node('listitem', { children: [null] })] }), /una parte vacía/],
    ['a node without a kind', { children: [] }, /una parte vacía/],
    ['a block without fields', block(), /un bloque sin sus campos/],
    ['a block whose fields are none', block(null), /un bloque sin sus campos/],
    ['an unknown block', block({ blockType: 'video' }), /un bloque que el editor no conoce ahí/],
    ['a block with a wrong field', block({ blockType: 'figure', media: {} }), /Aquí va un texto/],
    ['a component without fields', inline(), /un bloque sin sus campos/],
    ['an unknown component', inline({ blockType: 'x' }), /un bloque que el editor no conoce ahí/],
    ['a component with a wrong field', inline({ blockType: 'cite', ref: 7 }), /Aquí va un texto/],
    ['a link without fields', node('paragraph', { children: [node('link')] }), /un enlace sin dirección/],
    ['words that are no text', node('paragraph', { children: [{ type: 'text', text: {} }] }), /palabras que no son texto/],
    ['too many letters', node('paragraph', { children: [{ type: 'text', text: 'x'.repeat(100_001) }] }), /100000 caracteres/],
    [
      'too many nodes',
      node('paragraph', { children: Array(20_001).fill({ type: 'linebreak', version: 1 }) }),
      /100000 caracteres/,
    ],
  ]
  /** Every field that holds a text, and each place within it that holds another. */
  const texts: [string, string, (body: unknown) => object, string][] = [
    ['guides', 'sections.0.body', (body) => ({ sections: [{ key: 'a', body }] }), ''],
    ['variants', 'overrides.0.body', (body) => ({ overrides: [{ section: 'a', op: 'replace', body }] }), ''],
    ['terms', 'body', (body) => ({ body }), ''],
    [
      'guides',
      'sections.0.body',
      (body) => ({ sections: [{ body: root(block({ blockType: 'callout', kind: 'nota', body })) }] }),
      '1.',
    ],
    [
      'guides',
      'sections.0.body',
      (body) => ({ sections: [{ body: root(node('paragraph'), block({ blockType: 'steps', steps: [{ title: 'x', body }] })) }] }),
      '2.1.',
    ],
    [
      'terms',
      'body',
      (body) => ({ body: root(block({ blockType: 'steps', steps: [{ body: root(block({ blockType: 'callout', body })) }] })) }),
      '1.1.1.',
    ],
  ]

  it.each(texts)(
    'a draft of %s keeps in %s nothing that cannot be read again (%#)',
    async (collection, path, bodyWith, place) => {
      for (const [what, child, words] of unreadable)
        for (const query of ['draft=true&locale=es', 'draft=true&locale=all']) {
          const whole = bodyWith(root(child)) as Record<string, never>
          const localized = query.endsWith('all') ? inAllLanguages(whole) : whole
          const answer = await cms.rest('POST', `${collection}?${query}`, { as: admin, body: localized })
          expect([what, query, answer.status]).toEqual([what, query, 400])
          expect(errorOf(answer)).toMatchObject({ path, message: expect.stringMatching(words) })
          if (!what.startsWith('too many')) expect(errorOf(answer)?.message).toContain(`En la parte ${place}1: `)
        }
      expect((await cms.payload.count({ collection: collection as 'guides' })).totalDocs).toBe(0)
    },
  )

  it.each(texts)('a draft of %s keeps in %s what the editor writes (%#)', async (collection, _path, bodyWith) => {
    const paragraph = node('paragraph', {
      children: [
        { type: 'text', version: 1, text: 'Ve a ', format: 1 },
        { type: 'linebreak', version: 1 },
        { type: 'tab', version: 1, text: '\t' },
        node('link', { fields: { linkType: 'custom', url: '#plazos' }, children: [{ type: 'text', version: 1, text: 'aquí' }] }),
        { type: 'inlineBlock', version: 1, fields: { id: 'a', blockType: 'cite', ref: '' } },
      ],
    })
    const body = bodyWith(root(paragraph, node('heading', { tag: 'h3' }), node('list', { children: [node('listitem')] })))
    const { status, body: answer } = await cms.rest('POST', `${collection}?draft=true`, { as: admin, body })
    expect([status, JSON.stringify(answer.doc).includes('#plazos')]).toEqual([201, true])
    await cms.payload.delete({ collection: collection as 'guides', id: (answer.doc as { id: number }).id })
  })

  const many = (row: unknown) => Array(201).fill(row)
  it.each([
    ['guides', { title: 'x'.repeat(1_000_000) }, 'title', 'Debe tener como máximo 2000 caracteres. Acórtalo.'],
    [
      'guides',
      { sections: [{ title: 'x'.repeat(2001) }] },
      'sections.0.title',
      'Debe tener como máximo 2000 caracteres. Acórtalo.',
    ],
    ['terms', { definition: 'x'.repeat(2001) }, 'definition', 'Debe tener como máximo 2000 caracteres. Acórtalo.'],
    ['terms', { aliases: ['x'.repeat(2001)] }, 'aliases', 'Debe tener como máximo 2000 caracteres. Acórtalo.'],
    ['guides', { legalBasis: many('CNPP 1') }, 'legalBasis', 'Debe tener como máximo 200 renglones. Quita los que sobran.'],
    ['guides', { related: many(1) }, 'related', 'Debe tener como máximo 200 renglones. Quita los que sobran.'],
    ['organizations', { phones: Array(3000).fill({}) }, 'phones', 'Debe tener como máximo 200 renglones. Quita los que sobran.'],
    [
      'flows',
      { questions: [{ answers: many({}) }] },
      'questions.0.answers',
      'Debe tener como máximo 200 renglones. Quita los que sobran.',
    ],
  ])('a draft of %s is no store: %#', async (collection, body, path, message) => {
    const answer = await cms.rest('POST', `${collection}?draft=true`, { as: admin, body })
    expect([answer.status, errorOf(answer)?.path, errorOf(answer)?.message]).toEqual([400, path, message])
  })

  it('tells it in English to those who work in it', async () => {
    const answer = await cms.rest('POST', 'facts?draft=true', { as: admin, body: { state: {} }, language: 'en' })
    expect(errorOf(answer)?.message).toBe('This takes one of the options of the list.')
  })

  it('a change in all languages at once is refused, because its texts would be lost', async () => {
    const { id } = await cms.payload.create({ collection: 'terms', draft: true, data: { term: 'uno' } as never, locale: 'es' })
    for (const address of [`terms/${id}?draft=true&locale=all`, `terms?where[id][equals]=${id}&draft=true&locale=*`]) {
      const answer = await cms.rest('PATCH', address, { as: admin, body: { term: { es: 'dos', en: 'two' } } })
      expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([
        400,
        'Los textos se cambian en un idioma a la vez. Envía un cambio por idioma, con «locale=es» o «locale=en».',
      ])
    }
    await cms.payload.delete({ collection: 'terms', id })
  })

  it('a row with the number of another one is refused, or kept', async () => {
    const body = { phones: [{ id: 'a' }, { id: 'a' }] }
    const { status } = await cms.rest('POST', 'organizations?draft=true', { as: admin, body })
    expect(status).toBeLessThan(500)
  })

  describe.each(collections)('%s', (collection) => {
    it('what is not refused for its kind ends in no fault of the server either', async () => {
      const known = cms.payload.collections[collection].config.flattenedFields
      const bodies = known.flatMap((field) => [
        ...[...values, ...deep].map((value) => ({ [field.name]: value })),
        ...('flattenedFields' in field
          ? field.flattenedFields.flatMap(({ name }) =>
              values.map((value) => ({ [field.name]: field.type === 'array' ? [{ [name]: value }] : { [name]: value } })),
            )
          : []),
      ])
      const faults: unknown[] = []
      for (const body of bodies) {
        if (malformedFields(known, body).length > 0) continue
        const { status } = await cms.rest('POST', `${collection}?draft=true`, { as: admin, body })
        if (status >= 500) faults.push({ body, status })
      }
      expect(faults).toEqual([])
    })
  })
})

/** A document in all languages at once: each text by language. */
function inAllLanguages(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      name === 'body'
        ? { es: value }
        : Array.isArray(value)
          ? value.map((row) => inAllLanguages(row as Record<string, unknown>))
          : value,
    ]),
  )
}

describe('malformedFields', () => {
  const text = { name: 'title', type: 'text', localized: true } as never
  it('takes a text for each language only where all come at once', () => {
    expect(malformedFields([text], { title: { es: 'Uno', en: null } }, { everyLanguage: true })).toEqual([])
    expect(malformedFields([text], { title: { es: 'Uno' } })).toMatchObject([{ path: 'title' }])
    expect(malformedFields([text], { title: { es: 7 } }, { everyLanguage: true })).toMatchObject([{ path: 'title' }])
  })
})
