import path from 'node:path'
import { LockHeldError, takeLock } from '@justicia/shared-content/locks/takeLock'

/** Another build works on the same folder. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
  readonly code = 'locked'
}

/**
 * Takes an output folder for one build (`takeLock`).
 * @returns what gives the folder back.
 * @throws {LockedError}
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  try {
    return await takeLock(file)
  } catch (cause) {
    if (!(cause instanceof LockHeldError)) throw cause
    const who = cause.pid === undefined ? '' : ` (proceso ${cause.pid})`
    throw new LockedError(
      `Otra construcción${who} está escribiendo en ${path.dirname(file)}. Espera a que termine; si no hay ninguna, borra ${file}.`,
      { cause },
    )
  }
}
