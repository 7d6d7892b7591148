import type { BasePayload, CollectionBeforeOperationHook, PayloadHandler } from 'payload'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { mailOff } from '../mail/emailOff.ts'
import { resetMail } from '../mail/resetMail.ts'
import { inLanguageOf, type Label } from '../words/labels.ts'
import { refusal } from '../words/refusal.ts'
import { addressOf } from './addressOf.ts'
import { readData } from './limitAccountEndpoints.ts'
import { TooManyAttemptsError } from './TooManyAttemptsError.ts'

/** Seconds. */
const quarter = 15 * 60
const hour = 60 * 60

const answer: Label = {
  es: 'Si hay una cuenta con ese correo, en unos minutos recibirá un mensaje para elegir otra contraseña.',
  en: 'If there is an account with that address, it will get a message in a few minutes to choose another password.',
}

/** Refuses every request for a new password while no mail can be sent, before anything is looked up or written. */
export function refuseWithoutMail(mail: boolean): CollectionBeforeOperationHook {
  return ({ operation, req }) => {
    if (operation === 'forgotPassword' && !mail) throw refusal(req, 503, mailOff)
  }
}

/**
 * Answers a request for a new password: the same to everybody, at once. Whether there is such an account is looked up,
 * and the mail sent, only after the answer, so that neither words nor time tell it. Of what the request says, only the
 * address counts.
 * @param serverUrl where the link in the mail leads: never what a request says of itself.
 */
export function forgotPassword({ mail, serverUrl }: { mail: boolean; serverUrl: string }): PayloadHandler {
  const byAddress = new RateLimiterMemory({ keyPrefix: 'forgot', points: 20, duration: quarter })
  const byAccount = new RateLimiterMemory({ keyPrefix: 'forgot-account', points: 5, duration: quarter })
  const mails = new RateLimiterMemory({ keyPrefix: 'forgot-mails', points: 5, duration: hour })
  return async (req) => {
    await readData(req)
    if (!mail) throw refusal(req, 503, mailOff)
    const given: unknown = req.data?.email
    const email = typeof given === 'string' ? given.trim().toLowerCase().slice(0, 254) : ''
    if (!email.includes('@'))
      throw refusal(req, 400, { es: 'Escribe el correo de tu cuenta.', en: 'Write the address of your account.' })
    try {
      const address = addressOf(req)
      await byAddress.consume(address)
      await byAccount.consume(`${email} ${address}`)
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return new TooManyAttemptsError(refused.msBeforeNext, req).toResponse()
      throw refused
    }
    const { payload } = req
    setTimeout(() => void sendLink({ payload, email, serverUrl, mails }), 50)
    return Response.json({ message: inLanguageOf(req, answer) })
  }
}

async function sendLink(input: {
  payload: BasePayload
  email: string
  serverUrl: string
  mails: RateLimiterAbstract
}): Promise<void> {
  const { payload, email, serverUrl, mails } = input
  try {
    // However many ask, and from wherever: nobody's mailbox is filled.
    if ((await mails.penalty(email)).consumedPoints > 5) return
    // No mail of Payload's own: it would be sent within the transaction, which everybody who writes waits for.
    const token: string | null = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    if (token === null) return
    await payload.sendEmail({ to: email, ...resetMail(`${serverUrl}/admin/reset/${token}`) })
  } catch (error) {
    // The code, and not the message: that one may name the account.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'sin código'
    payload.logger.error(`No se pudo enviar un mensaje para elegir otra contraseña (${code}). Revisa JUSTICIA_SMTP_URL.`)
  }
}
