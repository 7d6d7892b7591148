import { parseJson } from '@justicia/shared-content/parseJson'
import { z } from 'zod'
import { writeWhole } from '../output/writeWhole.ts'
import type { DistLayout } from './distLayout.ts'
import { releaseIdSchema } from './manifest.ts'
import { readIfThere } from './readIfThere.ts'

/** A release that was live, and since when (ISO 8601, UTC). */
export interface LiveSince {
  id: string
  since: string
  /** Only pages were made anew in it: what is made of all pages came with the release after it. */
  pagesOnly?: true | undefined
  /** Ids of releases that it took the place of, with other alerts: what came with them came with this one. */
  insteadOf?: string[] | undefined
}

/** Releases that a history names as ones that another took the place of. */
const mostNamed = 50

const historySchema = z.array(
  z.strictObject({
    id: releaseIdSchema,
    since: z.iso.datetime(),
    pagesOnly: z.literal(true).optional(),
    insteadOf: z.array(releaseIdSchema).optional(),
  }),
)

/** What a history says; nothing where it is none. */
export function parseHistory(text: string): LiveSince[] {
  return historySchema.safeParse(parseJson(text)).data ?? []
}

/** Which releases of a site were live, the oldest first. */
export function readHistory(layout: DistLayout, slug: string): LiveSince[] {
  return parseHistory(readIfThere(layout.history(slug)) ?? '')
}

/**
 * Notes that a site shows a release from now on.
 * @param shown.insteadOf a release that the history no longer tells of.
 * @param shown.pagesOnly what is made of all their pages follows in a release of its own.
 */
export async function noteShown(
  layout: DistLayout,
  { slug, id, insteadOf, pagesOnly }: { slug: string; id: string; insteadOf?: string | undefined; pagesOnly: boolean },
): Promise<void> {
  const before = readHistory(layout, slug)
  const history = before.filter((entry) => entry.id !== id && entry.id !== insteadOf)
  const replaced = before.find((entry) => entry.id === insteadOf)
  const entry: LiveSince = { id, since: new Date().toISOString() }
  // With other alerts, pages are as far from their search as they were.
  if (pagesOnly || replaced?.pagesOnly) entry.pagesOnly = true
  const known = before.filter((each) => each.id === id || each === replaced)
  const ids = new Set(known.flatMap((each) => [...(each.insteadOf ?? []), each.id]))
  ids.delete(id)
  if (ids.size > 0) entry.insteadOf = [...ids].slice(-mostNamed)
  await writeWhole(layout.history(slug), JSON.stringify([...history, entry]), { mode: 0o600, durable: true })
}
