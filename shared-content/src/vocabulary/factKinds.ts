/** What the value of a fact may be. */
export const factKinds = ['name', 'text', 'number', 'money', 'phone', 'url', 'email', 'law'] as const
export type FactKind = (typeof factKinds)[number]
