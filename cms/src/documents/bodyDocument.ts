import { ContentError, type ContentPlace } from '@justicia/shared-content/errors'
import { lexicalToTree } from '@justicia/shared-content/mdx/lexicalToTree'
import type { Block } from '@justicia/shared-content/mdx/tree'
import { type EditorState, treeToLexical } from '@justicia/shared-content/mdx/treeToLexical'

/** A text as the editor stores it; null where there is none, so that the other language's stands in. */
export function blocksToBody(blocks: readonly Block[] | undefined, seed: string): EditorState | null {
  return blocks === undefined || blocks.length === 0 ? null : treeToLexical(blocks, seed)
}

/** A stored text as a tree; empty where there is none. */
export function bodyToBlocks(body: EditorState | null | undefined, place: ContentPlace): Block[] {
  if (body !== null && body !== undefined && isDeeperThan(body, maxDepth))
    throw new ContentError({
      code: 'mdx-construct-refused',
      place,
      what: 'El texto tiene listas o recuadros unos dentro de otros, a demasiados niveles.',
      mend: 'Saca los de más adentro.',
    })
  return lexicalToTree(body, place)
}

/** Objects and lists inside one another: far more than the deepest text that `checkContent` lets pass. */
const maxDepth = 200

/** Without recursion, for a text may be nested deeper than the stack. */
function isDeeperThan(value: object, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}
