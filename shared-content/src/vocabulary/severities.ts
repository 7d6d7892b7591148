/** How much an alert matters, the most first: that is their order on a page. */
export const severities = ['danger', 'important', 'information'] as const
export type Severity = (typeof severities)[number]
