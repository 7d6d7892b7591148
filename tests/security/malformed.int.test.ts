import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { malformedFields } from '../../cms/src/limits/malformedFields.ts'
import { type Account, describeOnEachDatabase, type RestAnswer, type TestCms } from '../cms/support/testCms.ts'

const collections = ['facts', 'guides', 'flows', 'terms', 'variants', 'organizations', 'laws', 'media', 'users'] as const

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

await describeOnEachDatabase('values of the wrong kind', (database) => {
  let cms: TestCms
  let admin: Account
  beforeAll(async () => {
    cms = await database.open()
    admin = await cms.account(['admin'])
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
    ['variants', { guide: { id: {} } }, 'guide'],
    ['users', { email: {} }, 'email'],
  ] as const)('a draft of %s with %j is refused at its place', async (collection, body, path) => {
    const answer = await cms.rest('POST', `${collection}?draft=true`, { as: admin, body })
    expect(answer.status, JSON.stringify(answer.body)).toBe(400)
    expect(errorOf(answer)).toMatchObject({ path, label: expect.stringMatching(/\p{L}/u), message: expect.stringMatching(/\.$/) })
  })

  it('tells it in English to those who work in it', async () => {
    const answer = await cms.rest('POST', 'facts?draft=true', { as: admin, body: { state: {} }, language: 'en' })
    expect(errorOf(answer)?.message).toBe('This takes one of the options of the list.')
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

describe('malformedFields', () => {
  const text = { name: 'title', type: 'text', localized: true } as never
  it('takes a text for each language only where all come at once', () => {
    expect(malformedFields([text], { title: { es: 'Uno', en: null } }, { everyLanguage: true })).toEqual([])
    expect(malformedFields([text], { title: { es: 'Uno' } })).toMatchObject([{ path: 'title' }])
    expect(malformedFields([text], { title: { es: 7 } }, { everyLanguage: true })).toMatchObject([{ path: 'title' }])
  })
})
