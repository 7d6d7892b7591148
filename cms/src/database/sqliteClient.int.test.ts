import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '@libsql/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSqliteClient } from './sqliteClient.ts'

let dir: string
const clients: Client[] = []
const open = async () => {
  const client = await openSqliteClient(path.join(dir, 'prueba.db'))
  clients.push(client)
  return client
}
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'justicia-sqlite-'))
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await rm(dir, { recursive: true, force: true })
})

it('takes turns: 50 transactions at once, from two clients, each read-modify-write, and nothing is lost', async () => {
  const [one, two] = [await open(), await open()]
  await one.execute('CREATE TABLE counter (value INTEGER)')
  await one.execute('INSERT INTO counter VALUES (0)')
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const transaction = await (index % 2 === 0 ? one : two).transaction('write')
      const { rows } = await transaction.execute('SELECT value FROM counter')
      await new Promise(setImmediate)
      await transaction.execute({ sql: 'UPDATE counter SET value = ?', args: [Number(rows[0]?.value) + 1] })
      await transaction.commit()
    }),
  )
  expect((await two.execute('SELECT value FROM counter')).rows[0]?.value).toBe(50)
})

it('a rollback leaves nothing and lets the next one in', async () => {
  const client = await open()
  await client.execute('CREATE TABLE t (x)')
  const first = await client.transaction('write')
  await first.execute('INSERT INTO t VALUES (1)')
  await first.rollback()
  const second = await client.transaction('write')
  await second.execute('INSERT INTO t VALUES (2)')
  expect((await client.execute('SELECT x FROM t')).rows).toHaveLength(0)
  await second.commit()
  expect((await client.execute('SELECT x FROM t')).rows.map(({ x }) => x)).toEqual([2])
})

it('enforces foreign keys on both of its connections', async () => {
  const client = await open()
  const transaction = await client.transaction('write')
  expect((await transaction.execute('PRAGMA foreign_keys')).rows[0]?.[0]).toBe(1)
  await transaction.rollback()
  expect((await client.execute('PRAGMA foreign_keys')).rows[0]?.[0]).toBe(1)
})

it('does not let a transaction wait for itself: a write outside it fails at once and by name', async () => {
  const client = await open()
  await client.execute('CREATE TABLE t (x)')
  const transaction = await client.transaction('write')
  for (const write of [
    () => client.execute('INSERT INTO t VALUES (1)'),
    () => client.batch(['INSERT INTO t VALUES (2)']),
    async () => (await client.transaction('write')).commit(),
    // However deep below the code that began it.
    () => new Promise((resolve, reject) => setImmediate(() => client.execute('INSERT INTO t VALUES (3)').then(resolve, reject))),
  ])
    await expect(write()).rejects.toThrow(/fuera de su transacción/)
  await transaction.execute('INSERT INTO t VALUES (4)')
  await transaction.commit()
  await client.execute('INSERT INTO t VALUES (5)')
  expect((await client.execute('SELECT x FROM t')).rows.map(({ x }) => x)).toEqual([4, 5])
})

it('lets others wait for a transaction as long as it takes', async () => {
  const client = await open()
  await client.execute('CREATE TABLE t (x)')
  const other = async (value: number) => {
    await wait(50)
    await client.execute(`INSERT INTO t VALUES (${value})`)
  }
  const others = [other(1), other(2)]
  const transaction = await client.transaction('write')
  await transaction.execute('INSERT INTO t VALUES (3)')
  await wait(1_000)
  await transaction.commit()
  await Promise.all(others)
  expect((await client.execute('SELECT x FROM t')).rows).toHaveLength(3)
})
