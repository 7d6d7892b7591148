'use client'

import type { Disposition } from '@justicia/shared-content/channels/inquiry'
import type { Desk, NotedToday } from './Desk.ts'
import type { InquiryWords } from './inquiryWords.ts'

/** What the operator has noted today, to be mended while the day lasts. */
export function TodayList(input: {
  desk: Desk
  say: InquiryWords
  timeToText: (at: string) => string
  onMend: (noted: NotedToday) => void
}) {
  const { desk, say, timeToText, onMend } = input
  const titles = new Map(desk.guides.map(({ slug, title }) => [slug, title]))
  const nameOf = ({ topic, disposition, endedAt }: NotedToday) =>
    [
      endedAt === null ? '' : timeToText(endedAt),
      topic === null ? say.noTopic : (titles.get(topic) ?? topic),
      say.dispositions[disposition as Disposition],
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <section aria-labelledby="call-today">
      <h2 id="call-today">{say.today}</h2>
      <p className="publication__quiet">{desk.today.length === 0 ? say.noneToday : say.todayHelp}</p>
      <ol className="call__list call__today">
        {desk.today.map((noted) => (
          <li key={noted.id}>
            <span>{nameOf(noted)}</span>
            <button type="button" aria-label={say.mend(nameOf(noted))} onClick={() => onMend(noted)}>
              {say.mendShort}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
