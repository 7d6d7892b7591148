import { today } from '@justicia/shared-content/day'
import { sourceLanguage } from '@justicia/shared-content/languages'
import type { CollectionBeforeChangeHook } from 'payload'
import { dayToStored } from '../documents/storedDay.ts'
import { sameText } from '../review/sameText.ts'

/**
 * Notes the day on which the Spanish text changed. The server itself (the seed) brings the day that the files have; a
 * version that is restored brings its own.
 * @param text fields that are the text.
 */
export function noteWritten(text: readonly string[]): CollectionBeforeChangeHook {
  return ({ context, data, operation, originalDoc, req }) => {
    // Only when a document is made does Payload take its texts in all languages at once.
    const isSpanish = req.locale === sourceLanguage || (operation === 'create' && req.locale === 'all')
    if (!req.user || context.isRestoringVersion || !isSpanish) return data
    data.written = sameText(data, originalDoc ?? {}, text) ? originalDoc?.written : dayToStored(today())
    return data
  }
}
