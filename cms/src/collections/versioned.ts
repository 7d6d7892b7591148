import type { CollectionConfig } from 'payload'

/** Drafts, autosave and a history, for everything that is published. */
export const versioned: CollectionConfig['versions'] = {
  maxPerDoc: 100,
  drafts: { autosave: { interval: 1500 } },
}
