import { attempt } from './attempt.ts'

/** Where `search/searchWords.ts` takes the words from. */
const handed = 'buscar'

/**
 * A search from any page but the search page: the words are handed over within the browser. Without scripts the form
 * sends them in the query.
 */
export function wireSearchElsewhere(): void {
  const form = document.querySelector<HTMLFormElement>('form[role=search]')
  if (form !== null && new URL(form.action).pathname === location.pathname) return
  // Of a search that never came to its page.
  attempt(() => sessionStorage.removeItem(handed))
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = form.querySelector('input')?.value.trim() ?? ''
    location.assign(form.action + handOver(words))
  })
}

/**
 * Leaves words for the search page to take.
 * @returns what to put after its address: where the tab has no storage, a fragment with the words.
 */
function handOver(words: string): string {
  if (words === '') return ''
  const isHanded = attempt(() => {
    sessionStorage.setItem(handed, words)
    return true
  })
  return isHanded === true ? '' : `#${new URLSearchParams([['q', words]])}`
}
