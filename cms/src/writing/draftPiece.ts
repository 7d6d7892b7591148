import type { Pieces } from '@justicia/shared-content/content/content'
import { languageKeys } from '@justicia/shared-content/languages'
import type { Places } from '@justicia/shared-content/located/places'
import type { Guide } from '@justicia/shared-content/schema/guide'
import type { PayloadRequest } from 'payload'
import type { StoredGuide } from '../documents/guideDocument.ts'
import type { Slugs } from '../kinds/Kind.ts'
import { fieldPlace } from '../published/fieldPlace.ts'
import type { PublishedDocument } from '../published/PublishedDocument.ts'
import { toPiece } from '../published/toPiece.ts'
import type { MeasuredKind } from './writingHelp.ts'

/** A document in its newest state, draft or not; undefined where the account may not read it. */
export async function readDraft(
  { collection, id }: { collection: MeasuredKind; id: string },
  req: PayloadRequest,
): Promise<PublishedDocument<MeasuredKind> | undefined> {
  const stored = (await req.payload.findByID({
    collection,
    id: id as unknown as number,
    depth: 0,
    draft: true,
    locale: 'all',
    overrideAccess: false,
    disableErrors: true,
    req,
  })) as unknown as (PublishedDocument<MeasuredKind>['stored'] & { updatedAt: string }) | null
  return stored ? { collection, id: stored.id, updatedAt: stored.updatedAt, stored } : undefined
}

/**
 * The piece that a draft is, its parts at the fields of the form.
 * @throws {ContentError} for a text that the content format does not have; TypeError for a document that is not whole.
 */
export function draftToPiece(
  document: PublishedDocument<MeasuredKind>,
  { slugs, places }: { slugs: Slugs; places: Places },
): Pieces[MeasuredKind] {
  const piece = toPiece(document, { slugs, places })
  if (document.collection === 'guides') placeTexts(piece as Guide, document, places)
  return piece
}

/** Of a guide, the summary and the deadlines stand with the text of a language, as in its files. */
function placeTexts(guide: Guide, document: PublishedDocument, places: Places): void {
  const rows = (document.stored as StoredGuide).deadlines ?? []
  for (const language of languageKeys) {
    const text = guide.text[language]
    if (text === undefined) continue
    places.setNode(text, fieldPlace(document, 'sections', language))
    places.setFields(text, ([field = 'sections', index, ...rest]) => {
      const row = field === 'deadlines' ? rows.findIndex(({ key }) => key === text.deadlines[Number(index)]?.key) : -1
      return fieldPlace(document, row < 0 ? String(field) : ['deadlines', row, ...rest].join('.'), language)
    })
  }
}
