import { APIError } from 'payload'

/** Too many attempts: refused (429) until a pause is over. */
export class TooManyAttemptsError extends APIError {
  override readonly name = 'TooManyAttemptsError'
  /** Seconds until the next attempt is looked at. */
  readonly seconds: number

  constructor(milliseconds: number) {
    const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
    super(`Demasiados intentos: espera ${inWords(seconds)} y vuelve a intentarlo.`, 429, null, true)
    this.seconds = seconds
  }

  /** What a client is answered. */
  toResponse(): Response {
    return Response.json(
      { errors: [{ name: this.name, message: this.message }] },
      { status: this.status, headers: { 'Retry-After': String(this.seconds) } },
    )
  }
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 segundo' : `${seconds} segundos`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minuto' : `${minutes} minutos`
}
