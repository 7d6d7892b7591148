import { type Found, findPages, type Pagefind, type Result } from './pagefind.ts'
import { fillWith, resultItem, shown } from './resultItem.ts'
import { fill, type SearchTexts } from './searchTexts.ts'

const pagesAtOnce = 10

/**
 * The search in every word of every page, which is fetched only when it is asked for.
 * @param part with a button that begins, a status line, a list, and a button for more of it.
 */
export class WholeText {
  readonly #part: HTMLElement
  readonly #words: SearchTexts
  readonly #button: HTMLButtonElement
  readonly #status: HTMLElement
  readonly #list: HTMLOListElement
  readonly #more: HTMLButtonElement
  #query = ''
  #tries = 0
  #index: Promise<Pagefind> | undefined

  constructor(part: HTMLElement, words: SearchTexts) {
    this.#part = part
    this.#words = words
    const [button, more] = part.querySelectorAll('button') as unknown as [HTMLButtonElement, HTMLButtonElement]
    this.#button = button
    this.#more = more
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
    this.#more.hidden = true
  }

  /** Searches for what was offered. @returns how many pages have the words; undefined where other words came meanwhile. */
  async search(): Promise<number | undefined> {
    const query = this.#query
    this.#status.textContent = this.#words.loading
    try {
      const found = await findPages(await this.#load(), query)
      const items = await this.#itemsOf(found.slice(0, pagesAtOnce))
      if (query !== this.#query) return undefined
      this.#button.hidden = true
      const { wholeNone, wholeFoundOne, wholeFound } = this.#words
      const sentence = found.length === 0 ? wholeNone : found.length === 1 ? wholeFoundOne : wholeFound
      this.#status.textContent = fill(sentence, { n: found.length, q: shown(query) })
      fillWith(this.#list, ...items)
      this.#offerMore(found.slice(pagesAtOnce))
      return found.length
    } catch {
      // A failed import is kept by the browser: the next try asks under another address.
      this.#index = undefined
      if (query === this.#query) this.#status.textContent = this.#words.error
      return undefined
    }
  }

  #offerMore(rest: readonly Found[]): void {
    this.#more.hidden = rest.length === 0
    this.#more.onclick = async () => {
      const items = await this.#itemsOf(rest.slice(0, pagesAtOnce))
      this.#list.append(...items)
      items[0]?.querySelector('a')?.focus()
      this.#offerMore(rest.slice(pagesAtOnce))
    }
  }

  async #itemsOf(found: readonly Found[]): Promise<HTMLLIElement[]> {
    return (await Promise.all(found.map((page) => page.data()))).map((page) => this.#item(page))
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
