import { APIError } from 'payload'
import { type adminLanguage, inLanguageOf, type Label } from '../words/labels.ts'

/** Too many attempts: refused (429) until a pause is over. */
export class TooManyAttemptsError extends APIError {
  override readonly name = 'TooManyAttemptsError'
  /** Seconds until the next attempt is looked at. */
  readonly seconds: number

  /** @param req whose account's language it speaks; the limits themselves know of none. */
  constructor(milliseconds: number, req: Parameters<typeof adminLanguage>[0] = {}) {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
    const label: Label = {
      es: `Demasiados intentos: espera ${inWords(seconds, ['segundo', 'minuto'])} y vuelve a intentarlo.`,
      en: `Too many attempts: wait ${inWords(seconds, ['second', 'minute'])} and try again.`,
    }
    super(inLanguageOf(req, label), 429, null, true)
    this.seconds = seconds
  }

  /** The same in the language of an account. */
  saidTo(req: Parameters<typeof adminLanguage>[0]): TooManyAttemptsError {
    return new TooManyAttemptsError(this.seconds * 1000, req)
  }

  /** What a client is answered. */
  toResponse(): Response {
    return Response.json(
      { errors: [{ name: this.name, message: this.message }] },
      { status: this.status, headers: { 'Retry-After': String(this.seconds) } },
    )
  }
}

function inWords(seconds: number, [second, minute]: [string, string]): string {
  const [count, unit] = seconds < 60 ? [seconds, second] : [Math.ceil(seconds / 60), minute]
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
