import { UsageError } from '@justicia/shared-content/cli/UsageError'
import { dateSchema } from '@justicia/shared-content/schema/primitives'

/**
 * A day given as text.
 * @throws {UsageError} when it is no ISO date.
 */
export function isoDay(text: string): string {
  if (!dateSchema.safeParse(text).success) throw new UsageError(`«${text}» no es un día: escríbelo como 2026-11-21.`)
  return text
}
