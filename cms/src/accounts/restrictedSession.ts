import { type AfterErrorHook, type AuthStrategy, JWTAuthentication, type TypedUser } from 'payload'
import { inLanguageOf } from '../words/labels.ts'

/**
 * Payload's sessions, but an account whose password must be changed first has no role while it has not: it reads and
 * changes itself, and nothing else.
 */
export const restrictedSession: AuthStrategy = {
  name: 'restricted-session',
  authenticate: async (args) => {
    // The name by which Payload knows its own sessions.
    const found = await JWTAuthentication({ ...args, strategyName: 'local-jwt' })
    if (!found.user?.mustChangePassword) return found
    return { ...found, user: { ...found.user, roles: [], states: [] } as TypedUser }
  },
}

/** Tells such an account why it is refused. */
export const explainRestriction: AfterErrorHook = ({ error, req }) => {
  if (!req.user?.mustChangePassword || !('status' in error) || error.status !== 403 || ('data' in error && error.data)) return
  const message = inLanguageOf(req, {
    es: 'Cambia primero tu contraseña, en tu cuenta.',
    en: 'Change your password first, in your account.',
  })
  return { response: { errors: [{ message }] } }
}
