import { type CollectionBeforeOperationHook, type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { inLanguageOf } from '../words/labels.ts'
import { passwordFault } from './passwordFault.ts'

/** A new password given with a reset token: Payload's own check of it comes without it. */
const resetTo = 'passwordOfReset'

/** Remembers the new password of a reset for `refuseWeakPassword`, which comes once the account is known. */
export const noteResetPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') req.context[resetTo] = (args as { data?: { password?: unknown } }).data?.password
}

/** Refuses a password that is easy to guess, whoever sets it and wherever. */
export const refuseWeakPassword: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  const reset = resetTo in req.context
  const password: unknown = reset ? req.context[resetTo] : data?.password
  if (password === undefined && operation === 'update') return data
  const fault = await passwordFault(password, { ...originalDoc, ...data })
  if (fault !== undefined)
    throw new ValidationError(
      { collection: collection.slug, errors: [{ path: 'password', message: inLanguageOf(req, fault) }], req },
      req.t,
    )
  // The account has a password that its owner chose. (Payload saves the object that it passed.)
  if (reset && data !== undefined) Object.assign(data, { mustChangePassword: false, resetPasswordToken: null })
  return data
}
