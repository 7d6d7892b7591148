import { sha256 } from '../digests.ts'

/** Of objects that did not change; a new content shares them (`applyChange`). */
const known = new WeakMap<object, string>()

/** Digest of plain data: first 24 hexadecimal digits of the SHA-256 of its JSON. */
export function digestOfValue(value: unknown): string {
  const isObject = typeof value === 'object' && value !== null
  const before = isObject ? known.get(value) : undefined
  if (before !== undefined) return before
  const digest = sha256(JSON.stringify(value) ?? '').slice(0, 24)
  if (isObject) known.set(value, digest)
  return digest
}
