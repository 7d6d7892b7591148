import type { State } from '@justicia/shared-content/schema/state'
import type { BasePayload, DefaultServerCellComponentProps } from 'payload'
import { cache } from 'react'
import { adminLanguage } from '../words/labels.ts'
import { scheduleWords } from './scheduleWords.ts'
import { readSchedules } from './storedSchedules.ts'
import { timeToText, zonesFor } from './zonedTime.ts'

/** Once for all rows of a list: the first of each document that is to come. */
const nextOf = cache(async (payload: BasePayload, kind: string) => {
  const waiting = await readSchedules(payload, {
    where: { and: [{ kind: { equals: kind } }, { standing: { equals: 'waiting' } }] },
    limit: 0,
  })
  // The first to come is put last, and stays.
  return new Map(waiting.reverse().map((schedule) => [schedule.document, schedule]))
})

/** In a list: when a document is published or withdrawn by itself. */
export async function ScheduleCell({ collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) {
  // Payload draws a cell beside the form, too, where there is no row.
  if (rowData?.id === undefined) return null
  const next = (await nextOf(payload, collectionSlug)).get(String(rowData.id))
  if (next === undefined) return null
  const language = adminLanguage({ i18n })
  const state = (payload.config.custom.states as State[]).find(({ slug }) => slug === next.state)
  const label = zonesFor(state).find(({ zone }) => zone === next.zone)?.label[language] ?? next.zone
  return (
    <span className="schedule-cell">
      {scheduleWords[language][next.action]}: {timeToText(next.at, next.zone, language)}, {label}
    </span>
  )
}
