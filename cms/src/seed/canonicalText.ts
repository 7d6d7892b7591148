import type { Content } from '@justicia/shared-content/content/content'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'
import { emptyContent } from '@justicia/shared-content/content/kinds/lists'

/** The files that a piece of content would be written to, as one text: two pieces are equal when these are. */
export function canonicalText(piece: Partial<Content>): string {
  return [...contentToFiles({ ...emptyContent(), ...piece })].map(([name, text]) => `${name}\n${text}`).join('\n')
}
