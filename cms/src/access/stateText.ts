import type { CollectionConfig } from 'payload'
import { editorsOfAnyState } from './editorsOfAnyState.ts'
import { editorsOfItsState } from './editorsOfItsState.ts'
import { publishedOrOwn } from './publishedOrOwn.ts'
import { publishersToo } from './publishersToo.ts'
import { versionsOfOwn } from './versionsOfOwn.ts'

/** What belongs to a state: its editors write it, publishers publish and withdraw it. */
export const stateText = {
  create: editorsOfAnyState,
  read: publishedOrOwn,
  readVersions: versionsOfOwn,
  update: publishersToo(editorsOfItsState),
  delete: editorsOfItsState,
} satisfies CollectionConfig['access']
