/** A release that a site showed, and can show again. */
export interface ShownRelease {
  id: string
  /** Since when it was shown last: ISO 8601, UTC. */
  since: string
}

/** What one site shows, as whoever publishes tells the CMS. */
export interface SiteStanding {
  /** Slug of the site. */
  site: string
  /** Where it is read. */
  url: string
  /** Id of the release that it shows; null where it shows nothing. */
  release: string | null
  /** Since when: ISO 8601, UTC; null where that is not known. */
  since: string | null
  /**
   * Somebody went back to an earlier release, and the site follows nothing until it is let go: since when, and by which
   * account (null: on the command line). Null while it follows what is published.
   */
  held: { since: string | null; by: string | null } | null
  /** Releases with everything that belongs to them, the latest first, the one that is shown among them. */
  history: ShownRelease[]
  /** Of releases that had only pages made anew, or other alerts: which release with everything else followed each. */
  followedBy: Record<string, string>
  /** When it was seen last that it shows this: ISO 8601, UTC. */
  checkedAt: string
  /** What the quick checks found in its pages. */
  findings: string[]
  /** Why its next release could not be made; null where nothing failed. It is tried again with whatever comes. */
  failure: string | null
}

/** What somebody asks of one site in the CMS: to show an earlier release, or to follow again what is published. */
export interface SiteOrder {
  id: string
  site: string
  action: 'back' | 'today'
  /** Of `back`: id of the release. */
  release: string | null
  /** Id of the account. */
  by: string | null
}

/** What became of an order. */
export interface SettledOrder {
  id: string
  outcome: 'done' | 'failed'
  /** Why it failed, as an editor is told it. */
  reason?: string
  /** Releases that the site showed before and shows since. */
  from: string | null
  to: string | null
}
