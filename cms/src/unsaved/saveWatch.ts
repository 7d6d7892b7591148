/** Why what was typed is not on the server: no connection, another's newer text, or a refusal that the form tells. */
export type SaveTrouble = 'offline' | 'conflict' | 'refused'

interface State {
  trouble: SaveTrouble | undefined
  /** How many saves were taken; it moves when one is. */
  saved: number
}

const words = {
  es: 'No hay conexión. Lo que escribiste sigue aquí y se guardará cuando vuelva.',
  en: 'There is no connection. What you wrote stays here and is saved when it is back.',
}

let state: State = { trouble: undefined, saved: 0 }
const listeners = new Set<() => void>()

export const currentState = (): State => state

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function become(next: Partial<State>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

/** A new document is looked at: what became of another's saves does not concern it. */
export function forgetTrouble(): void {
  if (state.trouble !== undefined) become({ trouble: undefined })
}

let isWatching = false

/**
 * Watches what becomes of the saves that the page sends, and says in words when there is no connection. Payload's form
 * shows the browser's own «Failed to fetch» and forgets it.
 * @param language of the account.
 * @param onLogOut called when the account has logged out.
 */
export function watchSaves({ language, onLogOut }: { language: () => 'es' | 'en'; onLogOut: () => void }): void {
  if (isWatching) return
  isWatching = true
  const { fetch } = window
  window.fetch = async (input, init) => {
    const request = describe(input, init)
    try {
      const response = await fetch(input, init)
      if (request.isLogOut && response.ok) onLogOut()
      if (request.isSave) {
        if (response.ok) become({ trouble: undefined, saved: state.saved + 1 })
        else become({ trouble: response.status === 409 ? 'conflict' : 'refused' })
      }
      return response
    } catch (error) {
      // Browsers tell a lost connection as a TypeError; a request that was called off is another matter.
      if (!(error instanceof TypeError) || !request.isOwn) throw error
      if (request.isSave) become({ trouble: 'offline' })
      throw new TypeError(words[language()], { cause: error })
    }
  }
}

function describe(input: RequestInfo | URL, init: RequestInit | undefined) {
  const address = new URL(input instanceof Request ? input.url : String(input), window.location.href)
  const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
  const headers = new Headers(init?.headers)
  const isRead = headers.get('x-payload-http-method-override') === 'GET'
  const isOwn = address.origin === window.location.origin
  // A document is made at /api/guides and saved at /api/guides/12.
  const isDocument = /^\/api\/(?!payload-)[A-Za-z-]+(\/(\d+|[\da-f]{24}))?$/.test(address.pathname)
  return {
    isOwn,
    isLogOut: isOwn && address.pathname.endsWith('/logout'),
    isSave: isOwn && isDocument && !isRead && (method === 'PATCH' || method === 'POST'),
  }
}
