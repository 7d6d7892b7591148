/** How far a statement may be trusted, from most to least. */
export const standings = ['verified', 'published', 'pending'] as const
export type Standing = (typeof standings)[number]
/** How an editor checked: rang, went there, or wrote and was answered. */
export const checkWays = ['call', 'visit', 'letter'] as const
export type CheckWay = (typeof checkWays)[number]
