/** Kinds of documents that rest on the law. */
export const restingKinds = ['guides', 'variants', 'flows', 'letters', 'facts', 'terms', 'dangerCards', 'alerts'] as const
export type RestingKind = (typeof restingKinds)[number]

/** What was done about a document: by the id of an account who looks at it, and who did. */
export interface Mark {
  assignee?: string | null
  done?: { by: string; on: string } | null
}
export type Marks = Record<string, Mark>

/** A reform as it is stored. */
export interface StoredReform {
  id: string | number
  name: string
  published?: string | null
  in_force: string
  articles?: string[] | null
  marks?: Marks | null
}

/** A document that a reform touches. */
export interface Affected {
  kind: RestingKind
  id: string | number
  name: string
  /** Slug of a state, `nacional`; absent where the kind has none. */
  state?: string
  isPublished: boolean
  citations: string[]
  href: string
  assignee: { id: string; name: string } | null
  done: { by: string; on: string } | null
  /** Whether the account may say that it is done. */
  mayFinish: boolean
}

/** What the form of a reform shows. */
export interface ReformWork {
  /** Days until it is in force; negative since. */
  days: number
  articles: { citation: string; heading: string | null; fractions: string[] }[]
  affected: Affected[]
  /** Accounts that can be asked; null for who asks nobody. */
  people: { id: string; name: string }[] | null
}

/** The name of a document among the marks. */
export const markKey = (kind: string, id: string | number) => `${kind}/${id}`
