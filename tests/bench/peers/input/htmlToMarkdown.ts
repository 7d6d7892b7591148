import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const skipped = new Set(['script', 'style', 'svg', 'template', 'button', 'input', 'select', 'label'])
const headings: Record<string, string> = { h1: '#', h2: '##', h3: '###', h4: '####' }
const blockTags = new Set(
  'p,ul,ol,li,dl,dt,dd,div,section,nav,header,footer,article,aside,details,summary,blockquote,form,figure,table,h1,h2,h3,h4'.split(
    ',',
  ),
)

/**
 * The words of some HTML as Markdown that every CommonMark parser reads alike: headings, paragraphs, lists, quotes, links and emphasis.
 * What Markdown has no form for (images, scripts, controls, hidden pieces, tooltips) is left out.
 */
export function htmlToMarkdown(html: string): string {
  return `${blocks(parseFragment(html).childNodes).join('\n\n')}\n`
}

/** Blocks of mixed children; inline ones in a row make one paragraph. */
function blocks(nodes: readonly Node[]): string[] {
  const made: string[] = []
  let row: Node[] = []
  const endRow = () => {
    const text = paragraph(row)
    if (text !== '') made.push(text)
    row = []
  }
  for (const node of nodes)
    if (holdsBlocks(node)) {
      endRow()
      made.push(...block(node as Element))
    } else row.push(node)
  endRow()
  return made
}

/** Also inline elements such as `<a>` or `<b>` that hold blocks: those are opened. */
function holdsBlocks(node: Node): boolean {
  return 'tagName' in node && !isSkipped(node) && (blockTags.has(node.tagName) || node.childNodes.some(holdsBlocks))
}

function block(element: Element): string[] {
  const { tagName, childNodes } = element
  const heading = headings[tagName]
  if (heading !== undefined) {
    const text = inlines(childNodes).trim()
    return text === '' ? [] : [`${heading} ${text}`]
  }
  if (tagName === 'ul' || tagName === 'ol') return list(element)
  if (tagName === 'blockquote') return [indent(blocks(childNodes).join('\n\n'), '> ', '> ')]
  return blocks(childNodes)
}

function list({ tagName, childNodes }: Element): string[] {
  const items = childNodes
    .filter((node): node is Element => 'tagName' in node && !isSkipped(node))
    .map((item) => blocks(item.childNodes))
  const filled = items.filter((item) => item.length > 0)
  if (filled.length === 0) return []
  const separator = filled.some((item) => item.length > 1) ? '\n\n' : '\n'
  return [
    filled
      .map((item, index) => {
        const marker = tagName === 'ol' ? `${index + 1}. ` : '- '
        return indent(item.join('\n\n'), marker, ' '.repeat(marker.length))
      })
      .join(separator),
  ]
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')
}

/** A paragraph's text, with what would start another block escaped. */
function paragraph(nodes: readonly Node[]): string {
  return inlines(nodes)
    .trim()
    .replace(/^([#+-]|\d+[.)])(?=\s|$)/gm, (start) => start.replace(/.$/, '\\$&'))
}

function inlines(nodes: readonly Node[]): string {
  return nodes
    .map(inline)
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
}

function inline(node: Node): string {
  if ('value' in node) return node.value.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&{}|~"']/g, '\\$&')
  if (!('tagName' in node) || isSkipped(node)) return ''
  if (node.tagName === 'br') return '\\\n'
  const text = inlines(node.childNodes)
  const bare = text.trim()
  if (bare === '') return text
  switch (node.tagName) {
    case 'a':
      return around(text, '[', `](${node.attrs.find(({ name }) => name === 'href')?.value ?? ''})`)
    case 'b':
    case 'strong':
      return around(text, '**', '**')
    case 'i':
    case 'em':
      return around(text, '*', '*')
    default:
      return text
  }
}

/** Marks stand against their words: the spaces around are left outside. */
function around(text: string, open: string, close: string): string {
  const [, before = '', bare = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return `${before}${open}${bare}${close}${after}`
}

function isSkipped(node: Element): boolean {
  return skipped.has(node.tagName) || node.attrs.some(({ name }) => name === 'hidden')
}
