import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BasePayload, getPayload, handleEndpoints } from 'payload'
import type { Role } from '../../../cms/src/access/roles.ts'
import { cmsConfig } from '../../../cms/src/cmsConfig.ts'
import { guardApi } from '../../../cms/src/network/guardApi.ts'

/** Stands in the place of a confidential organization of Oaxaca, and nowhere else. */
export const canary = 'Canario7391'

/** Who asks. */
export const accounts = ['admin', 'national-editor', 'state-editor', 'reviewer', 'publisher', 'operator'] as const
export type AccountName = (typeof accounts)[number]

export interface RestCms {
  payload: BasePayload
  mediaDir: string
  tokens: ReadonlyMap<string, string>
  api: (request: Request) => Promise<Response>
  close: () => Promise<void>
}

/**
 * A CMS of this process with an account of each kind and one confidential organization.
 * @param uriOf address of an empty database, given the CMS's folder.
 */
export async function openRestCms(uriOf: (dataDir: string) => string): Promise<RestCms> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'justicia-fuzz-'))
  const settings = {
    databaseUri: uriOf(dataDir),
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
  const close = async () => {
    await payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { payload, mediaDir: settings.mediaDir, tokens, api, close }
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
