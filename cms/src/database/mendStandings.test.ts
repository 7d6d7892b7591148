import { expect, it } from 'vitest'
import { mendStandings } from './mendStandings.ts'

const checked = (number: string) => ({
  number,
  verification: { status: 'verified', source: 'Fuente', checked_on: new Date('2026-11-22T12:00:00.000Z') },
})
const note = 'Decía que se comprobó el 2026-11-22, sin decir quién ni cómo.'

/** A model of MongoDB that has one document, and what is written in its place. */
function model(document: Record<string, unknown>) {
  const written: unknown[] = []
  return {
    written,
    find: () => ({ lean: async () => [structuredClone(document)] }),
    bulkWrite: async (writes: { replaceOne: { replacement: unknown } }[]) =>
      written.push(...writes.map(({ replaceOne }) => replaceOne.replacement)),
  }
}
const nothing = () => model({ _id: 0, version: {} })
const mend = (db: object) => mendStandings({ db: { name: 'mongoose', ...db } } as never)

it('takes for pending what was called verified without saying who, in documents and versions, but for 911', async () => {
  const organizations = model({ _id: 1, _status: 'published', phones: [checked('911'), checked('55 0000 0000')] })
  const versions = model({ _id: 2, version: { website: checked('') } })
  await mend({ collections: { facts: nothing(), organizations }, versions: { facts: nothing(), organizations: versions } })
  const said = (status: string) => expect.objectContaining({ verification: { status, source: 'Fuente', checked_on: null, note } })
  expect(organizations.written).toEqual([{ _status: 'published', phones: [said('published'), said('pending')] }])
  expect(versions.written).toEqual([{ version: { website: said('pending') } }])
})

it('publishes no longer what was doubtful, and leaves what says who verified it', async () => {
  const facts = model({ _id: 1, _status: 'published', verification: { status: 'unverified', source: 'Fuente' } })
  const sound = model({ _id: 2, verification: { ...checked('').verification, checked_by: 'Editora', checked_how: 'call' } })
  await mend({ collections: { facts, organizations: sound }, versions: { facts: nothing(), organizations: nothing() } })
  expect(facts.written).toEqual([
    {
      _status: 'draft',
      verification: { status: 'pending', source: 'Fuente', checked_on: null, note: 'Estaba marcado como dudoso.' },
    },
  ])
  expect(sound.written).toEqual([])
})
