import { createHash } from 'node:crypto'
import type { Block, Inline, List } from './tree.ts'

/** A node of Lexical's serialized editor state, as Payload stores it. */
export interface LexicalNode {
  type: string
  version: number
  [key: string]: unknown
}
/** Lexical's serialized editor state. */
export interface EditorState {
  root: LexicalNode & { children: LexicalNode[] }
  // Payload's own type for rich text has an index signature.
  [key: string]: unknown
}

/**
 * Draws the tree as Lexical JSON. Ids of blocks are derived from `seed` and position, so that seeding twice gives
 * the same document.
 */
export function treeToLexical(blocks: readonly Block[], seed: string): EditorState {
  const children = blocks.map((block, index) => blockToLexical(block, `${seed}/${index}`))
  return { root: { type: 'root', ...elementDefaults, children: children.length > 0 ? children : [paragraph([])] } }
}

const elementDefaults = { version: 1, format: '', indent: 0, direction: null } as const

function blockToLexical(block: Block, seed: string): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlinesToLexical(block.children, seed))
    case 'heading':
      return { type: 'heading', tag: `h${block.depth}`, ...elementDefaults, children: inlinesToLexical(block.children, seed) }
    case 'quote':
      return { type: 'quote', ...elementDefaults, children: inlinesToLexical(block.children, seed) }
    case 'list':
      return listToLexical(block, seed)
    case 'steps':
      return component('steps', seed, {
        steps: block.items.map((item, index) => ({
          id: idOf(`${seed}/${index}`),
          title: item.title,
          ...(item.pictogram === undefined ? {} : { pictogram: item.pictogram }),
          body: treeToLexical(item.body, `${seed}/${index}`),
        })),
      })
    case 'callout':
      return component('callout', seed, { kind: block.kind, body: treeToLexical(block.body, seed) })
    case 'deadline':
      return component('deadline', seed, { k: block.k })
    case 'servicesFor':
      return component('servicesFor', seed, { roles: block.roles })
    case 'figure':
      return component('figure', seed, { media: block.media })
  }
}

function paragraph(children: LexicalNode[]): LexicalNode {
  return { type: 'paragraph', ...elementDefaults, textFormat: 0, textStyle: '', children }
}

/** Lexical keeps a nested list in an item of its own, after the item that it belongs to. */
function listToLexical({ ordered, start = 1, items }: List, seed: string, depth = 0): LexicalNode {
  const children: LexicalNode[] = []
  for (const [index, item] of items.entries()) {
    const value = start + index
    children.push({
      type: 'listitem',
      ...elementDefaults,
      indent: depth,
      value,
      children: inlinesToLexical(item.children, `${seed}/${index}`),
    })
    if (item.list !== undefined)
      children.push({
        type: 'listitem',
        ...elementDefaults,
        indent: depth,
        value: value + 1,
        children: [listToLexical(item.list, `${seed}/${index}`, depth + 1)],
      })
  }
  return {
    type: 'list',
    ...elementDefaults,
    listType: ordered ? 'number' : 'bullet',
    tag: ordered ? 'ol' : 'ul',
    start,
    children,
  }
}

const boldBit = 1
const italicBit = 2

function inlinesToLexical(inlines: readonly Inline[], seed: string): LexicalNode[] {
  return inlines.map((inline, index) => inlineToLexical(inline, `${seed}/i${index}`))
}

function inlineToLexical(inline: Inline, at: string): LexicalNode {
  switch (inline.type) {
    case 'text':
      return {
        type: 'text',
        version: 1,
        text: inline.value,
        format: (inline.bold ? boldBit : 0) | (inline.italic ? italicBit : 0),
        detail: 0,
        mode: 'normal',
        style: '',
      }
    case 'break':
      return { type: 'linebreak', version: 1 }
    case 'link':
      return {
        type: 'link',
        ...elementDefaults,
        version: 3,
        id: idOf(at),
        fields: { linkType: 'custom', newTab: false, url: inline.href },
        children: inlinesToLexical(inline.children, at),
      }
    case 'fact':
      return inlineComponent('fact', at, { k: inline.k, ...(inline.prefix === undefined ? {} : { prefix: inline.prefix }) })
    case 'term':
      return inlineComponent('term', at, { k: inline.k, text: inline.text })
    case 'cite':
      return inlineComponent('cite', at, { ref: inline.ref })
    case 'lang':
      return inlineComponent('lang', at, { tag: inline.tag, text: inline.text })
  }
}

function component(blockType: string, seed: string, fields: Record<string, unknown>): LexicalNode {
  return { type: 'block', version: 2, format: '', fields: { id: idOf(seed), blockName: '', blockType, ...fields } }
}

function inlineComponent(blockType: string, seed: string, fields: Record<string, unknown>): LexicalNode {
  return { type: 'inlineBlock', version: 1, fields: { id: idOf(seed), blockName: '', blockType, ...fields } }
}

/** 24 hexadecimal digits, the form of Payload's block ids. */
function idOf(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 24)
}

/** The nodes inside a node; none where it holds none. */
export function childrenOf(node: LexicalNode | undefined): LexicalNode[] {
  return Array.isArray(node?.children) ? (node.children as LexicalNode[]) : []
}
