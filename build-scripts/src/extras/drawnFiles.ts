import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { threadId } from 'node:worker_threads'

/** What was drawn before; undefined where it is not there. */
export function readDrawn(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file)
    // A power cut leaves empty files.
    return bytes.byteLength > 0 ? bytes : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Keeps what was drawn. Several threads may draw the same at once: each puts a whole file in place. */
export function keepDrawn(file: string, bytes: Uint8Array): Uint8Array {
  mkdirSync(path.dirname(file), { recursive: true })
  const part = `${file}.${process.pid}-${threadId}`
  writeFileSync(part, bytes)
  renameSync(part, file)
  return bytes
}
