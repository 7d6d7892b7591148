import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Pasting never changes silently what a text says: see `cleanPasted`. */
export const cleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/paste/CleanPasteClient.ts#CleanPasteClient' },
})
