import type { Block, Inline } from './tree.ts'

/** Every block, parents before children. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.type === 'callout') yield* walkBlocks(block.body)
    if (block.type === 'steps') for (const item of block.items) yield* walkBlocks(item.body)
  }
}

/** Every inline of every block, in reading order. */
export function* walkInlines(blocks: readonly Block[]): Generator<Inline> {
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') yield* block.children
    if (block.type === 'list') yield* walkList(block)
  }
}

function* walkList(list: Extract<Block, { type: 'list' }>): Generator<Inline> {
  for (const item of list.items) {
    yield* item.children
    if (item.list !== undefined) yield* walkList(item.list)
  }
}
