'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { Label } from '../words/labels.ts'
import { type DriftWords, driftWords } from './driftWords.ts'
import type { DriftItem } from './driftWork.ts'

/** What drifted, the oldest first; on a narrow screen each row is a card. */
export function DriftList({ language, items }: { language: keyof Label; items: readonly DriftItem[] }) {
  const say = driftWords[language]
  const [state, setState] = useState('')
  const places = [...new Map(items.map((item) => [item.state, item.place]))].sort(([, a], [, b]) => a.localeCompare(b, 'es'))
  const shown = items.filter((item) => state === '' || item.state === state)
  return (
    <>
      <SetStepNav nav={[{ label: say.title }]} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {items.length === 0 ? (
        <p className="drift__none">{say.none}</p>
      ) : (
        <>
          <p className="drift__bar">
            <b role="status">{say.count(shown.length)}</b>
            {places.length > 1 && (
              <label>
                {say.state}{' '}
                <select value={state} onChange={(event) => setState(event.target.value)}>
                  <option value="">{say.all}</option>
                  {places.map(([slug, name]) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </p>
          <DriftTable {...{ language, say }} items={shown} />
        </>
      )}
    </>
  )
}

function DriftTable({ language, say, items }: { language: keyof Label; say: DriftWords; items: readonly DriftItem[] }) {
  const { config } = useConfig()
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
        {items.map((item) => (
          <tr key={`${item.variant} ${item.row}`}>
            <th scope="row">
              <a href={driftAddress(config.routes.admin, item)}>
                {item.guide}: {item.title}
              </a>
              {item.standing === 'missing' && <span className="drift__flag">{say.missing}</span>}
            </th>
            <td data-label={columns.state}>{item.place}</td>
            <td data-label={columns.op}>{say.ops[item.op]}</td>
            <td data-label={columns.since}>{dayToText(item.since, language)}</td>
            <td data-label={columns.who}>{item.who ?? say.unknownWho}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where a change is seen side by side with the national texts. */
export function driftAddress(admin: string, { variant, row }: Pick<DriftItem, 'variant' | 'row'>): string {
  return `${admin}/drift?variant=${encodeURIComponent(variant)}&row=${encodeURIComponent(row)}`
}

/** The day of a moment in Mexico City. */
export function dayToText(at: string, language: keyof Label): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'America/Mexico_City',
  }).format(new Date(at))
}
