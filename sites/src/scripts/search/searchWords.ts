/**
 * Where the words of a search stay while one goes from page to page and back. No server is sent them, and no address
 * shows them: the browser's history, which nobody can erase from here, does not list them. They stand in the state of
 * the search page's own entry, which going back and reloading bring back and leaving in a hurry takes away.
 */

/**
 * Where `search-elsewhere.ts` leaves them, in the tab's storage or in a fragment. It names both itself: what two scripts
 * share becomes a file of its own, and what every page does must come whole, in one.
 */
const handed = 'buscar'
/** Also in a query, which the form sends without scripts, and in the state. */
const wordsName = 'q'

/** The words that this page was opened with, if any; nothing of them stays where they came from. */
export function takeWords(): string | undefined {
  const words = takeHanded() ?? wordsIn(location.hash.slice(1)) ?? wordsIn(location.search) ?? wordsOfState()
  keepWords(words ?? '')
  return words
}

/** Notes the words being searched for, for «back» and «reload», in place of those before. */
export function keepWords(words: string): void {
  try {
    history.replaceState(words === '' ? null : { [wordsName]: words }, '', location.pathname)
  } catch {
    // A browser refuses when it is asked too often: the next word is noted.
  }
}

function takeHanded(): string | undefined {
  try {
    const words = sessionStorage.getItem(handed)
    sessionStorage.removeItem(handed)
    return words ?? undefined
  } catch {
    // A tab without storage.
    return undefined
  }
}

function wordsIn(parameters: string): string | undefined {
  return new URLSearchParams(parameters).get(wordsName) ?? undefined
}

function wordsOfState(): string | undefined {
  const words: unknown = Object(history.state)[wordsName]
  return typeof words === 'string' ? words : undefined
}
