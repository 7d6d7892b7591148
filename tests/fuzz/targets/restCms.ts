import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BasePayload, getPayload, handleEndpoints } from 'payload'
import type { Role } from '../../../cms/src/access/roles.ts'
import { cmsConfig } from '../../../cms/src/cmsConfig.ts'
import { guardApi } from '../../../cms/src/network/guardApi.ts'

/** Stands in the place of a confidential organization of Oaxaca, and nowhere else. */
export const canary = 'Canario7391'

/** Who asks. No administrator: one may do away with what the checks need. */
export const accounts = ['national-editor', 'state-editor', 'reviewer', 'publisher', 'operator'] as const
export type AccountName = (typeof accounts)[number]

export interface RestCms {
  payload: BasePayload
  mediaDir: string
  tokens: ReadonlyMap<string, string>
  api: (request: Request) => Promise<Response>
}

/** A CMS of this process, on an empty SQLite file, with an account of each kind and one confidential organization. */
export async function openRestCms(): Promise<RestCms> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'justicia-fuzz-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const settings = {
    databaseUri: `file:${path.join(dataDir, 'justicia.db')}`,
    dataDir,
    mediaDir: path.join(dataDir, 'media'),
    secret: 'secreto de prueba',
    serverUrl: '',
    adminEmail: '',
    adminPassword: '',
    logLevel: 'silent' as const,
  }
  const config = cmsConfig(settings)
  const key = randomUUID()
  const payload = await getPayload({ config, key, disableOnInit: true })
  const api = guardApi((request) => handleEndpoints({ config, payloadInstanceCacheKey: key, request }), settings)
  const tokens = new Map(await Promise.all(accounts.map(async (role) => [role, await tokenOf(payload, role)] as const)))
  await payload.create({
    collection: 'organizations',
    locale: 'es',
    data: {
      state: 'oaxaca',
      slug: 'refugio',
      role: 'public_defender',
      name: 'Refugio de prueba',
      confidential: true,
      locations: [{ address: `Calle ${canary}`, municipality: canary, verification: { status: 'pending', source: canary } }],
      verification: { status: 'pending', source: 'Fuente de prueba' },
      _status: 'published',
    } as never,
  })
  return { payload, mediaDir: settings.mediaDir, tokens, api }
}

async function tokenOf(payload: BasePayload, role: Role): Promise<string> {
  const [email, password] = [`${role}@example.org`, `contraseña de prueba ${accounts.indexOf(role as AccountName) + 1}`]
  const states = role === 'state-editor' ? (['jalisco'] as const) : []
  await payload.create({
    collection: 'users',
    data: { name: role, email, password, roles: [role], states: [...states] },
  })
  return (await payload.login({ collection: 'users', data: { email, password } })).token ?? ''
}
