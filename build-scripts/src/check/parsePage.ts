import { Parser } from 'htmlparser2'
import type { CheckedPage } from './CheckedSite.ts'

/** Link relations that make a browser fetch the file. */
const fetchedRelations = new Set(['stylesheet', 'icon', 'manifest', 'preload', 'modulepreload', 'apple-touch-icon'])
/** Their text is not read by people. */
const unread = new Set(['script', 'style', 'template'])
/** Their text runs into the text around them; all other elements are set apart. */
const inlineElements = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'em',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'wbr',
])

/** Where a part of the text begins: what stands before a heading is not of what follows. */
const partElements = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'header',
  'nav',
  'main',
  'section',
  'article',
  'aside',
  'footer',
  'th',
  'td',
  'text',
])

/**
 * Reads a built page as its tags come, without a tree: every build looks at thousands of pages. Whether the HTML is valid,
 * so that a browser reads it the same way, is another check's question.
 */
export function parsePage({ file, html }: { file: string; html: string }): CheckedPage {
  const reader = new PageReader()
  new Parser(reader).end(html)
  const { facts, text, parts } = reader
  return { ...facts, file, path: fileToPath(file), html, text, parts }
}

/** `guias/robo/index.html` is at `/guias/robo/`. */
function fileToPath(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`
}

type Facts = Omit<CheckedPage, 'file' | 'path' | 'html' | 'text' | 'parts'>
type Attributes = Readonly<Record<string, string>>

/** What a parser tells its tags and texts. */
class PageReader {
  readonly #ids = new Set<string>()
  readonly facts: Facts = {
    lang: undefined,
    titles: [],
    descriptions: [],
    canonicals: [],
    alternates: [],
    robots: [],
    ids: this.#ids,
    links: [],
    requests: [],
    scripts: [],
    jsonLd: [],
  }
  #words: string[] = []
  readonly #parts = [this.#words]
  readonly #labels: string[] = []
  /** The element whose text nobody reads, while within one, and what it says. */
  #unread: { name: string; depth: number; type: string | undefined; words: string[] } | undefined
  #title: string[] | undefined
  #link: { element: string; href: string; words: string[] } | undefined
  /** A drawing has titles of its own. */
  #drawings = 0

  /** What a person reads, blanks collapsed; labels are told apart from the running text in which they stand. */
  get text(): string {
    return collapse([...this.#parts.map((words) => words.join('')), ...this.#labels].join(' '))
  }

  get parts(): string[] {
    const texts = [...this.#parts.map((words) => words.join('')), ...this.#labels]
    return texts.map(collapse).filter((text) => text !== '')
  }

  onopentag(name: string, attributes: Attributes): void {
    if (this.#unread !== undefined) {
      if (name === this.#unread.name) this.#unread.depth += 1
      return
    }
    this.#readElement(name, attributes)
    if (partElements.has(name)) {
      this.#words = []
      this.#parts.push(this.#words)
    }
    if (unread.has(name)) this.#unread = { name, depth: 1, type: attributes.type, words: [] }
    else if (!inlineElements.has(name)) this.#words.push(' ')
  }

  ontext(text: string): void {
    if (this.#unread !== undefined) {
      this.#unread.words.push(text)
      return
    }
    this.#words.push(text)
    this.#title?.push(text)
    this.#link?.words.push(text)
  }

  onclosetag(name: string): void {
    if (this.#unread !== undefined) {
      this.#leaveUnread(name, this.#unread)
      return
    }
    if (!inlineElements.has(name)) this.#words.push(' ')
    if (name === 'svg') this.#drawings -= 1
    if (name === 'title' && this.#title !== undefined) {
      this.facts.titles.push(this.#title.join('').trim())
      this.#title = undefined
    }
    if (name === this.#link?.element) {
      const { element, href, words } = this.#link
      this.facts.links.push({ element, href, text: collapse(words.join('')) })
      this.#link = undefined
    }
  }

  #leaveUnread(name: string, open: { name: string; depth: number; type: string | undefined; words: string[] }): void {
    if (name === open.name) open.depth -= 1
    if (open.depth > 0) return
    if (name === 'script' && open.type === 'application/ld+json') this.facts.jsonLd.push(open.words.join(''))
    this.#unread = undefined
  }

  #readElement(name: string, attributes: Attributes): void {
    const { facts } = this
    const { id, href, src, srcset, alt, title, placeholder, content = '' } = attributes
    if (id !== undefined) this.#ids.add(id)
    for (const label of [alt, attributes['aria-label'], title, placeholder]) if (label !== undefined) this.#labels.push(label)
    if (src !== undefined) facts.requests.push(src)
    if (srcset !== undefined) facts.requests.push(...srcset.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? ''))
    switch (name) {
      case 'html':
        facts.lang = attributes.lang
        return
      case 'svg':
        this.#drawings += 1
        return
      case 'title':
        if (this.#drawings === 0) this.#title = []
        return
      case 'meta':
        if (attributes.name === 'description') facts.descriptions.push(content)
        if (attributes.name === 'robots') facts.robots.push(content)
        return
      case 'link':
        readLink(attributes, facts)
        return
      case 'script':
        if (src !== undefined) facts.scripts.push(src)
        return
      case 'form':
        if (attributes.action !== undefined) facts.links.push({ element: 'form', href: attributes.action, text: '' })
        return
      case 'a':
      case 'area':
        if (href !== undefined) this.#link = { element: name, href, words: [] }
    }
  }
}

function readLink({ rel = '', href = '', hreflang = '' }: Attributes, facts: Facts): void {
  if (rel === 'canonical') facts.canonicals.push(href)
  else if (rel === 'alternate') facts.alternates.push({ hreflang, href })
  else if (rel.split(' ').some((relation) => fetchedRelations.has(relation))) facts.requests.push(href)
}

/** Single blanks, which are nearly all, are left where they are. */
function collapse(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
