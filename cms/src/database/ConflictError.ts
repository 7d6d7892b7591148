import { APIError } from 'payload'
import { type adminLanguage, inLanguageOf, type Label } from '../words/labels.ts'

/** Two people saved the same thing: the second is told so (409) and nothing of the first is lost. */
export class ConflictError extends APIError {
  override readonly name = 'ConflictError'

  /** @param req whose account's language it speaks; the server's own is Spanish. */
  constructor(label: Label, req: Parameters<typeof adminLanguage>[0] = {}) {
    super(inLanguageOf(req, label), 409, null, true)
  }
}

/** An account was written twice at once: two log-ins, or a log-in and a change of its roles. */
export const simultaneousLogin: Label = {
  es: 'Esta cuenta se usó dos veces en el mismo instante. Vuelve a intentarlo.',
  en: 'This account was used twice in the same instant. Try again.',
}

/** Others have been publishing for so long that this save did not get its turn. */
export const stillPublishing: Label = {
  es: 'El CMS está publicando otros cambios y el tuyo no se guardó. Espera un momento y vuelve a guardar.',
  en: 'The CMS is publishing other changes, and yours was not saved. Wait a moment and save again.',
}

/** The document was saved by somebody while this save was under way. */
export const simultaneousSave: Label = {
  es: 'Otra persona guardó esto al mismo tiempo que tú y tu cambio no se guardó. Recarga la página, revisa lo que cambió y vuelve a guardar.',
  en: 'Somebody else saved this at the same time as you, and your change was not saved. Reload the page, look at what changed and save again.',
}
