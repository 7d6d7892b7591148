/** Days that an inquiry keeps what could lead to somebody, from its end. */
export const keptDays = 30

/**
 * What passes, by collection: it is emptied when its time has come, and a copy of the CMS never holds it. What stays names
 * nobody and is counted.
 */
export const passing = {
  inquiries: ['note', 'by', 'startedAt', 'endedAt', 'expiresAt'],
} as const
export type PassingCollection = keyof typeof passing

/** What takes the place of what has passed. */
export function emptied(collection: PassingCollection): Record<string, null> {
  return Object.fromEntries(passing[collection].map((field) => [field, null]))
}
