import type { SanitizedConfig } from 'payload'
import { nobody } from '../access/nobody.ts'
import { checkWhere } from '../limits/checkWhere.ts'
import { explainErrors } from '../limits/explainErrors.ts'
import { limitReads } from '../limits/limitReads.ts'
import { refuseMalformed } from '../limits/refuseMalformed.ts'
import { protectUploads } from '../uploads/protectUploads.ts'
import { lockCollection, protectLocks } from './protectLocks.ts'
import { preferenceCollection, protectPreferences } from './protectPreferences.ts'

/**
 * Rules that hold in every collection, those that Payload adds of its own among them: answers are bounded, and what
 * Payload keeps for itself is nobody's to read or write unless a rule here says whose.
 */
export function protectCollections(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    collection.hooks.beforeOperation = [refuseMalformed, limitReads, checkWhere, ...(collection.hooks.beforeOperation ?? [])]
    // Without versions there is nothing behind these addresses but a fault.
    if (!collection.versions && collection.endpoints)
      collection.endpoints = collection.endpoints.filter(({ path }) => !path.startsWith('/versions'))
    if (collection.upload) protectUploads(collection)
    if (!collection.slug.startsWith('payload-')) continue
    Object.assign(collection.access, { readVersions: nobody, unlock: nobody })
    if (collection.slug === lockCollection) protectLocks(collection)
    else if (collection.slug === preferenceCollection) protectPreferences(collection)
    else Object.assign(collection.access, { create: nobody, read: nobody, update: nobody, delete: nobody })
  }
  config.hooks.afterError = [...(config.hooks.afterError ?? []), explainErrors]
  return config
}
