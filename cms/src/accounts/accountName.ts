import type { BasePayload } from 'payload'
import { type adminLanguage, inLanguageOf } from '../words/labels.ts'

type Languages = { i18n: NonNullable<Parameters<typeof adminLanguage>[0]['i18n']>; payload: BasePayload }

/** How several accounts that are noted by their ids are called; read at once. */
export async function accountNames(
  ids: readonly (string | null)[],
  { i18n, payload }: Languages,
): Promise<(id: string | null) => string> {
  const own = [...new Set(ids)].filter((id) => id !== null)
  const { docs } = await payload.db.find<{ id: string | number; name: string }>({
    collection: 'users',
    where: { id: { in: own } },
    limit: 0,
    pagination: false,
    select: { name: true },
  })
  const names = new Map(docs.map(({ id, name }) => [String(id), name]))
  return (id) => (id === null ? inLanguageOf({ i18n }, theServer) : (names.get(id) ?? inLanguageOf({ i18n }, goneAccount)))
}

const theServer = { es: 'El servidor', en: 'The server' }
const goneAccount = { es: 'Una cuenta que ya no existe', en: 'An account that is gone' }

/** How an account that is noted by its id is called; without an id it was the server. */
export async function accountName(id: unknown, { i18n, payload }: Languages): Promise<string> {
  if (typeof id !== 'string' || id === '') return inLanguageOf({ i18n }, theServer)
  const user = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, select: { name: true } })
  return user?.name ?? inLanguageOf({ i18n }, goneAccount)
}
