import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Another process works on the same folder. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
  readonly code = 'locked'
}

/**
 * Takes a folder for one process, by a file with its number. A lock whose process is gone is taken over.
 * @returns what gives the folder back.
 * @throws {LockedError}
 */
export async function lockFile(file: string): Promise<() => Promise<void>> {
  await mkdir(path.dirname(file), { recursive: true })
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      return () => rm(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = Number(await readFile(file, 'utf8').catch(() => '0'))
    if (isRunning(holder))
      throw new LockedError(
        `Otra construcción (proceso ${holder}) está escribiendo en ${path.dirname(file)}. Espera a que termine; si no hay ninguna, borra ${file}.`,
      )
    await rm(file, { force: true })
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
