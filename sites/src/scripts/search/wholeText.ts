import { findPages, type Pagefind, type Result } from './pagefind.ts'
import { fillWith, resultItem, shown } from './resultItem.ts'
import { fill, type SearchTexts } from './searchTexts.ts'

const pagesAtOnce = 10

/**
 * The search in every word of every page, which is fetched only when it is asked for.
 * @param part with a button, a status line and a list.
 */
export class WholeText {
  readonly #part: HTMLElement
  readonly #words: SearchTexts
  readonly #button: HTMLButtonElement
  readonly #status: HTMLElement
  readonly #list: HTMLOListElement
  #query = ''
  #tries = 0
  #index: Promise<Pagefind> | undefined

  constructor(part: HTMLElement, words: SearchTexts) {
    this.#part = part
    this.#words = words
    this.#button = part.querySelector('button') as HTMLButtonElement
    this.#status = part.querySelector('[role=status]') as HTMLElement
    this.#list = part.querySelector('ol') as HTMLOListElement
    this.#button.addEventListener('click', () => void this.search())
  }

  /** Offers to search for other words. */
  offer(query: string): void {
    this.#query = query
    this.#part.hidden = query === ''
    this.#button.hidden = false
    this.#status.textContent = ''
    this.#list.textContent = ''
  }

  /** Searches for what was offered. @returns how many pages have the words; undefined where other words came meanwhile. */
  async search(): Promise<number | undefined> {
    const query = this.#query
    this.#status.textContent = this.#words.loading
    try {
      const found = await findPages(await this.#load(), query)
      const pages = await Promise.all(found.slice(0, pagesAtOnce).map((page) => page.data()))
      if (query !== this.#query) return undefined
      this.#button.hidden = true
      const sentence = found.length === 0 ? this.#words.wholeNone : this.#words.wholeFound
      this.#status.textContent = fill(sentence, { n: found.length, q: shown(query) })
      fillWith(this.#list, ...pages.map((page) => this.#item(page)))
      return found.length
    } catch {
      // A failed import is kept by the browser: the next try asks under another address.
      this.#index = undefined
      if (query === this.#query) this.#status.textContent = this.#words.error
      return undefined
    }
  }

  #load(): Promise<Pagefind> {
    this.#index ??= import(
      /* @vite-ignore */ `/pagefind/pagefind.js${this.#tries++ === 0 ? '' : `?${this.#tries}`}`
    ) as Promise<Pagefind>
    return this.#index
  }

  #item({ url, meta }: Result): HTMLLIElement {
    const { flow, letter, inSpanish, easy } = this.#words
    return resultItem({
      href: url,
      title: meta.title ?? url,
      summary: meta.summary ?? '',
      lang: meta.lang,
      notes: [
        ...(meta.kind === 'flow' ? [flow] : []),
        ...(meta.kind === 'letter' ? [letter] : []),
        ...(meta.lang ? [inSpanish] : []),
      ],
      links: meta.easy ? [{ href: meta.easy, label: easy }] : [],
    })
  }
}
