import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import type { FieldError } from './fieldErrors.ts'
import { fieldPlace, messageOf } from './fieldPlaces.ts'

/**
 * Refuses a save for the errors of its fields, if there are any: one message a field, in the language of the account,
 * with the field's place as its editor sees it.
 * @param data the document, whose rows are then told by their names.
 * @throws {ValidationError}
 */
export function refuseFieldErrors(
  errors: readonly FieldError[],
  collection: string,
  req: PayloadRequest,
  data?: Record<string, unknown>,
): void {
  if (errors.length === 0) return
  const fields = req.payload.collections[collection as 'guides']?.config.flattenedFields ?? []
  const byPath = new Map<string, string[]>()
  for (const error of errors) byPath.set(error.path, [...new Set([...(byPath.get(error.path) ?? []), messageOf(error, req)])])
  throw new ValidationError(
    {
      collection,
      errors: [...byPath].map(([path, messages]) => ({
        path,
        message: messages.join(' '),
        label: fieldPlace(path, fields, data, req) || path,
      })),
      req,
    },
    req.t,
  )
}
