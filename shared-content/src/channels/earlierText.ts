/** A correction of a guide, as it came out on one state's site. */
export interface Correction {
  /** Since when pages showed it: ISO 8601, UTC; absent while the site does not. */
  liveAt?: string
  /** The release in which it was first read, and the whole one that came after it. */
  releases: readonly string[]
}

/** What an operator read out of a guide. */
export interface Reading {
  release: string
  /** ISO date of the inquiry, by the calendar of the country. */
  day: string
  /** ISO 8601, UTC; absent once the hours are forgotten. */
  startedAt?: string
}

/** Which releases of the state's site are known to be from before a correction, and which from after it. */
export interface KnownReleases {
  before: ReadonlySet<string>
  after: ReadonlySet<string>
}

/**
 * Whether what was read out is the text from before a correction. By the release first: after a site has gone back, an
 * earlier text is read later. Where the release does not tell, by the time, and then rather once too often: who may have been
 * told the wrong thing is looked for.
 * @param dayOf the day of a moment, by the calendar of the country.
 */
export function wasEarlierText(
  { release, day, startedAt }: Reading,
  { liveAt, releases }: Correction,
  { before, after }: KnownReleases,
  dayOf: (moment: string) => string,
): boolean {
  if (releases.includes(release)) return false
  if (before.has(release)) return true
  if (after.has(release)) return false
  if (liveAt === undefined) return true
  return startedAt === undefined ? day <= dayOf(liveAt) : Date.parse(startedAt) < Date.parse(liveAt)
}
