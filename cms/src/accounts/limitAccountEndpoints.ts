import { addDataAndFileToRequest, type Endpoint, type PayloadHandler, type PayloadRequest, type SanitizedConfig } from 'payload'
import { refusal } from '../words/refusal.ts'
import type { Attempt, AttemptLimits } from './AttemptLimits.ts'
import { addressOf } from './addressOf.ts'
import { TooManyAttemptsError } from './TooManyAttemptsError.ts'

/** What an account's endpoints that need no session are limited by: the account that they name, or the address alone. */
const limited: Record<string, (req: PayloadRequest) => Attempt> = {
  '/login': (req) => ({ address: addressOf(req), email: String(req.data?.email ?? '') }),
  '/reset-password': (req) => ({ address: addressOf(req) }),
  '/first-register': (req) => ({ address: addressOf(req) }),
  '/unlock': (req) => ({ address: addressOf(req) }),
}

/**
 * Puts limits around the endpoints of accounts that anybody may call. Payload's own lock of an account is off: with it
 * any stranger keeps the owner of an account out.
 * @param replaced endpoints that answer instead of Payload's, by path.
 */
export function limitAccountEndpoints(
  config: SanitizedConfig,
  { limits, replaced }: { limits: AttemptLimits; replaced: Record<string, PayloadHandler> },
): SanitizedConfig {
  const users = config.collections.find(({ slug }) => slug === config.admin.user)
  if (users === undefined || users.endpoints === false) throw new TypeError('there is no collection of accounts')
  // Payload shares these objects between configurations: they are copied, not changed.
  users.endpoints = users.endpoints.map((endpoint): Endpoint => {
    if (endpoint.method !== 'post') return endpoint
    const replacement = replaced[endpoint.path]
    if (replacement !== undefined) return { ...endpoint, handler: replacement }
    const attemptOf = limited[endpoint.path]
    if (attemptOf === undefined) return endpoint
    return { ...endpoint, handler: withLimits(endpoint.handler, limits, attemptOf) }
  })
  return config
}

/** Reads the body of a request, once: handlers of Payload find it read. */
export async function readData(req: PayloadRequest): Promise<void> {
  await addDataAndFileToRequest(req)
  Object.defineProperty(req, 'body', { value: null })
}

function withLimits(handler: PayloadHandler, limits: AttemptLimits, attemptOf: (req: PayloadRequest) => Attempt): PayloadHandler {
  return async (req) => {
    await readData(req)
    try {
      return await limits.attempt(attemptOf(req), async () => handler(req))
    } catch (error) {
      if (error instanceof TooManyAttemptsError) return error.saidTo(req).toResponse()
      throw error
    }
  }
}

/** Addresses are not verified by mail here; Payload would look for a field that no account has. */
export const noVerification: PayloadHandler = (req) => {
  throw refusal(req, 404, {
    es: 'Aquí los correos no se verifican con un enlace.',
    en: 'Addresses are not verified by a link here.',
  })
}
