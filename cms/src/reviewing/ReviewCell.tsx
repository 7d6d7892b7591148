import type { BasePayload, DefaultServerCellComponentProps } from 'payload'
import { cache } from 'react'
import { findReviewWork } from '../review/storedReviewWork.ts'
import { adminLanguage } from '../words/labels.ts'
import { reviewWords } from './reviewWords.ts'

/** Once for all rows of a list. */
const standingsOf = cache(async (payload: BasePayload, kind: string) => {
  const known = await findReviewWork(payload, { and: [{ kind: { equals: kind } }, { standing: { not_equals: 'draft' } }] }, 0)
  return new Map(known.map((work) => [work.document, work]))
})

/** In a list: how the legal review of a document stands, once anybody has asked for it. */
export async function ReviewCell({ collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) {
  // Payload draws a cell beside the form, too, where there is no row.
  if (rowData?.id === undefined) return null
  const work = (await standingsOf(payload, collectionSlug)).get(`${collectionSlug}/${rowData.id}`)
  if (work === undefined) return null
  const say = reviewWords[adminLanguage({ i18n })]
  return <span>{work.urgentSince ? say.mineKinds.urgent : say.standings[work.standing]}</span>
}
