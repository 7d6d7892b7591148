import { checkContent } from '@justicia/shared-content/content/checkContent'
import type { Content } from '@justicia/shared-content/content/content'
import { readLocatedContent } from '@justicia/shared-content/content/readContent'
import type { State } from '@justicia/shared-content/schema/state'

/**
 * Reads a content folder and makes sure that its pieces fit together.
 * @param date ISO date for which facts must be in force.
 * @param warn told, one line each, of what is no error and still should be looked at.
 * @throws {ContentErrors} with everything that must be mended, each with file and line.
 */
export async function readCheckedContent(input: {
  dir: string
  states: readonly State[]
  date: string
  warn?: (line: string) => void
}): Promise<Content> {
  const { dir, states, date, warn } = input
  const { content, places } = await readLocatedContent(dir)
  for (const warning of checkContent({ content, places, states, date })) warn?.(warning)
  return content
}
