import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BSON, type Db, type Document, type IndexDescription, MongoClient } from 'mongodb'
import { z } from 'zod'
import { DatabaseError } from '../database/DatabaseError.ts'
import { type PassingCollection, passing as passingFields } from '../retention/passing.ts'
import { withoutDocuments } from './withoutDocuments.ts'

const { EJSON } = BSON

/** Documents that are written at a time. */
const batch = 500

/** Who publishes now is nothing to be kept. */
const passing = new Set(['publishing-workers'])

/** What an earlier restoring has put aside, and what one that was cut short has left. */
const asidePrefix = 'antes-'
const partPrefix = 'restaurando-'

const collectionSchema = z.strictObject({
  name: z.string(),
  count: z.int().nonnegative(),
  options: z.record(z.string(), z.unknown()),
  indexes: z.array(z.looseObject({ key: z.record(z.string(), z.unknown()), name: z.string() })),
})

/**
 * Copies all collections of a database as they are at one moment, with their indexes, while others write: one transaction
 * reads them. Each becomes a file of documents (extended JSON, canonical, one a line) and one that describes it.
 * @throws {DatabaseError} when the server does not answer.
 */
export async function saveMongo(uri: string, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await withDatabase(uri, async (db, client) => {
    const session = client.startSession()
    try {
      session.startTransaction({ readConcern: { level: 'snapshot' } })
      for (const [number, { name, options }] of (await collectionsOf(db)).entries()) {
        const file = path.join(dir, String(number).padStart(3, '0'))
        let count = 0
        const lines = async function* () {
          if (withoutDocuments.has(name)) return
          for await (const document of db.collection(name).find({}, { session, promoteValues: false })) {
            count += 1
            yield `${EJSON.stringify(withoutPassing(name, document), { relaxed: false })}\n`
          }
        }
        await pipeline(Readable.from(lines()), createWriteStream(`${file}.documents.jsonl`, { mode: 0o600 }))
        const indexes = (await db.collection(name).indexes()).filter((index) => index.name !== '_id_')
        const about = { name, count, options, indexes: indexes.map(({ v: _v, ns: _ns, ...index }) => index) }
        await writeFile(`${file}.collection.json`, EJSON.stringify(about, { relaxed: true }), { mode: 0o600 })
      }
      await session.commitTransaction()
    } finally {
      await session.endSession()
    }
  })
}

/** A copy is kept for longer than what passes: it holds none of it. */
function withoutPassing(name: string, document: Document): Document {
  const fields: readonly string[] = passingFields[name as PassingCollection] ?? []
  return fields.length === 0
    ? document
    : Object.fromEntries(Object.entries(document).filter(([field]) => !fields.includes(field)))
}

/**
 * Makes sure that a database can take a copy.
 * @throws {DatabaseError} when it has documents that may not be replaced, or the server does not answer.
 */
export async function checkMongoPlace(uri: string, { replace }: { replace: boolean }): Promise<void> {
  await withDatabase(uri, async (db) => {
    if (replace) return
    for (const { name } of await collectionsOf(db))
      if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) !== null)
        throw new DatabaseError(
          `La base de datos «${db.databaseName}» ya tiene documentos («${name}»). Con --replace se apartan (no se borran) y se ponen los de la copia en su lugar.`,
        )
  })
}

/**
 * Puts a copy in the place of what a database holds. All of it is written under other names first, with its indexes; then
 * what was there gets the prefix `antes-<stamp>.`, and the copy its names.
 * @returns whether anything was put aside.
 * @throws {DatabaseError} when the copy is not whole, or the server does not answer; it may be called again.
 */
export async function loadMongo({ from, uri, stamp }: { from: string; uri: string; stamp: string }): Promise<boolean> {
  const files = (await readdir(from)).filter((name) => name.endsWith('.collection.json')).sort()
  return withDatabase(uri, async (db) => {
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
      if (name.startsWith(partPrefix)) await db.dropCollection(name)
    const partOf = (name: string) => `${partPrefix}${stamp}.${name}`
    const names: string[] = []
    for (const file of files) {
      const about = collectionSchema.parse(EJSON.parse(await readFile(path.join(from, file), 'utf8')))
      const documents = path.join(from, file.replace(/collection\.json$/, 'documents.jsonl'))
      await loadCollection(db, { ...about, name: partOf(about.name) }, documents)
      names.push(about.name)
    }
    const before = await collectionsOf(db)
    for (const { name } of before) await db.renameCollection(name, `${asidePrefix}${stamp}.${name}`)
    for (const name of names) await db.renameCollection(partOf(name), name)
    return before.length > 0
  })
}

async function loadCollection(db: Db, about: z.infer<typeof collectionSchema>, file: string): Promise<void> {
  const { name, count, options, indexes } = about
  const collection = await db.createCollection(name, options)
  let waiting: Document[] = []
  let written = 0
  const write = async () => {
    if (waiting.length > 0) written += (await collection.insertMany(waiting)).insertedCount
    waiting = []
  }
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    waiting.push(EJSON.parse(line, { relaxed: false }) as Document)
    if (waiting.length >= batch) await write()
  }
  await write()
  if (written !== count)
    throw new DatabaseError(`La copia dice ${count} documentos de «${name}» y se leyeron ${written}. Usa otra copia.`)
  if (indexes.length > 0) await collection.createIndexes(indexes as unknown as IndexDescription[])
}

/** Those of the CMS, in the order of their names. */
async function collectionsOf(db: Db): Promise<{ name: string; options: Document }[]> {
  const all = await db.listCollections({ type: 'collection' }, { nameOnly: false }).toArray()
  return all
    .filter(({ name }) => !(name.startsWith('system.') || name.startsWith(asidePrefix) || name.startsWith(partPrefix)))
    .filter(({ name }) => !passing.has(name))
    .map(({ name, options }) => ({ name, options: (options ?? {}) as Document }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function withDatabase<T>(uri: string, use: (db: Db, client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000, connectTimeoutMS: 5_000 })
  try {
    return await use(client.db(), client)
  } finally {
    await client.close()
  }
}
