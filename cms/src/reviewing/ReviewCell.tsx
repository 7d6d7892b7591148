import type { BasePayload, DefaultServerCellComponentProps } from 'payload'
import { cache } from 'react'
import { findReviewWork } from '../review/storedReviewWork.ts'
import { adminLanguage } from '../words/labels.ts'
import { reviewWords } from './reviewWords.ts'

/** Once for all rows of a list. */
const worksOf = cache(async (payload: BasePayload, kind: string) => {
  const known = await findReviewWork(payload, { kind: { equals: kind } }, 0)
  return new Map(known.map((work) => [work.document, work]))
})

/** In a list: how the legal review of a document stands. The signature in the document itself decides. */
export async function ReviewCell({ collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) {
  // Payload draws a cell beside the form, too, where there is no row.
  if (rowData?.id === undefined) return null
  const work = (await worksOf(payload, collectionSlug)).get(`${collectionSlug}/${rowData.id}`)
  const say = reviewWords[adminLanguage({ i18n })]
  if (rowData.review?.status === 'approved') return <span>{say.standings.approved}</span>
  if (work?.urgentSince) return <span>{say.mineKinds.urgent}</span>
  if (work?.standing === 'in-review' || work?.standing === 'remarks') return <span>{say.standings[work.standing]}</span>
  return <span>{work?.signedAt ? say.changed : say.standings.draft}</span>
}
