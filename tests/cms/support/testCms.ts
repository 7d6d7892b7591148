import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { waitForLock } from '@justicia/shared-content/locks/waitForLock'
import { MongoClient } from 'mongodb'
import { type BasePayload, createLocalReq, getFieldsToSign, getPayload, handleEndpoints, jwtSign, type TypedUser } from 'payload'
import { addSessionToUser } from 'payload/shared'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import type { Role } from '../../../cms/src/access/roles.ts'
import { cmsConfig } from '../../../cms/src/cmsConfig.ts'
import { guardApi } from '../../../cms/src/network/guardApi.ts'
import type { User } from '../../../cms/src/payload-types.ts'
import type { CmsSettings } from '../../../cms/src/settings/settings.ts'
import { forgetPayload } from './forgetPayload.ts'
import { findMongo, type MongoServer } from './mongo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether this is a run of what waits for the night. */
    byNight?: boolean
  }
}

/** A CMS on an empty database of its own. */
export interface TestCms {
  payload: BasePayload
  settings: CmsSettings
  /** An account, as requests carry it. */
  account: (roles: Role[], states?: User['states']) => Promise<Account>
  /** A request to the REST interface, as an account or as nobody. */
  rest: (method: string, address: string, input?: RestInput) => Promise<RestAnswer>
  /** A request as it arrives, to what answers `/api`. */
  api: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

export interface RestInput {
  as?: Account
  body?: unknown
  form?: FormData
  /** The language of the account. */
  language?: 'es' | 'en'
  headers?: Record<string, string>
  /** Says which state of the document was read, as the admin does, unless the body says it or this is false. */
  withReadState?: boolean
}

export interface Account {
  user: User & { collection: 'users' }
  password: string
}

export interface RestAnswer {
  status: number
  headers: Headers
  body: {
    message?: string
    errors?: { message: string; data?: { errors?: { path: string; message: string; label?: string }[] } }[]
    [key: string]: unknown
  }
}

/** A database that integration tests run on. */
export interface TestDatabase {
  name: 'SQLite' | 'MongoDB'
  /** A CMS on a new, empty database. */
  open: (settings?: Partial<CmsSettings>) => Promise<TestCms>
  /** Settings for a new, empty database; for tests that start processes of their own. */
  settings: () => Promise<CmsSettings>
  /** Looks into the MongoDB database of some settings with its own driver. */
  inspect: <T>(settings: CmsSettings, look: (client: MongoClient) => Promise<T>) => Promise<T>
  /** Ends the server of the database at once; returns what starts it again. Absent where there is none, or it is not ours. */
  cut?: () => Promise<() => Promise<void>>
}

/** The same tests on SQLite and on MongoDB. */
export async function describeOnEachDatabase(name: string, tests: (database: TestDatabase) => void): Promise<void> {
  describeOnSqlite(name, tests)
  await describeOnMongo(name, tests)
}

/** Tests of rules that ask nothing of a database but to keep what it is given: on SQLite by day, on MongoDB by night. */
export async function describeRules(name: string, tests: (database: TestDatabase) => void): Promise<void> {
  if (inject('byNight')) await describeOnMongo(name, tests)
  else describeOnSqlite(name, tests)
}

/** Tests of which those on the other database only repeat what is the same code there. */
export function describeOnSqlite(name: string, tests: (database: TestDatabase) => void): void {
  describe(`${name} · SQLite`, () => tests(testDatabase('SQLite', (dir) => `file:${path.join(dir, 'justicia.db')}`)))
}

/** Tests on MongoDB, where there is one. */
export async function describeOnMongo(name: string, tests: (database: TestDatabase) => void): Promise<void> {
  const start = await findMongo()
  if (start === undefined) return
  describe(`${name} · MongoDB`, () => {
    let mongo: MongoServer
    beforeAll(async () => {
      mongo = await start()
    })
    afterAll(() => mongo.stop())
    const cut = async () => {
      const end = mongo.cut
      if (end === undefined) throw new Error('TEST_MONGODB_URI is not ours to end.')
      return end()
    }
    const mayCut = process.env.TEST_MONGODB_URI === undefined || process.env.TEST_MONGODB_URI === ''
    tests({ ...testDatabase('MongoDB', () => mongo.uriOf(`justicia_${randomUUID().slice(0, 8)}`)), ...(mayCut ? { cut } : {}) })
  })
}

function testDatabase(name: TestDatabase['name'], uriOf: (dir: string) => string): TestDatabase {
  const folders: string[] = []
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })
  const settings = async (): Promise<CmsSettings> => {
    const dir = await mkdtemp(path.join(tmpdir(), 'justicia-cms-'))
    folders.push(dir)
    return {
      databaseUri: uriOf(dir),
      dataDir: dir,
      mediaDir: path.join(dir, 'media'),
      secret: 'secreto de prueba',
      serverUrl: '',
      adminEmail: '',
      adminPassword: '',
      logLevel: 'silent',
    }
  }
  return {
    name,
    settings,
    open: async (wanted = {}) => openTestCms({ ...(await settings()), ...wanted }),
    async inspect({ databaseUri }, look) {
      const client = new MongoClient(databaseUri)
      try {
        return await look(client)
      } finally {
        await client.close()
      }
    },
  }
}

