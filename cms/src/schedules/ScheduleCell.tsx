import type { State } from '@justicia/shared-content/schema/state'
import type { DefaultServerCellComponentProps } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { scheduleWords } from './scheduleWords.ts'
import { readSchedules } from './storedSchedules.ts'
import { timeToText, zonesFor } from './zonedTime.ts'

/** In a list: when a document is published or withdrawn by itself. */
export async function ScheduleCell({ collectionSlug, i18n, payload, rowData }: DefaultServerCellComponentProps) {
  // Payload draws a cell beside the form, too, where there is no row.
  if (rowData?.id === undefined) return null
  const [next] = await readSchedules(payload, {
    where: {
      and: [
        { kind: { equals: collectionSlug } },
        { document: { equals: String(rowData.id) } },
        { standing: { equals: 'waiting' } },
      ],
    },
    limit: 1,
  })
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
