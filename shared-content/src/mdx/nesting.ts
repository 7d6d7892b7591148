import type { Block, List } from './tree.ts'

/** More levels of lists inside lists than this cannot be read aloud, nor on a telephone. */
export const maxListDepth = 6
/** Steps and notes inside steps and notes. */
export const maxBlockDepth = 4

/** How deep the lists of a text go: 1 is a list without another inside. */
export function listDepth(list: List): number {
  return 1 + Math.max(0, ...list.items.map((item) => (item.list === undefined ? 0 : listDepth(item.list))))
}

/** How deep steps and notes stand inside one another: 0 where there are none. */
export function blockDepth(blocks: readonly Block[]): number {
  return Math.max(
    0,
    ...blocks.map((block) => {
      if (block.type === 'callout') return 1 + blockDepth(block.body)
      return block.type === 'steps' ? 1 + Math.max(0, ...block.items.map(({ body }) => blockDepth(body))) : 0
    }),
  )
}
