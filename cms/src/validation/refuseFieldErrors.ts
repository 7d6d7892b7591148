import type { PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import type { FieldError } from './fieldErrors.ts'

/** @throws {ValidationError} when there is any error, one message a field. */
export function refuseFieldErrors(errors: readonly FieldError[], collection: string, req: PayloadRequest): void {
  if (errors.length === 0) return
  const byPath = new Map<string, string[]>()
  for (const { path, message } of errors) byPath.set(path, [...new Set([...(byPath.get(path) ?? []), message])])
  throw new ValidationError(
    { collection, errors: [...byPath].map(([path, messages]) => ({ path, message: messages.join(' ') })), req },
    req.t,
  )
}
