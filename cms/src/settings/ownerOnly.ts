import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What belongs to a SQLite database file, beside the file itself. */
const companions = ['', '-wal', '-shm', '-journal']

/**
 * Makes the data folder, which holds accounts, secrets and the places of shelters, readable by its owner only, and
 * with it what lies in it. Mends a folder that an earlier version left open. A folder of another owner or one that many
 * share (`/tmp`) is left as it is; on Windows the folder's own rules hold.
 */
export function keepFolderPrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { mode, uid } = statSync(folder)
  const sticky = 0o1000
  if (uid !== process.getuid?.() || (mode & sticky) !== 0) return
  restrict(folder, 0o700)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) restrict(path.join(folder, entry.name), 0o700)
    if (entry.isFile()) restrict(path.join(folder, entry.name), 0o600)
  }
}

/** Makes a database file, and what SQLite keeps beside it, readable by its owner only. SQLite gives what it makes later the mode of the file. */
export function keepDatabasePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
  for (const suffix of companions) restrict(file + suffix, 0o600)
}

/** A file that is not there (any more), or that another account owns, is left as it is. */
function restrict(file: string, mode: number): void {
  try {
    if ((statSync(file).mode & 0o777) !== mode) chmodSync(file, mode)
  } catch (error) {
    if (!['ENOENT', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error
  }
}
