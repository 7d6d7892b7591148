'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import type { Label } from '../words/labels.ts'
import { dayToText } from '../words/moments.ts'
import { type DriftWords, driftWords } from './driftWords.ts'
import type { DriftItem, DriftOverview } from './driftWork.ts'
import { TranslationTable } from './TranslationTable.tsx'
import type { TranslationItem } from './translationWork.ts'

/** What drifted, the oldest first; on a narrow screen each row is a card. The state is chosen without a script, too. */
export function DriftList({
  language,
  overview,
  translations,
}: {
  language: keyof Label
  overview: DriftOverview
  /** Absent for who does not follow national texts. */
  translations?: readonly TranslationItem[]
}) {
  const say = driftWords[language]
  const { items, total, state, places } = overview
  return (
    <>
      <SetStepNav nav={[{ label: say.title }]} />
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {places.length > 0 && (
        <form method="get" className="drift__bar">
          <b role="status">{say.count(total)}</b>
          {places.length > 1 && (
            <span className="drift__buttons">
              <label>
                {say.state}{' '}
                <select name="state" defaultValue={state}>
                  <option value="">{say.all}</option>
                  {places.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>{' '}
              <button type="submit">{say.show}</button>
            </span>
          )}
        </form>
      )}
      {items.length === 0 ? (
        <p>{places.length === 0 ? say.none : say.noneThere}</p>
      ) : (
        <DriftTable {...{ language, say, items }} />
      )}
      {total > items.length && <p>{say.more(total - items.length)}</p>}
      {translations !== undefined && <TranslationTable {...{ language, items: translations }} />}
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
            <td data-label={columns.op}>{item.op === undefined ? '' : say.ops[item.op]}</td>
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
