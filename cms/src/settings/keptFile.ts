import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

/**
 * A small private file that is made once and then kept. It appears whole or not at all, also when the power fails or
 * two processes make it at once: both then read what the first wrote.
 * @returns what the file holds. A file that holds nothing, as a power cut may leave it, counts as missing.
 */
export function keptFile(file: string, make: () => string): string {
  const kept = readIfThere(file)
  if (kept !== undefined && kept.trim() !== '') return kept
  const whole = `${file}.${randomUUID()}`
  writeWhole(whole, make())
  try {
    // A link is refused when another process was faster; an empty file is replaced.
    if (kept === undefined) linkSync(whole, file)
    else renameSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(whole, { force: true })
  }
  return readFileSync(file, 'utf8')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function writeWhole(file: string, text: string): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
