import type { ContentPlace } from '@justicia/shared-content/errors'
import { lexicalToTree } from '@justicia/shared-content/mdx/lexicalToTree'
import type { Block } from '@justicia/shared-content/mdx/tree'
import { type EditorState, treeToLexical } from '@justicia/shared-content/mdx/treeToLexical'

/** A text as the editor stores it; null where there is none, so that the other language's stands in. */
export function blocksToBody(blocks: readonly Block[] | undefined, seed: string): EditorState | null {
  return blocks === undefined || blocks.length === 0 ? null : treeToLexical(blocks, seed)
}

/** A stored text as a tree; empty where there is none. */
export function bodyToBlocks(body: EditorState | null | undefined, place: ContentPlace): Block[] {
  return lexicalToTree(body, place)
}
