import type { CollectionConfig } from 'payload'
import { refuseMissingRelations } from '../hooks/refuseMissingRelations.ts'
import { trimTexts } from '../hooks/trimTexts.ts'
import { keepOtherLanguages, rememberPublic, writeInOneLanguage } from '../languages/publishOneLanguage.ts'
import { collectFaults } from '../published/collectFaults.ts'
import { refuseIfBroken, rememberPublished } from '../published/refuseIfBroken.ts'

/**
 * A collection that is published as content. Whatever it takes as published can be built: its texts are trimmed, a
 * language is published by itself, and every write is checked against everything that is published.
 */
export function publishedCollection(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [writeInOneLanguage, rememberPublished, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [trimTexts, ...(hooks.beforeValidate ?? [])],
      beforeChange: [refuseMissingRelations, ...(hooks.beforeChange ?? []), collectFaults, rememberPublic],
      afterChange: [keepOtherLanguages, ...(hooks.afterChange ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), refuseIfBroken],
    },
  }
}
