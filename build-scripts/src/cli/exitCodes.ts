/** What the exit status of a command means, beside 0 (all is well) and 1 (nothing was done). */
export const exitCodes = {
  /** Built; some documents have faults and stay as they were, or are left out. */
  withoutDocuments: 3,
  /** Built, of sound documents; the quick checks found something in what was drawn. */
  withFindings: 4,
} as const
