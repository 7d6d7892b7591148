import { z } from 'zod'
import { publishedEventSchema } from './PublishedEvent.ts'

/** A site that shows what an event is about. */
const receiptSiteSchema = z.object({
  /** Slug of the site. */
  site: z.string(),
  /** Id of the release that shows it. */
  release: z.string(),
  /** Pages of the site that say something else since. */
  pages: z.int().nonnegative(),
  /** Address of the page that shows it best. */
  url: z.string().optional(),
})

/**
 * - `live`: all sites that it has to do with show it.
 * - `partly`: some do.
 * - `refused`: it cannot be built; the sites show what they did.
 * - `failed`: the sites could not be made; it is tried again.
 */
export const receiptOutcomes = ['live', 'partly', 'refused', 'failed'] as const

/** Why something is not live, as an editor is told it. */
const reasonSchema = z.object({
  es: z.string(),
  en: z.string().optional(),
  /** Slug of the site of which it is told; absent where it is of all. */
  site: z.string().optional(),
  /** The site shows an earlier release on purpose. */
  isHeld: z.literal(true).optional(),
})

/** What became of one event: where it is live since when, or why it is not. */
export const receiptSchema = publishedEventSchema.pick({ sequence: true, kind: true, key: true, state: true }).extend({
  outcome: z.enum(receiptOutcomes),
  /** Since when pages show it: ISO 8601, UTC. */
  htmlAt: z.iso.datetime().optional(),
  /** Since when it is found by searching, and is in what devices keep. */
  searchAt: z.iso.datetime().optional(),
  /** None where no page says anything else. */
  sites: z.array(receiptSiteSchema),
  reasons: z.array(reasonSchema),
  /** What the checks found in its pages. */
  findings: z.array(z.string()),
})
export type Receipt = z.infer<typeof receiptSchema>
export type ReceiptReason = z.infer<typeof reasonSchema>
export type ReceiptSite = z.infer<typeof receiptSiteSchema>
