import type { Content } from '@justicia/shared-content/content/content'
import type { BasePayload } from 'payload'
import { refreshDrift } from '../drift/refreshDrift.ts'
import { type PublishedCollection, publishedCollections } from '../kinds/kinds.ts'
import { fillTexts } from '../publishing/texts.ts'
import { secondPhase, seedPhase } from './seedPhase.ts'
import { type SeedCounts, seedPieces } from './seedPieces.ts'

/** Told while a seed goes on. */
export interface SeedProgress {
  label: string
  done: number
  total: number
  /** Another program holds the database; the seed goes on when it lets go. */
  waiting?: boolean
}

/** Counts by collection, in the order in which they were seeded. */
export type SeedReport = Partial<Record<PublishedCollection, SeedCounts>>

/**
 * Puts content into the CMS, published: what is new is created, what differs is updated, the rest is left alone.
 * Nothing is deleted, and what people saved in the CMS since it was last seeded stays. The content must have passed `checkContent`.
 */
export async function seedContent(input: {
  payload: BasePayload
  content: Content
  mediaDir: string
  /** Whether the files go before what people saved in the CMS. */
  overwrite?: boolean
  onProgress?: (progress: SeedProgress) => void
}): Promise<SeedReport> {
  const { payload, overwrite = false, onProgress } = input
  const report: SeedReport = {}
  for (const collection of publishedCollections())
    for (const makePhase of [seedPhase, secondPhase]) {
      const phase = await makePhase(collection, input)
      if (phase === undefined) continue
      const { label, pieces, stored } = phase
      const counts = await seedPieces({
        payload,
        collection,
        pieces,
        stored,
        overwrite,
        onProgress: (done) => onProgress?.({ label, done, total: pieces.length }),
        onWait: () => onProgress?.({ label, done: 0, total: pieces.length, waiting: true }),
      })
      // A second turn counts nothing: what it ties was counted when it was made.
      report[collection] ??= counts
    }
  await refreshDrift({ payload })
  await fillTexts(payload)
  return report
}
