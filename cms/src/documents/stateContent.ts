import type { Content, StateContent } from '@justicia/shared-content/content/content'
import { emptyState } from '@justicia/shared-content/content/kinds/lists'

/** What one state adds to a content that is being put together; made when it is not there yet. */
export function stateContent(content: Content, state: string): StateContent {
  const existing = content.states[state]
  if (existing !== undefined) return existing
  const made = emptyState()
  content.states[state] = made
  return made
}
