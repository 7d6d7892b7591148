'use client'

import type { Disposition, inquiryStages } from '@justicia/shared-content/channels/inquiry'
import type { Label } from '../words/labels.ts'
import type { Choice } from './Desk.ts'
import type { FollowedInquiry } from './Follow.ts'
import type { FollowWords } from './followWords.ts'
import { inquiryWords } from './inquiryWords.ts'

/** Inquiries one by one. */
export function FollowTable(input: {
  list: readonly FollowedInquiry[]
  states: readonly Choice[]
  say: FollowWords
  language: keyof Label
}) {
  const { list, states, say, language } = input
  const words = inquiryWords[language]
  const stateName = new Map(states.map(({ value, label }) => [value, label]))
  const { columns } = say
  return (
    <table className="site-table">
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              {each.day} <span className="publication__quiet">{say.minutes(each.minutes)}</span>
            </th>
            <td data-label={columns.state}>{stateName.get(each.state) ?? each.state}</td>
            <td data-label={columns.topic}>{each.topic ?? say.noTopic}</td>
            <td data-label={columns.who}>{each.role === null ? '' : words.roles[each.role as keyof typeof words.roles]}</td>
            <td data-label={columns.stage}>
              {each.stage === null ? '' : words.stages[each.stage as (typeof inquiryStages)[number]]}
            </td>
            <td data-label={columns.disposition}>{words.dispositions[each.disposition as Disposition]}</td>
            <td data-label={columns.read}>{each.guides.join('; ')}</td>
            <td data-label={columns.note}>{each.note}</td>
            <td data-label={columns.by}>{each.who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
