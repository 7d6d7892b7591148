'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import type { Label } from '../words/labels.ts'
import { CheckDialog } from './CheckDialog.tsx'
import { ExchangePanel } from './exchange/ExchangePanel.tsx'
import { entryKinds, type Ledger, type LedgerQuery, ledgerTabs, type ShownEntry } from './Ledger.ts'
import { LedgerTable, type Undoable } from './LedgerTable.tsx'
import { ledgerWords } from './ledgerWords.ts'

/** The name of an entry among all. */
export const entryKey = ({ collection, id, place }: Pick<ShownEntry, 'collection' | 'id' | 'place'>) =>
  `${collection}/${id}/${place}`

/** What is dated and sourced, in lists by when it ends and how sure it is; who edits it says in one step that it was checked. */
export function LedgerScreen({ language, initial }: { language: keyof Label; initial: Ledger }) {
  const { config } = useConfig()
  const { api, admin } = config.routes
  const say = ledgerWords[language]
  const [known, setKnown] = useState(initial)
  const [query, setQuery] = useState(initial.query)
  const [isReading, setIsReading] = useState(false)
  const [fault, setFault] = useState<string>()
  const [checking, setChecking] = useState<ShownEntry>()
  const [changed, setChanged] = useState<ReadonlyMap<string, Undoable>>(new Map())
  const asked = useRef(0)
  const read = useCallback(
    async (wanted: LedgerQuery): Promise<Ledger | undefined> => {
      const words = new URLSearchParams({ ...wanted, page: String(wanted.page) })
      const answer = await fetch(`${api}/ledger?${words}`, { credentials: 'include' }).catch(() => undefined)
      return answer?.ok ? ((await answer.json().catch(() => undefined)) as Ledger | undefined) : undefined
    },
    [api],
  )
  const show = async (change: Partial<LedgerQuery>) => {
    const wanted = { ...query, page: 1, ...change }
    asked.current += 1
    const turn = asked.current
    setQuery(wanted)
    setIsReading(true)
    const found = await read(wanted)
    // Another list was asked for meanwhile.
    if (turn !== asked.current) return
    setIsReading(false)
    setFault(found === undefined ? say.lost : undefined)
    if (found === undefined) return
    setKnown(found)
    setChanged(new Map())
    window.history.replaceState(null, '', `${admin}/ledger?${new URLSearchParams({ ...wanted, page: String(wanted.page) })}`)
  }
  /** What was checked stays in sight, so that it can be taken back; the numbers are those of now. */
  const replace = async (entry: ShownEntry, undoable: Undoable) => {
    const key = entryKey(entry)
    setKnown((now) => ({ ...now, entries: now.entries.map((each) => (entryKey(each) === key ? entry : each)) }))
    setChanged((now) => new Map(now).set(key, undoable))
    const found = await read(query)
    if (found !== undefined) setKnown((now) => ({ ...now, counts: found.counts }))
  }
  const undo = async (entry: ShownEntry, { version }: Undoable) => {
    const { collection, id, place } = entry
    const answer = await fetch(`${api}/ledger/undo`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ collection, id, place, version }),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as
      | { entry?: ShownEntry; errors?: { message?: string }[] }
      | undefined
    if (!answer?.ok || !told?.entry) return setFault(told?.errors?.[0]?.message ?? say.lost)
    setFault(undefined)
    await replace(told.entry, { note: say.undone })
  }
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
        <label>
          {say.kind}
          <select value={query.kind} onChange={({ target }) => void show({ kind: target.value as LedgerQuery['kind'] })}>
            <option value="">{say.allKinds}</option>
            {entryKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <nav aria-label={say.tabsLabel}>
        <ul className="ledger__tabs">
          {ledgerTabs.map((tab) => (
            <li key={tab}>
              <button type="button" aria-current={tab === query.tab ? 'true' : undefined} onClick={() => void show({ tab })}>
                {say.tabs[tab]} <b>{known.counts[tab]}</b>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {fault !== undefined && (
        <p role="alert" className="publication__warning">
          {fault}{' '}
          <button type="button" onClick={() => void show({ page: query.page })}>
            {say.again}
          </button>
        </p>
      )}
      <section aria-labelledby="ledger-list" aria-busy={isReading}>
        <h2 id="ledger-list">{say.tabs[known.query.tab]}</h2>
        <p role="status" className="publication__quiet">
          {isReading ? say.reading : say.help[known.query.tab]}
        </p>
        {known.entries.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <LedgerTable {...{ language, say, admin, changed }} ledger={known} onCheck={setChecking} onUndo={undo} />
        )}
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
      <ExchangePanel {...{ language }} state={query.state} onSaved={() => void show({})} />
      {checking !== undefined && (
        <CheckDialog
          {...{ say, api }}
          key={entryKey(checking)}
          entry={checking}
          onNo={() => setChecking(undefined)}
          onDone={(entry, undoable) => {
            setChecking(undefined)
            void replace(entry, undoable)
          }}
        />
      )}
    </>
  )
}
