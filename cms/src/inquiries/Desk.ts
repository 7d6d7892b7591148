/** What an operator needs of one state while somebody speaks. */
export interface Desk {
  state: string
  /** What the state's site shows now; null where it is not published from here. */
  site: { release: string; url: string } | null
  languages: Choice[]
  guides: DeskGuide[]
  services: DeskService[]
  /** What to say first to somebody in danger, what is most urgent first. */
  dangers: DeskDanger[]
  /** What the account has noted today, in any of its states, the latest first. */
  today: NotedToday[]
}

export interface Choice {
  value: string
  label: string
}

/** A published guide, with all by which people call it. */
export interface DeskGuide {
  slug: string
  title: string
  /** Folded: title, aliases and misspellings, each between bars. */
  names: string
}

/** One calm sentence, as the sites' search answers with it, and the guide that goes on. */
export interface DeskDanger {
  slug: string
  sentence: string
  guide: string
}

/** An institution to which one may refer, with what may be told of it. */
export interface DeskService {
  slug: string
  name: string
  role: string
  isNational: boolean
  /** Guides whose readers it serves in the first place. */
  guides: string[]
  contacts: { label: string; href?: string; note?: string; standing: string }[]
}

export interface NotedToday {
  id: string | number
  state: string
  topic: string | null
  disposition: string
  /** ISO 8601, UTC. */
  endedAt: string | null
}
