/**
 * Lets go of a CMS that was opened with `getPayload`, which keeps each by its key for as long as the process lives: files
 * of tests that share a process would add up.
 */
export function forgetPayload(key: string): void {
  const kept = (globalThis as { _payload?: Map<string, unknown> })._payload
  kept?.delete(key)
}
