import type { Places } from '../located/places.ts'
import { normalizeInlines } from './normalizeInlines.ts'
import type { Block, Inline, List } from './tree.ts'

/** What to put in the place of a piece: itself, others, or nothing. */
export interface TextMapping {
  block: (block: Block) => Block[]
  inline: (inline: Inline) => Inline[]
  /** So that what stands in for a piece is found where that was. */
  places: Places
}

/** Blocks with some pieces replaced; what does not change stays the same object. Blocks that lose all their text go. */
export function mapText(blocks: readonly Block[], mapping: TextMapping): Block[] {
  return same(
    blocks,
    blocks.flatMap((block) => mapping.block(block).flatMap((kept) => mapBlock(kept, mapping))),
  )
}

function mapBlock(block: Block, mapping: TextMapping): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote': {
      const children = mapInlines(block.children, mapping)
      return children.length === 0 ? [] : [changed(block, { children }, mapping)]
    }
    case 'list': {
      const list = mapList(block, mapping)
      return list === undefined ? [] : [list]
    }
    case 'callout': {
      const body = mapText(block.body, mapping)
      return body.length === 0 ? [] : [changed(block, { body }, mapping)]
    }
    case 'steps': {
      const items = block.items.map((item) => changed(item, { body: mapText(item.body, mapping) }, mapping))
      return [changed(block, { items: same(block.items, items) }, mapping)]
    }
    default:
      return [block]
  }
}

function mapList(list: List, mapping: TextMapping): List | undefined {
  const items = list.items.flatMap((item) => {
    const children = mapInlines(item.children, mapping)
    const nested = item.list === undefined ? undefined : mapList(item.list, mapping)
    if (children.length === 0) return nested?.items ?? []
    return [changed(item, nested === undefined ? { children } : { children, list: nested }, mapping)]
  })
  return items.length === 0 ? undefined : changed(list, { items: same(list.items, items) }, mapping)
}

function mapInlines(inlines: readonly Inline[], { inline }: TextMapping): Inline[] {
  const mapped = same(inlines, inlines.flatMap(inline))
  return mapped === inlines ? mapped : normalizeInlines(mapped)
}

/** The same list where nothing changed. */
function same<T>(before: readonly T[], after: T[]): T[] {
  return before.length === after.length && before.every((item, index) => item === after[index]) ? (before as T[]) : after
}

function changed<T extends object>(piece: T, change: Partial<T>, { places }: TextMapping): T {
  if (Object.entries(change).every(([key, value]) => piece[key as keyof T] === value)) return piece
  const next = { ...piece, ...change }
  places.copy(piece, next)
  return next
}
