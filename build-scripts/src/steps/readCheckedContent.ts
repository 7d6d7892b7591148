import { checkContent } from '@justicia/shared-content/content/checkContent'
import type { Content } from '@justicia/shared-content/content/content'
import { readLocatedContent } from '@justicia/shared-content/content/readContent'
import type { State } from '@justicia/shared-content/schema/state'

/**
 * Reads a content folder and makes sure that its pieces fit together.
 * @param date ISO date for which facts must be in force.
 * @throws {ContentErrors} with everything that must be mended, each with file and line.
 */
export async function readCheckedContent(input: { dir: string; states: readonly State[]; date: string }): Promise<Content> {
  const { content, places } = await readLocatedContent(input.dir)
  checkContent({ content, places, states: input.states, date: input.date })
  return content
}
