import { createHash } from 'node:crypto'
import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Notes, in the data folder, that the failed log-ins of an account are to be forgotten: the command that does it is
 * another process than the CMS that counts them.
 */
export function noteUnlock(dataDir: string, email: string): void {
  const file = fileOf(dataDir, email)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, '', { mode: 0o600 })
  const now = new Date()
  utimesSync(file, now, now)
}

/** Changes with each unlock of an account; the same for accounts that never were, or that do not exist. */
export function unlockOf(dataDir: string, email: string): string {
  try {
    return String(statSync(fileOf(dataDir, email)).mtimeMs)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** Addresses are no file names, and nobody needs to read them here. */
function fileOf(dataDir: string, email: string): string {
  return path.join(dataDir, 'desbloqueos', createHash('sha256').update(email.trim().toLowerCase()).digest('hex'))
}
