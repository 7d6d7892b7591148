import { APIError } from 'payload'
import { type adminLanguage, inLanguageOf, type Label } from './labels.ts'

/**
 * What a request is refused with: an error whose words are shown, in the language of its account.
 * @param status of HTTP.
 * @param field the field that the words are shown beside, too.
 */
export function refusal(req: Parameters<typeof adminLanguage>[0], status: number, label: Label, field?: string): APIError {
  const message = inLanguageOf(req, label)
  return new APIError(message, status, field === undefined ? null : { errors: [{ path: field, message }] }, true)
}
