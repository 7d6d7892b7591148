import { createHash } from 'node:crypto'

/** First 24 hexadecimal digits of the SHA-256 of some parts, which may not run into one another. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 24)
}
