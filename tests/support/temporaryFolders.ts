import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What the names of temporary folders of this project begin with; those of browsers and other tools do not. */
const prefix = 'justicia-'

/**
 * Gives this process, and all that it starts, a temporary folder of its own, which is gone when the process ends. Thus
 * what a run leaves behind is known from what others on the same machine are at.
 * @returns the folder.
 */
export function useOwnTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'justicia-pruebas-'))
  // As open as the system's own: servers of some tests run as another account.
  chmodSync(folder, 0o755)
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** Names of what this project's tests left in a temporary folder. */
export function leftBehind(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort()
}

/** Fails the run when, at its end, a test has left a folder behind. */
export default function setup(): () => void {
  return () => {
    const left = leftBehind(tmpdir())
    if (left.length === 0) return
    throw new Error(`Tests left temporary folders behind: ${left.join(', ')}. Whoever makes one removes it at its end.`)
  }
}
