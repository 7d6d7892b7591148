import type { CollectionConfig } from 'payload'
import { trashOrAdmins } from '../access/trashOrAdmins.ts'
import { refuseMissingRelations } from '../hooks/refuseMissingRelations.ts'
import { refuseTakenSlug } from '../hooks/refuseTakenSlug.ts'
import { trimTexts } from '../hooks/trimTexts.ts'
import { keepOtherLanguages, rememberPublic, writeInOneLanguage } from '../languages/publishOneLanguage.ts'
import { collectFaults } from '../published/collectFaults.ts'
import { refuseIfBroken, rememberPublished } from '../published/refuseIfBroken.ts'

/**
 * A collection that is published as content. Whatever it takes as published can be built: its texts are trimmed, a
 * language is published by itself, and every write is checked against everything that is published. What is deleted goes
 * into the trash first.
 */
export function publishedCollection(collection: CollectionConfig): CollectionConfig {
  const { access = {}, hooks = {}, slug } = collection
  // Laws are kept by seeding them.
  const trash = slug !== 'laws'
  return {
    ...collection,
    trash,
    access: { ...access, ...(trash && access.delete ? { delete: trashOrAdmins(access.delete) } : {}) },
    hooks: {
      ...hooks,
      beforeOperation: [writeInOneLanguage, rememberPublished, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [trimTexts, ...(hooks.beforeValidate ?? [])],
      beforeChange: [refuseMissingRelations, refuseTakenSlug, ...(hooks.beforeChange ?? []), collectFaults, rememberPublic],
      afterChange: [keepOtherLanguages, ...(hooks.afterChange ?? [])],
      afterOperation: [...(hooks.afterOperation ?? []), refuseIfBroken],
    },
  }
}
