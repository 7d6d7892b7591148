import type { Content } from '@justicia/shared-content/content/content'
import { contentToFiles } from '@justicia/shared-content/content/contentFiles'

const empty: Content = {
  guides: [],
  terms: [],
  flows: [],
  letters: [],
  facts: [],
  organizations: [],
  laws: [],
  media: [],
  states: {},
}

/** The files that a piece of content would be written to, as one text: two pieces are equal when these are. */
export function canonicalText(piece: Partial<Content>): string {
  return [...contentToFiles({ ...empty, ...piece })].map(([name, text]) => `${name}\n${text}`).join('\n')
}