/**
 * Puts an empty database where there is none: a copy of one that the first file of a run has opened. To apply the
 * migrations takes two thirds of the time that a new database takes; that they are applied, the commands' tests see.
 */
async function copyEmptySqlite(settings: CmsSettings): Promise<void> {
  const file = sqliteFile(settings.databaseUri)
  if (file === undefined || existsSync(file)) return
  const kept = path.join(tmpdir(), 'empty-cms.db')
  if (!existsSync(kept)) {
    const giveBack = await waitForLock(`${kept}.lock`)
    try {
      if (!existsSync(kept)) await makeEmptySqlite(kept, settings)
    } finally {
      await giveBack()
    }
  }
  await copyFile(kept, file)
}

async function makeEmptySqlite(kept: string, settings: CmsSettings): Promise<void> {
  const key = randomUUID()
  const folder = await mkdtemp(path.join(tmpdir(), 'justicia-cms-'))
  const file = path.join(folder, 'justicia.db')
  const payload = await getPayload({
    config: cmsConfig({ ...settings, databaseUri: `file:${file}` }),
    key,
    disableOnInit: true,
  })
  try {
    const { client } = payload.db as unknown as { client: { execute: (sql: string) => Promise<{ rows: unknown[] }> } }
    // Else the newest pages stand in the log beside it, also once it is closed.
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(rows).toEqual([expect.objectContaining({ busy: 0 })])
    const whole = path.join(folder, 'whole.db')
    await copyFile(file, whole)
    await rename(whole, kept)
  } finally {
    await payload.destroy()
    forgetPayload(key)
    await rm(folder, { recursive: true })
  }
}

function sqliteFile(uri: string): string | undefined {
  return uri.startsWith('file:') ? uri.slice('file:'.length) : undefined
}

/**
 * What a log-in gives, without the password, whose check takes longer than most requests. Log-ins are tested where they
 * are asked for.
 * @returns the token.
 */
async function openSession(payload: BasePayload, { user: { id, email } }: Account): Promise<string> {
  const collectionConfig = payload.collections.users.config
  const found = await payload.db.findOne<TypedUser>({ collection: 'users', where: { id: { equals: id } } })
  if (found === null) throw new Error(`account ${id} is gone`)
  const user = { ...found, collection: 'users' } as TypedUser
  const req = await createLocalReq({}, payload)
  const { sid } = await addSessionToUser({ collectionConfig, payload, req, user })
  const fieldsToSign = getFieldsToSign({ collectionConfig, email, user, ...(sid === undefined ? {} : { sid }) })
  const { tokenExpiration } = collectionConfig.auth
  return (await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration })).token
}

async function openTestCms(settings: CmsSettings): Promise<TestCms> {
  await copyEmptySqlite(settings)
  const config = cmsConfig(settings)
  const key = randomUUID()
  const payload = await getPayload({ config, key, disableOnInit: true })
  const api = guardApi((request) => handleEndpoints({ config, payloadInstanceCacheKey: key, request }), settings)
  let accounts = 0
  const tokens = new Map<Account, string>()
  return {
    payload,
    settings,
    api,
    async account(roles, states = []) {
      accounts += 1
      const password = `contraseña de prueba ${accounts}`
      const user = await payload.create({
        collection: 'users',
        data: { name: roles.join(), email: `cuenta${accounts}@example.org`, password, roles, states },
      })
      return { user: { ...user, collection: 'users' }, password }
    },
    async rest(method, address, { as, body, form, language = 'es', withReadState = true, headers: more = {} } = {}) {
      const headers = new Headers({ 'accept-language': language, ...more })
      if (as !== undefined) {
        const token = tokens.get(as) ?? (await openSession(payload, as))
        tokens.set(as, token)
        headers.set('authorization', `JWT ${token}`)
      }
      if (body !== undefined) headers.set('content-type', 'application/json')
      const sent = withReadState && method === 'PATCH' ? await readStateOf(address, body) : {}
      const request = new Request(`http://localhost/api/${address}`, {
        method,
        headers,
        ...(body === undefined
          ? form === undefined
            ? {}
            : { body: form }
          : { body: JSON.stringify(typeof body === 'object' && body !== null ? { ...sent, ...body } : body) }),
      })
      const response = await api(request)
      return { status: response.status, headers: response.headers, body: (await response.json()) as RestAnswer['body'] }
    },
    async close() {
      await payload.destroy()
      forgetPayload(key)
    },
  }

  /** `updatedAt` of the newest state of a document whose address is `collection/id…`. */
  async function readStateOf(address: string, body: unknown): Promise<{ updatedAt?: string }> {
    const [, collection, id] = /^([A-Za-z-]+)\/([^/?]+)(?:\?|$)/.exec(address) ?? []
    if (collection === undefined || id === undefined || typeof body !== 'object' || !(collection in payload.collections))
      return {}
    const document = await payload.findByID({
      collection: collection as 'facts',
      id: /^\d+$/.test(id) ? Number(id) : (id as unknown as number),
      depth: 0,
      draft: true,
      disableErrors: true,
      trash: true,
    })
    return document?.updatedAt === undefined ? {} : { updatedAt: document.updatedAt }
  }
}
