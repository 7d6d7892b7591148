import type { SanitizedConfig } from 'payload'
import { nobody } from '../access/nobody.ts'
import { limitReads } from '../limits/limitReads.ts'
import { protectUploads } from '../uploads/protectUploads.ts'
import { lockCollection, protectLocks } from './protectLocks.ts'
import { preferenceCollection, protectPreferences } from './protectPreferences.ts'

/**
 * Rules that hold in every collection, those that Payload adds of its own among them: answers are bounded, and what
 * Payload keeps for itself is nobody's to read or write unless a rule here says whose.
 */
export function protectCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.hooks.beforeOperation = [limitReads, ...(collection.hooks.beforeOperation ?? [])]
    if (collection.upload) protectUploads(collection)
    if (!collection.slug.startsWith('payload-')) continue
    Object.assign(collection.access, { readVersions: nobody, unlock: nobody })
    if (collection.slug === lockCollection) protectLocks(collection)
    else if (collection.slug === preferenceCollection) protectPreferences(collection)
    else Object.assign(collection.access, { create: nobody, read: nobody, update: nobody, delete: nobody })
  }
  return config
}
