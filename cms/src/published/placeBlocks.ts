import type { ContentPlace } from '@justicia/shared-content/errors'
import type { Places } from '@justicia/shared-content/located/places'
import type { Block } from '@justicia/shared-content/mdx/tree'
import { walkBlocks, walkInlines } from '@justicia/shared-content/mdx/walk'

/** Remembers the field that a text belongs to as the place of everything in it. */
export function placeBlocks(places: Places, blocks: readonly Block[], place: ContentPlace): void {
  for (const block of walkBlocks(blocks)) places.setNode(block, place)
  for (const inline of walkInlines(blocks)) places.setNode(inline, place)
}
