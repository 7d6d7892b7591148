import type { Content, Pieces, StateContent } from '@justicia/shared-content/content/content'
import { emptyState } from '@justicia/shared-content/content/kinds/lists'
import { nationalScope } from '../access/roles.ts'

/** What one state adds to a content that is being put together; made when it is not there yet. */
function stateContent(content: Content, state: string): StateContent {
  const existing = content.states[state]
  if (existing !== undefined) return existing
  const made = emptyState()
  content.states[state] = made
  return made
}

/** The slug of the state whose a stored document is; undefined for the nation's. */
export function stateOf(stored: object): string | undefined {
  const { state } = stored as { state?: string }
  return state === nationalScope ? undefined : state
}

/** Adds a piece to the list of its kind, in a content that is being put together. */
export function addPiece<K extends keyof Pieces>(content: Content, kind: K, piece: Pieces[K], state: string | undefined): void {
  const scope: Partial<Record<keyof Pieces, object[]>> = state === undefined ? content : stateContent(content, state)
  scope[kind]?.push(piece)
}
