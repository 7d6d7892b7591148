import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../cms/src/access/roles.ts'
import { exampleFact, exampleGuide, exampleLaw, exampleOrganization, pending } from '../cms/support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from '../cms/support/testCms.ts'

/** Who restores a version of a national document, of one of the own state, and of one of another state. */
const restorers: Record<Role, [national: boolean, own: boolean, other: boolean]> = {
  admin: [true, true, true],
  'national-editor': [true, true, true],
  'state-editor': [false, true, false],
  reviewer: [false, false, false],
  publisher: [false, false, false],
  operator: [false, false, false],
  supervisor: [false, false, false],
}

await describeOnEachDatabase('restoring a version', (database) => {
  let cms: TestCms
  const accounts = {} as Record<Role, Account>
  let count = 0
  beforeAll(async () => {
    cms = await database.open()
    await cms.payload.create({ collection: 'laws', data: exampleLaw as never })
    for (const role of roles) accounts[role] = await cms.account([role], role === 'state-editor' ? ['jalisco'] : [])
  })
  afterAll(() => cms.close())

  const kinds = {
    'national term': [
      'terms',
      'term',
      () => ({ slug: `palabra-${count}`, term: 'UNO', definition: 'Una definición de más de veinte caracteres.' }),
    ],
    'own fact': ['facts', 'value', () => exampleFact('jalisco', `prueba.n-${count}`)],
    'own organization': [
      'organizations',
      'name',
      () => ({
        ...exampleOrganization('jalisco', `prueba-${count}`),
        phones: [{ number: '33 1234 5678', type: 'voice', verification: pending }],
      }),
    ],
    'other organization': ['organizations', 'name', () => exampleOrganization('oaxaca', `prueba-${count}`)],
    'national guide': ['guides', 'title', () => exampleGuide(`guia-${count}`)],
  } as const
  const expected = (role: Role, kind: keyof typeof kinds) =>
    restorers[role][kind.startsWith('national') ? 0 : kind.startsWith('own') ? 1 : 2]

  describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s', (kind) => {
    const [collection, field, example] = kinds[kind]

    it.each(roles)('%s restores it whole, as a draft or published, or is refused', async (role) => {
      for (const draft of [true, false]) {
        count += 1
        const context = { contentChecked: true }
        const first = await cms.payload.create({ collection, data: { ...example(), _status: 'published' } as never, context })
        await cms.payload.update({ collection, id: first.id, data: { [field]: 'DOS', _status: 'published' } as never, context })
        const { docs } = await cms.payload.findVersions({
          collection,
          where: { parent: { equals: first.id } },
          sort: 'createdAt',
          depth: 0,
        })
        const [oldest] = docs
        if (oldest === undefined) throw new Error('no version')
        const answer = await cms.rest('POST', `${collection}/versions/${oldest.id}?draft=${draft}`, { as: accounts[role] })
        const now = (await cms.payload.findByID({ collection, id: first.id, draft: true, depth: 0 })) as unknown as Record<
          string,
          unknown
        >
        if (!expected(role, kind)) {
          // Who reads neither the versions nor the document learns no more than that.
          expect([role, draft, [403, 404].includes(answer.status)]).toEqual([role, draft, true])
          expect(now[field]).toBe('DOS')
          continue
        }
        expect([role, draft, answer.status]).toEqual([role, draft, 200])
        expect(contentOf(now)).toEqual(contentOf(oldest.version as never))
        expect(now._status).toBe(draft ? 'draft' : 'published')
        const live = (await cms.payload.findByID({ collection, id: first.id, draft: false, depth: 0 })) as unknown as Record<
          string,
          unknown
        >
        expect(live[field]).toBe(draft ? 'DOS' : (first as unknown as Record<string, unknown>)[field])
        expect(live._status).toBe('published')
      }
    })
  })

  it('is refused to a publisher who edits another state', async () => {
    const both = await cms.account(['publisher', 'state-editor'], ['jalisco'])
    const theirs = await cms.payload.create({
      collection: 'organizations',
      data: exampleOrganization('oaxaca', 'ajena') as never,
    })
    const { docs } = await cms.payload.findVersions({ collection: 'organizations', where: { parent: { equals: theirs.id } } })
    const answer = await cms.rest('POST', `organizations/versions/${docs[0]?.id}?draft=true`, { as: both })
    expect(answer.status).toBe(403)
    expect(answer.body.errors?.[0]?.message).toContain('tu cuenta no edita este')
  })
})

/** What a document says, without what each save notes. */
function contentOf(document: Record<string, unknown>): Record<string, unknown> {
  const { id: _id, _status, updatedAt, createdAt, lastEditedBy, ...content } = document
  return JSON.parse(JSON.stringify(content, (key, value) => (key === 'id' || value === null ? undefined : value))) as Record<
    string,
    unknown
  >
}
