import { APIError } from 'payload'

/** Two people saved the same thing: the second is told so (409) and nothing of the first is lost. */
export class ConflictError extends APIError {
  override readonly name = 'ConflictError'

  constructor(message: string) {
    super(message, 409, null, true)
  }
}

/** An account was written twice at once: two log-ins, or a log-in and a change of its roles. */
export const simultaneousLogin = 'Esta cuenta se usó dos veces en el mismo instante. Vuelve a intentarlo.'

/** The document was saved by somebody while this save was under way. */
export const simultaneousSave =
  'Otra persona guardó esto al mismo tiempo que tú y tu cambio no se guardó. Recarga la página, revisa lo que cambió y vuelve a guardar.'
