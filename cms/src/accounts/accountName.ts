import type { BasePayload } from 'payload'
import { type adminLanguage, inLanguageOf } from '../words/labels.ts'

/** How an account that is noted by its id is called; without an id it was the server. */
export async function accountName(
  id: unknown,
  { i18n, payload }: { i18n: NonNullable<Parameters<typeof adminLanguage>[0]['i18n']>; payload: BasePayload },
): Promise<string> {
  if (typeof id !== 'string' || id === '') return inLanguageOf({ i18n }, { es: 'El servidor', en: 'The server' })
  const user = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, select: { name: true } })
  return user?.name ?? inLanguageOf({ i18n }, { es: 'Una cuenta que ya no existe', en: 'An account that is gone' })
}
