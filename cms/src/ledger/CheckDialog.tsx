'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { type LookWay, lookWays, type ShownEntry } from './Ledger.ts'
import type { Undoable } from './LedgerTable.tsx'
import type { LedgerWords } from './ledgerWords.ts'

/** Asks how an entry was checked, and writes it down in the name of the account. */
export function CheckDialog(input: {
  entry: ShownEntry
  say: LedgerWords
  api: string
  onDone: (entry: ShownEntry, undoable: Undoable) => void
  onNo: () => void
}) {
  const { entry, say, api, onDone, onNo } = input
  const { collection, id, place, text, isOwnWord, source } = entry
  const ways = isOwnWord ? (['page'] as const) : lookWays
  const [how, setHow] = useState<LookWay>(ways[0])
  const [address, setAddress] = useState(source.url ?? '')
  const [isSaving, setIsSaving] = useState(false)
  const [fault, setFault] = useState<string>()
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setIsSaving(true)
    const answer = await fetch(`${api}/ledger/looked`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ collection, id, place, text, how, ...(how === 'page' ? { address } : {}) }),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as Answer | undefined
    setIsSaving(false)
    if (answer?.ok && told?.entry) {
      // Closed before it is gone: the focus goes back to where it came from.
      dialog.current?.close()
      return onDone(told.entry, { note: told.isDraft ? say.doneDraft : say.done, version: told.version })
    }
    const [error] = told?.errors ?? []
    setFault(error?.data?.errors?.[0]?.message ?? error?.message ?? say.lost)
  }
  return (
    <dialog ref={dialog} className="publication-confirm ledger-check" aria-labelledby={`${name}-title`} onClose={onNo}>
      <form onSubmit={(event) => void save(event)}>
        <h2 id={`${name}-title`}>{say.lookAt(text)}</h2>
        <p>{entry.name}</p>
        {isOwnWord && <p className="publication__warning">{say.ownWord}</p>}
        <fieldset>
          <legend>{say.how}</legend>
          {ways.map((way) => (
            <label key={way}>
              <input type="radio" name={name} value={way} checked={how === way} onChange={() => setHow(way)} /> {say.ways[way]}
            </label>
          ))}
        </fieldset>
        {how === 'page' && (
          <>
            <p>{say.pageNote}</p>
            <label className="ledger-check__address">
              {say.address}
              <input
                type="url"
                inputMode="url"
                autoComplete="off"
                required
                maxLength={2000}
                placeholder="https://"
                value={address}
                onChange={({ target }) => setAddress(target.value)}
              />
            </label>
          </>
        )}
        {fault !== undefined && (
          <p role="alert" className="ledger-check__fault">
            {fault}
          </p>
        )}
        <div className="publication-confirm__buttons">
          <button type="submit" className="publication-confirm__yes" disabled={isSaving}>
            {isSaving ? say.saving : say.save}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {say.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}

interface Answer {
  entry?: ShownEntry | null
  version?: string
  isDraft?: boolean
  errors?: { message?: string; data?: { errors?: { message?: string }[] } }[]
}
