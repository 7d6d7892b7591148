import { type CollectionBeforeChangeHook, type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { inLanguageOf, type Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'
import type { AttemptLimits } from './AttemptLimits.ts'
import { addressOf } from './addressOf.ts'
import { isPasswordOf } from './storedPassword.ts'
import { TooManyAttemptsError } from './TooManyAttemptsError.ts'

const sameAgain: Label = {
  es: 'Elige una contraseña distinta de la actual.',
  en: 'Choose a password other than the current one.',
}

interface StoredAccount {
  email: string
  hash?: string
  salt?: string
  sessions?: { id: string }[] | null
}

/**
 * Asks who changes their own password or e-mail address for their current password: an open session, left or stolen,
 * is not enough to take the account. Administrators change those of others without it.
 * @param limits of its own, not those of log-ins: this runs within a transaction that log-ins may wait for.
 */
export function requireCurrentPassword(limits: AttemptLimits): CollectionBeforeValidateHook {
  return async ({ data, operation, originalDoc, req, collection }) => {
    const { currentPassword, ...rest } = data ?? {}
    // It is never stored, nor given back.
    if (data !== undefined) delete data.currentPassword
    if (operation !== 'update' || !isOwn(originalDoc, req)) return data
    const newPassword: unknown = rest.password
    if (newPassword === undefined && !isOtherAddress(rest.email, originalDoc?.email)) return data
    const account = await readAccount(req, originalDoc.id)
    if (typeof currentPassword !== 'string' || currentPassword === '')
      throw wrong(req, {
        es: 'Escribe tu contraseña actual para cambiar tu contraseña o tu correo.',
        en: 'Write your current password to change your password or your address.',
      })
    const check = async () => {
      if (!(await isPasswordOf(account, currentPassword)))
        throw wrong(req, { es: 'La contraseña actual no es esa.', en: 'That is not the current password.' })
    }
    await limits.attempt({ address: addressOf(req), email: account.email }, check).catch((error: unknown) => {
      throw error instanceof TooManyAttemptsError ? error.saidTo(req) : error
    })
    if (newPassword === currentPassword)
      throw new ValidationError(
        {
          collection: collection.slug,
          errors: [{ path: 'password', message: inLanguageOf(req, sameAgain) }],
          req,
        },
        req.t,
      )
    return data
  }
}

/** Who chose their own password need not change it any more; a change of address ends the other sessions, as Payload does for one of password. */
export const settleOwnChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  if (isOwn(originalDoc, req) && typeof data.password === 'string') data.mustChangePassword = false
  if (req.user && isOtherAddress(data.email, originalDoc?.email)) {
    const { sessions } = await readAccount(req, originalDoc.id)
    const current = isOwn(originalDoc, req) ? (req.user as { _sid?: string })._sid : undefined
    data.sessions = (sessions ?? []).filter(({ id }) => id === current)
  }
  return data
}

function isOwn(doc: { id?: unknown } | undefined, { user }: PayloadRequest): boolean {
  return user?.collection === 'users' && String(user.id) === String(doc?.id)
}

function isOtherAddress(next: unknown, present: unknown): boolean {
  return next !== undefined && String(next).trim().toLowerCase() !== present
}

async function readAccount(req: PayloadRequest, id: string | number): Promise<StoredAccount> {
  const found = await req.payload.db.findOne<StoredAccount & { id: string | number }>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (found === null) throw refusal(req, 404, { es: 'La cuenta ya no existe.', en: 'The account is not there any more.' })
  return found
}

function wrong(req: PayloadRequest, label: Label): Error {
  return refusal(req, 403, label, 'currentPassword')
}
