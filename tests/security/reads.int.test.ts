import { patient } from '@justicia/shared-content/patience'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { maxDocuments, maxTexts } from '../../cms/src/limits/readLimits.ts'
import { exampleFact, exampleGuide, exampleOrganization } from '../cms/support/examples.ts'
import { type Account, describeOnEachDatabase, type TestCms } from '../cms/support/testCms.ts'

const made = maxTexts + 5

await describeOnEachDatabase('what one request reads', (database) => {
  let cms: TestCms
  let operator: Account
  let editor: Account
  beforeAll(async () => {
    cms = await database.open()
    operator = await cms.account(['operator'])
    editor = await cms.account(['national-editor'])
    const context = { contentChecked: true }
    // Guides that all lead to one another, as the real ones do.
    const guides: (string | number)[] = []
    for (let i = 0; i < made; i++)
      guides.push(
        (
          await cms.payload.create({
            collection: 'guides',
            data: { ...exampleGuide(`guia-${i}`), related: guides.slice(-6) } as never,
            context,
          })
        ).id,
      )
    const [first] = guides
    for (const id of guides.slice(0, 3))
      await cms.payload.update({
        collection: 'guides',
        id: id as number,
        data: { related: guides.filter((other) => other !== id) } as never,
        context,
      })
    await cms.payload.create({
      collection: 'variants',
      data: { guide: first, state: 'jalisco', overrides: [], _status: 'published' } as never,
      context,
    })
    await cms.payload.create({
      collection: 'organizations',
      data: { ...exampleOrganization('jalisco'), role: 'civil_society', guides } as never,
      context,
    })
    for (let i = 0; i < maxDocuments + 5; i++)
      await cms.payload.create({ collection: 'facts', data: exampleFact('jalisco', `dato.n-${i}`) as never, context })
  }, patient(240_000))
  afterAll(() => cms.close())

  const collections = () => Object.keys(cms.payload.collections) as CollectionSlug[]
  const all = [
    'depth=10&limit=0',
    'depth=99999&limit=-1',
    'depth=3&pagination=false',
    'depth=10&limit=1e300',
    'depth=10&limit=100000&populate[guides][sections]=true&populate[guides][related]=true',
  ]

  it('is bounded in documents, levels and bytes, in every collection, whatever is asked for', async () => {
    for (const collection of collections())
      for (const account of [operator, editor])
        for (const query of all)
          for (const address of [`${collection}?${query}`, `${collection}/versions?${query}`]) {
            const { status, body } = await cms.rest('GET', address, { as: account })
            expect([address, [200, 400, 403, 404, 501].includes(status)]).toEqual([address, true])
            if (status !== 200) continue
            const docs = (body.docs ?? []) as Record<string, unknown>[]
            expect([address, docs.length <= maxDocuments]).toEqual([address, true])
            expect([address, levelsOf(docs) <= 1]).toEqual([address, true])
            expect([address, JSON.stringify(body).length < 3_000_000]).toEqual([address, true])
          }
  })

  it('fills related documents in with their names, one level deep', async () => {
    const { body } = await cms.rest('GET', 'guides?limit=1&depth=10&sort=-related', { as: operator })
    const [guide] = body.docs as { related: Record<string, unknown>[] }[]
    const related = guide?.related.find((each) => typeof each === 'object')
    expect(related).toMatchObject({ title: expect.any(String), slug: expect.any(String) })
    expect(related).not.toHaveProperty('sections')
    expect(related).not.toHaveProperty('related')
    for (const address of ['guides/1', 'variants?limit=1', 'organizations?limit=1'])
      expect(
        levelsOf((await cms.rest('GET', `${address}${address.includes('?') ? '&' : '?'}depth=10`, { as: operator })).body),
      ).toBeLessThanOrEqual(1)
  })

  it('does not find what is in the trash for those who read only what is published', async () => {
    const elsewhere = await cms.account(['state-editor'], ['oaxaca'])
    const context = { contentChecked: true }
    const data = exampleFact('jalisco', 'dato.borrado') as never
    const { id } = await cms.payload.create({ collection: 'facts', data, context })
    await cms.payload.update({ collection: 'facts', id, data: { deletedAt: new Date().toISOString() } as never, context })
    const find = async (as: Account) => [
      (await cms.rest('GET', `facts?trash=true&where[id][equals]=${id}`, { as })).body.totalDocs,
      (await cms.rest('GET', `facts/${id}?trash=true`, { as })).status,
    ]
    expect(await find(editor)).toEqual([1, 200])
    for (const as of [operator, elsewhere]) expect(await find(as)).toEqual([0, 404])
    await cms.payload.delete({ collection: 'facts', id, trash: true })
  })

  it('says how many there are, and gives the next page', async () => {
    const first = await cms.rest('GET', 'guides?limit=0&depth=0&sort=slug', { as: operator })
    expect(first.body).toMatchObject({ totalDocs: made, limit: maxTexts, hasNextPage: true })
    expect(first.body.docs).toHaveLength(maxTexts)
    const second = await cms.rest('GET', 'guides?limit=0&depth=0&sort=slug&page=2', { as: operator })
    expect(second.body.docs).toHaveLength(made - maxTexts)
    expect((await cms.rest('GET', 'facts?pagination=false', { as: operator })).body.docs).toHaveLength(maxDocuments)
  })

  it('is bounded for what a write answers with, too', async () => {
    const { id } = (await cms.payload.find({ collection: 'guides', limit: 1, sort: 'createdAt' })).docs[0] ?? { id: 0 }
    const answer = await cms.rest('PATCH', `guides/${id}?draft=true&depth=10&populate[guides][related]=true`, {
      as: editor,
      body: { order: 5 },
    })
    expect(answer.status).toBe(200)
    expect(levelsOf(answer.body.doc)).toBeLessThanOrEqual(1)
    expect(JSON.stringify(answer.body).length).toBeLessThan(200_000)
  })

  it('has no thousands of conditions', async () => {
    const conditions = Array.from({ length: 400 }, (_, i) => `where[or][${i}][slug][equals]=a${i}`).join('&')
    const answer = await cms.rest('GET', `guides?${conditions}`, { as: operator })
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.[0]?.message).toContain('demasiadas condiciones')
  })

  it('does not hold the server itself: the snapshot reads everything', async () => {
    const { docs } = await cms.payload.find({ collection: 'facts', pagination: false, depth: 0 })
    expect(docs.length).toBeGreaterThan(maxDocuments)
  })
})

/** How deep documents (what has an id and a date) stand in one another. */
function levelsOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(levelsOf))
  if (typeof value !== 'object' || value === null) return 0
  const deepest = Math.max(0, ...Object.values(value).map((child) => levelsOf(child) + (isDocument(child) ? 1 : 0)))
  return Array.isArray((value as { docs?: unknown }).docs) || isDocument((value as { doc?: unknown }).doc) ? deepest - 1 : deepest
}

function isDocument(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isDocument)
  return (
    typeof value === 'object' && value !== null && 'id' in value && ('slug' in value || 'createdAt' in value || 'email' in value)
  )
}
