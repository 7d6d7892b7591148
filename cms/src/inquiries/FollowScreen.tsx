'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Label } from '../words/labels.ts'
import { CorrectionPanel } from './CorrectionPanel.tsx'
import type { Count, Followed, FollowQuery } from './Follow.ts'
import { FollowTable } from './FollowTable.tsx'
import { type FollowWords, followWords } from './followWords.ts'
import { readJson } from './useDesk.ts'

/** What was asked in the states that somebody supervises: counted, one by one, and who was given a text that was corrected since. */
export function FollowScreen({ language, initial }: { language: keyof Label; initial: Followed }) {
  const { config } = useConfig()
  const { api, admin } = config.routes
  const say = followWords[language]
  const [known, setKnown] = useState(initial)
  const [query, setQuery] = useState(initial.query)
  const [isReading, setIsReading] = useState(false)
  const [isLost, setIsLost] = useState(false)
  const asked = useRef(0)
  const show = async (change: Partial<FollowQuery>) => {
    const wanted = { ...query, page: 1, ...change }
    asked.current += 1
    const turn = asked.current
    setQuery(wanted)
    setIsReading(true)
    const words = new URLSearchParams({ ...wanted, page: String(wanted.page) })
    const found = await readJson<Followed>(`${api}/inquiries/followed?${words}`)
    // Other days were asked for meanwhile.
    if (turn !== asked.current) return
    setIsReading(false)
    setIsLost(found === undefined)
    if (found === undefined) return
    setKnown(found)
    window.history.replaceState(null, '', `${admin}/inquiries?${words}`)
  }
  const { total, others, byDay, byState, byTopic, byDisposition } = known
  const isEmpty = total + others === 0
  return (
    <>
      <SetStepNav nav={[{ label: say.title }]} />
      <h1>{say.title}</h1>
      <p className="publication__lead">{say.lead}</p>
      <div className="ledger__filters">
        <label>
          {say.state}
          <select value={query.state} onChange={({ target }) => void show({ state: target.value })}>
            <option value="">{say.allStates}</option>
            {known.states.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            {say[name]}
            <input
              type="date"
              required
              value={query[name]}
              onChange={({ target }) => target.value !== '' && void show({ [name]: target.value })}
            />
          </label>
        ))}
      </div>
      {isLost && (
        <p role="alert" className="publication__warning">
          {say.lost}{' '}
          <button type="button" onClick={() => void show({ page: query.page })}>
            {say.again}
          </button>
        </p>
      )}
      <p role="status" aria-busy={isReading}>
        <b>{isReading ? say.reading : isEmpty ? say.none : say.total(total, others)}</b> {known.isPartial && say.partial}
      </p>
      {!isEmpty && (
        <>
          <div className="follow__counts">
            <Counts {...{ say }} title={say.counts.byDay} counts={byDay} />
            {byState.length > 1 && <Counts {...{ say }} title={say.counts.byState} counts={byState} />}
            <Counts {...{ say }} title={say.counts.byTopic} counts={byTopic} />
            <Counts {...{ say }} title={say.counts.byDisposition} counts={byDisposition} />
          </div>
          <section aria-labelledby="follow-list">
            <h2 id="follow-list">{say.list}</h2>
            <FollowTable {...{ say, language }} list={known.list} states={known.states} />
            {known.pages > 1 && (
              <nav aria-label={say.pagesLabel} className="ledger__pages">
                <button type="button" disabled={query.page <= 1} onClick={() => void show({ page: query.page - 1 })}>
                  {say.previous}
                </button>
                <span>{say.pages(known.query.page, known.pages)}</span>
                <button type="button" disabled={query.page >= known.pages} onClick={() => void show({ page: query.page + 1 })}>
                  {say.next}
                </button>
              </nav>
            )}
          </section>
        </>
      )}
      <CorrectionPanel {...{ say, language, api }} guides={known.guides} states={known.states} />
    </>
  )
}

/** One table of counts: where the numbers are few they are read, not drawn. */
function Counts({ say, title, counts }: { say: FollowWords; title: string; counts: readonly Count[] }) {
  return (
    <table className="site-table follow-count">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{say.how}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ value, label, count }) => (
          <tr key={value}>
            <th scope="row">{label || say.noTopic}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
