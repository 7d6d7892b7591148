'use client'

import { today } from '@justicia/shared-content/day'
import { TileIcon, type TileSign } from '../stateTiles/StateTiles.tsx'
import type { Label } from '../words/labels.ts'
import type { Ledger, ShownEntry } from './Ledger.ts'
import { dayToText, type LedgerWords } from './ledgerWords.ts'

/** What was done with an entry just now; with a version it can be taken back. */
export interface Undoable {
  note: string
  version?: string | undefined
}

const signs: Record<ShownEntry['standing'], TileSign> = { verified: 'live', published: 'findings', pending: 'none' }

interface Context {
  language: keyof Label
  say: LedgerWords
  admin: string
  onCheck: (entry: ShownEntry) => void
  onUndo: (entry: ShownEntry, undoable: Undoable) => Promise<void>
}

/** The entries of a list; on a phone one below the other. */
export function LedgerTable(input: Context & { ledger: Ledger; changed: ReadonlyMap<string, Undoable> }) {
  const { ledger, changed, ...context } = input
  const names = new Map(ledger.states.map(({ value, label }) => [value, label]))
  const { columns } = context.say
  return (
    <table className="site-table ledger-table">
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
        {ledger.entries.map((entry) => {
          const key = `${entry.collection}/${entry.id}/${entry.place}`
          return (
            <Row key={key} {...context} entry={entry} state={names.get(entry.state) ?? entry.state} done={changed.get(key)} />
          )
        })}
      </tbody>
    </table>
  )
}

function Row(input: Context & { entry: ShownEntry; state: string; done: Undoable | undefined }) {
  const { entry, state, done, language, say, admin, onCheck, onUndo } = input
  const { collection, id, kind, name, text, standing, isPublished, ends, checked, source, mayCheck } = entry
  const { columns } = say
  const day = (iso: string | undefined) => (iso === undefined ? '' : dayToText(iso, language))
  const isGone = ends !== undefined && ends <= today()
  return (
    <tr>
      <th scope="row">
        <a href={`${admin}/collections/${collection}/${id}`}>{text}</a>
        <span className="ledger-table__about">
          {say.kinds[kind]}. {name}. {state}.
        </span>
      </th>
      <td data-label={columns.standing}>
        <span className={`ledger-sign ledger-sign--${standing}`}>
          <TileIcon sign={signs[standing]} /> {say.standings[standing]}
        </span>
        {checked !== undefined && (
          <p>{say.checked(checked.by ?? '', day(checked.on), checked.how === undefined ? '' : (say.did[checked.how] ?? ''))}</p>
        )}
        {!isPublished && <p className="publication__quiet">{say.draft}</p>}
      </td>
      <td data-label={columns.ends}>{ends === undefined ? say.never : isGone ? say.gone(day(ends)) : say.until(day(ends))}</td>
      <td data-label={columns.source}>
        {source.url === undefined ? (
          source.name
        ) : (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.name}
          </a>
        )}
        {source.date !== undefined && ` (${day(source.date)})`}
      </td>
      <td data-label={columns.action}>
        {done !== undefined && <p role="status">{done.note}</p>}
        {done?.version !== undefined ? (
          <button type="button" onClick={() => void onUndo(entry, done)} aria-label={`${say.undo}: ${text}`}>
            {say.undo}
          </button>
        ) : mayCheck ? (
          <button type="button" onClick={() => onCheck(entry)} aria-label={say.lookAt(text)}>
            {say.look}
          </button>
        ) : (
          <span className="publication__quiet">{say.otherState}</span>
        )}
      </td>
    </tr>
  )
}
