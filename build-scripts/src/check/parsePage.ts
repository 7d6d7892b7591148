import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { CheckedPage } from './CheckedSite.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

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

type Found = Omit<CheckedPage, 'file' | 'path' | 'html' | 'text' | 'ids'> & {
  ids: Set<string>
  words: string[]
  labels: string[]
}

/** Reads a built page in one walk over its tree. */
export function parsePage({ file, html }: { file: string; html: string }): CheckedPage {
  const found: Found = {
    lang: undefined,
    titles: [],
    descriptions: [],
    canonicals: [],
    alternates: [],
    robots: [],
    ids: new Set(),
    links: [],
    requests: [],
    scripts: [],
    jsonLd: [],
    words: [],
    labels: [],
  }
  walk(parse(html), found)
  const { words, labels, ...facts } = found
  return { ...facts, file, path: fileToPath(file), html, text: [words.join(''), ...labels].join(' ').replace(/\s+/g, ' ').trim() }
}

/** `guias/robo/index.html` is at `/guias/robo/`. */
function fileToPath(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`
}

function walk(node: Node, found: Found): void {
  if (node.nodeName === '#text') {
    found.words.push((node as DefaultTreeAdapterTypes.TextNode).value)
    return
  }
  if ('tagName' in node) readElement(node, found)
  if (!('childNodes' in node) || unread.has(node.nodeName)) return
  const isBlock = !inlineElements.has(node.nodeName)
  if (isBlock) found.words.push(' ')
  for (const child of node.childNodes) walk(child, found)
  if (isBlock) found.words.push(' ')
}

function readElement(element: Element, found: Found): void {
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
  const { id, href, src, srcset, alt, content = '' } = attributes
  if (id !== undefined) found.ids.add(id)
  // Told apart from the running text in which they stand.
  for (const label of [alt, attributes['aria-label'], attributes.title, attributes.placeholder])
    if (label !== undefined) found.labels.push(label)
  if (src !== undefined) found.requests.push(src)
  if (srcset !== undefined) found.requests.push(...srcset.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? ''))
  switch (element.tagName) {
    case 'html':
      found.lang = attributes.lang
      return
    case 'title':
      // A drawing has titles of its own.
      if (element.parentNode?.nodeName === 'head') found.titles.push(textOf(element).trim())
      return
    case 'meta':
      if (attributes.name === 'description') found.descriptions.push(content)
      if (attributes.name === 'robots') found.robots.push(content)
      return
    case 'link':
      readLink(attributes, found)
      return
    case 'script':
      if (src !== undefined) found.scripts.push(src)
      if (attributes.type === 'application/ld+json') found.jsonLd.push(textOf(element))
      return
    case 'form':
      if (attributes.action !== undefined) found.links.push({ element: 'form', href: attributes.action, text: '' })
      return
    case 'a':
    case 'area':
      if (href !== undefined)
        found.links.push({ element: element.tagName, href, text: textOf(element).replace(/\s+/g, ' ').trim() })
  }
}

function readLink({ rel = '', href = '', hreflang = '' }: Record<string, string>, found: Found): void {
  if (rel === 'canonical') found.canonicals.push(href)
  else if (rel === 'alternate') found.alternates.push({ hreflang, href })
  else if (rel.split(' ').some((relation) => fetchedRelations.has(relation))) found.requests.push(href)
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : '')).join('')
}
