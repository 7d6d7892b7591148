import { ContentError } from '@justicia/shared-content/errors'

/** What a step makes of a text; undefined of one that cannot be read, which the checks tell. */
export function unlessBroken<T>(step: () => T): T | undefined {
  try {
    return step()
  } catch (error) {
    if (error instanceof ContentError || error instanceof TypeError) return undefined
    throw error
  }
}
