import { readFileSync } from 'node:fs'
import { orAbsent } from '@justicia/shared-content/orAbsent'

/** The text of a file; undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return orAbsent(error as NodeJS.ErrnoException)
  }
}
