/** Numbers that the whole country knows and that are safe to publish without more: emergencies and anonymous reports. */
const safeNumbers: ReadonlySet<string> = new Set(['911', '089'])

/** Whether a number may be shown whatever vouches for it. */
export function isSafeNumber(number: string): boolean {
  return safeNumbers.has(number)
}
