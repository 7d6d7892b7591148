import type { BlockContent, Paragraph as MdastParagraph, PhrasingContent } from 'mdast'
import { mdxToMarkdown } from 'mdast-util-mdx'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { Block, Inline, List, TextRun } from './tree.ts'

/**
 * Prints blocks as MDX, in the one form that content files have. `parseMdx(printMdx(blocks))` gives back the blocks.
 * @returns text without a final line break; empty for no blocks.
 */
export function printMdx(blocks: readonly Block[]): string {
  const parts: string[] = []
  let plain: BlockContent[] = []
  const flush = () => {
    if (plain.length > 0) parts.push(printMdast(plain))
    plain = []
  }
  for (const block of blocks) {
    const markdown = toMdast(block)
    if (markdown === undefined) {
      flush()
      parts.push(printComponent(block))
    } else plain.push(markdown)
  }
  flush()
  return parts.join('\n\n')
}

/** Prints an element with a body: `<Section key="…">`, blank line, body, blank line, `</Section>`. */
export function printElement(
  name: string,
  attributes: Record<string, string | undefined>,
  body: readonly Block[] | undefined,
): string {
  const tag = [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${escapeAttribute(value)}"`])),
  ].join(' ')
  if (body === undefined) return `<${tag}/>`
  const text = printMdx(body)
  return text === '' ? `<${tag}>\n\n</${name}>` : `<${tag}>\n\n${text}\n\n</${name}>`
}

function printComponent(block: Block): string {
  switch (block.type) {
    case 'steps':
      return `<Steps>\n\n${block.items.map((item) => printElement('Step', { title: item.title, pictogram: item.pictogram }, item.body)).join('\n\n')}\n\n</Steps>`
    case 'callout':
      return printElement('Callout', { kind: block.kind }, block.body)
    case 'deadline':
      return printElement('Deadline', { k: block.k }, undefined)
    case 'servicesFor':
      return printElement('ServicesFor', { roles: block.roles.join(' ') }, undefined)
    case 'figure':
      return printElement('Figure', { media: block.media }, undefined)
    default:
      throw new TypeError(`${block.type} is not a component`)
  }
}

/** Markdown's own blocks as mdast; undefined for components. */
function toMdast(block: Block): BlockContent | undefined {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.children)
    case 'heading':
      return { type: 'heading', depth: block.depth, children: toPhrasing(block.children) }
    case 'quote':
      return { type: 'blockquote', children: [paragraph(block.children)] }
    case 'list':
      return list(block)
    default:
      return undefined
  }
}

function paragraph(children: readonly Inline[]): MdastParagraph {
  return { type: 'paragraph', children: toPhrasing(children) }
}

/** A nested list that does not begin with 1 needs an empty line before it, or it would be text of the item. */
function list({ ordered, start, items }: List): BlockContent {
  return {
    type: 'list',
    ordered,
    ...(ordered ? { start: start ?? 1 } : {}),
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: item.list?.start !== undefined,
      children: [paragraph(item.children), ...(item.list === undefined ? [] : [list(item.list)])],
    })),
  }
}

/** Bold stands outside italic, so that each sequence of runs nests in one way. */
function toPhrasing(inlines: readonly Inline[]): PhrasingContent[] {
  return groupRuns(inlines, 'bold', (bold, group) => {
    const children = groupRuns(group, 'italic', (italic, runs) => {
      const leaves = runs.map(toLeaf)
      return italic ? [{ type: 'emphasis', children: leaves }] : leaves
    })
    return bold ? [{ type: 'strong', children }] : children
  })
}

function groupRuns(
  inlines: readonly Inline[],
  mark: 'bold' | 'italic',
  wrap: (marked: boolean, group: Inline[]) => PhrasingContent[],
): PhrasingContent[] {
  const groups: { marked: boolean; group: Inline[] }[] = []
  for (const inline of inlines) {
    const marked = inline.type === 'text' && inline[mark] === true
    const last = groups.at(-1)
    if (last !== undefined && last.marked === marked) last.group.push(inline)
    else groups.push({ marked, group: [inline] })
  }
  return groups.flatMap(({ marked, group }) => wrap(marked, group))
}

function toLeaf(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value }
    case 'break':
      return { type: 'break' }
    case 'link':
      return { type: 'link', url: inline.href, children: toPhrasing(inline.children as TextRun[]) }
    case 'fact':
      return element('Fact', { k: inline.k, prefix: inline.prefix })
    case 'cite':
      return element('Cite', { ref: inline.ref })
    case 'term':
      return element('Term', { k: inline.k }, inline.text)
    case 'lang':
      return element('Lang', { tag: inline.tag }, inline.text)
  }
}

function element(name: string, attributes: Record<string, string | undefined>, text?: string): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name: key, value }],
    ),
    children: text === undefined ? [] : [{ type: 'text', value: text }],
  }
}

function printMdast(children: BlockContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [mdxToMarkdown({ tightSelfClosing: true, printWidth: Number.POSITIVE_INFINITY })],
      bullet: '*',
      bulletOther: '-',
      emphasis: '*',
      strong: '*',
      listItemIndent: 'one',
      rule: '-',
    },
  ).replace(/\n$/, '')
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/\n/g, ' ')
}
