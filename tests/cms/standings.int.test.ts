import { createClient } from '@libsql/client'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { expect, it } from 'vitest'
import { migrations } from '../../cms/src/migrations/index.ts'

const at = '2026-11-22T12:00:00.000Z'

/** A database as it was before the migration, with documents of every standing of then; and as it is after. */
async function migrated() {
  const client = createClient({ url: ':memory:' })
  const run = async (name: string) => {
    const migration = migrations.find((each) => each.name === name)
    await migration?.up({ db: drizzle(client), payload: {}, req: {} } as never)
  }
  const names = migrations.map(({ name }) => name)
  const last = names.findIndex((name) => name.endsWith('_standings'))
  for (const name of names.slice(0, last)) await run(name)
  const organization = (id: number, status: string) =>
    client.execute({
      sql: "INSERT INTO organizations (id, state, slug, role, verification_status, verification_source, verification_checked_on, _status) VALUES (?, 'jalisco', ?, 'prosecutor', ?, 'Fuente', ?, 'published')",
      args: [id, `casa-${id}`, status, at],
    })
  await organization(1, 'verified')
  await organization(2, 'unverified')
  for (const [id, number] of ['911', '55 0000 0000'].entries())
    await client.execute({
      sql: "INSERT INTO organizations_phones (_order, _parent_id, id, number, type, verification_status, verification_source, verification_checked_on) VALUES (?, 1, ?, ?, 'voice', 'verified', 'Fuente', ?)",
      args: [id, `p${id}`, number, at],
    })
  await run(names[last] ?? '')
  const read = async (sql: string) => (await client.execute(sql)).rows.map((row) => Object.values(row))
  return { client, read }
}

it('takes for pending what was called verified without saying who, but for 911; what was doubtful is no longer published', async () => {
  const { client, read } = await migrated()
  const note = 'Decía que se comprobó el 2026-11-22, sin decir quién ni cómo.'
  expect(
    await read(
      'SELECT number, verification_status, verification_checked_on, verification_note FROM organizations_phones ORDER BY id',
    ),
  ).toEqual([
    ['911', 'published', null, note],
    ['55 0000 0000', 'pending', null, note],
  ])
  expect(await read('SELECT id, _status, verification_status, verification_note FROM organizations ORDER BY id')).toEqual([
    [1, 'published', 'pending', note],
    [2, 'draft', 'pending', 'Estaba marcado como dudoso.'],
  ])
  client.close()
})
