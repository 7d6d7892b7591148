import { APIError } from 'payload'
import { type adminLanguage, inLanguageOf, type Label } from './labels.ts'

/**
 * What a request is refused with: an error whose words are shown, in the language of its account.
 * @param status of HTTP.
 */
export function refusal(req: Parameters<typeof adminLanguage>[0], status: number, label: Label): APIError {
  return new APIError(inLanguageOf(req, label), status, null, true)
}
