import { expect, it } from 'vitest'
import { keepFormerNames } from './keepFormerNames.ts'

/** What a save makes of a document's former names. */
async function kept(input: {
  said: unknown
  slug: string
  stored?: { slug: string; _status: string; formerly?: string[] }
  events?: number
  restores?: boolean
}): Promise<unknown> {
  const { said, slug, stored, events = 0, restores = false } = input
  const db = { findOne: async () => stored, count: async () => ({ totalDocs: events }) }
  const saved = await keepFormerNames({
    collection: { slug: 'guides', flattenedFields: [{ name: 'formerly' }] },
    context: { isRestoringVersion: restores },
    data: { slug, formerly: said },
    operation: stored === undefined ? 'create' : 'update',
    originalDoc: { id: 1, formerly: ['de-la-version'] },
    req: { context: {}, payload: { db } },
  } as unknown as Parameters<typeof keepFormerNames>[0])
  return saved.formerly
}
const published = { slug: 'antes', _status: 'published', formerly: ['primera'] }

it('notes the name that readers know, once there is another', async () => {
  expect(await kept({ said: ['primera'], slug: 'ahora', stored: published })).toEqual(['primera', 'antes'])
  expect(await kept({ said: ['primera'], slug: 'antes', stored: published })).toEqual(['primera'])
  expect(await kept({ said: ['primera'], slug: 'primera', stored: published })).toEqual(['antes'])
})

it('asks the log of what is not public now', async () => {
  const withdrawn = { slug: 'antes', _status: 'draft' }
  expect(await kept({ said: [], slug: 'ahora', stored: withdrawn, events: 2 })).toEqual(['antes'])
  expect(await kept({ said: [], slug: 'ahora', stored: withdrawn })).toEqual([])
  expect(await kept({ said: [], slug: 'nueva' })).toEqual([])
})

it('forgets none when an earlier version is restored, and what is emptied stays so', async () => {
  expect(
    await kept({ said: [], slug: 'primera', stored: { ...published, formerly: ['primera', 'segunda'] }, restores: true }),
  ).toEqual(['segunda', 'antes'])
  expect(await kept({ said: null, slug: 'antes', stored: published })).toEqual([])
  expect(await kept({ said: undefined, slug: 'antes', stored: published })).toEqual(['de-la-version'])
})

it.each(['primera', { 0: 'primera' }, [{ slug: 'primera' }], [7]])('leaves %j to who refuses it', async (said) => {
  expect(await kept({ said, slug: 'ahora', stored: published })).toEqual(said)
})
