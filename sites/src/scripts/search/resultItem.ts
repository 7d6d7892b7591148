import { isolateRuns } from '@justicia/shared-content/text/leftToRightRuns'

/** What an item of a list of results shows. */
export interface ShownResult {
  href: string
  title: string
  summary: string
  /** What kind of page it is, or that it is in Spanish: a word or two each. */
  notes: readonly string[]
  /** Tag of the language of its words, where that is not the page's. */
  lang?: string | undefined
  /** What stands below, in the page's language. */
  facts?: readonly string[]
  links?: readonly { href: string; label: string }[]
}

/**
 * A result as an item of the list: its link first.
 * @param mark puts words into an element, with those that were asked for marked.
 */
export function resultItem(
  { href, title, summary, notes, lang, facts = [], links = [] }: ShownResult,
  mark: (into: HTMLElement, text: string) => void = (into, text) => {
    into.textContent = text
  },
): HTMLLIElement {
  const item = document.createElement('li')
  const link = anchor(href, '')
  mark(link, shown(title))
  const said = document.createElement('p')
  mark(said, shown(summary))
  if (lang)
    for (const element of [link, said]) {
      element.lang = lang
      // Spanish, on a page that may run from right to left.
      element.dir = 'ltr'
    }
  item.append(link)
  for (const note of notes) item.append(withText('small', ` ${note}`))
  item.append(said)
  for (const fact of facts) {
    const told = withText('p', shown(fact))
    told.className = 'fact'
    item.append(told)
  }
  for (const { href: address, label } of links) {
    const way = anchor(address, shown(label))
    way.className = 'way'
    item.append(way)
  }
  return item
}

/** On a page from right to left, with figures as they are written. */
export function shown(text: string): string {
  return document.documentElement.dir === 'rtl' ? isolateRuns(text) : text
}

/** Puts some nodes and texts into an element, in the place of all that it holds. */
export function fillWith(element: HTMLElement, ...content: (Node | string)[]): void {
  element.textContent = ''
  element.append(...content)
}

function anchor(href: string, text: string): HTMLAnchorElement {
  const link = withText('a', text)
  link.href = href
  return link
}

function withText<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  element.textContent = text
  return element
}
