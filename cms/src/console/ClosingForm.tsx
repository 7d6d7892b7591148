'use client'

import {
  type Disposition,
  dispositions,
  inquiryRoleSchema,
  inquiryStages,
  longestNote,
} from '@justicia/shared-content/channels/inquiry'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Choices, Selection } from '../inquiries/Choices.tsx'
import { type CallDraft, missingIn } from '../inquiries/callDraft.ts'
import type { InquiryWords } from '../inquiries/inquiryWords.ts'
import { type CallFault, saveCall } from '../inquiries/saveCall.ts'
import type { ConsoleWords } from './consoleWords.ts'

/** Notes how a chat ended, with the fields and rules of a call, and closes it. */
export function ClosingForm(input: {
  api: string
  draft: CallDraft
  /** Whether the chat is still open, and is closed with it. */
  isOpen: boolean
  /** It is stored already, and only the chat is still to be closed. */
  isNoted: boolean
  say: ConsoleWords
  words: InquiryWords
  onChange: (said: Partial<CallDraft>) => void
  /** The inquiry is stored. @returns whether the chat is closed. */
  onNoted: () => Promise<boolean>
}) {
  const { api, draft, isOpen, isNoted, say, words, onChange, onNoted } = input
  const [faults, setFaults] = useState<CallFault[]>([])
  const [told, setTold] = useState('')
  const [isSaving, setIsSaving] = useState(false)
  const isStored = useRef(isNoted)
  const [refusals, setRefusals] = useState(0)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals > 0) summary.current?.focus()
  }, [refusals])
  const refuse = (wrong: CallFault[]) => {
    setFaults(wrong)
    setRefusals((now) => now + 1)
  }
  const isFaulty = (field: CallFault['field']) => faults.some((fault) => fault.field === field)
  const change = (said: Partial<CallDraft>) => {
    setTold('')
    setFaults((now) => now.filter(({ field }) => !(field in said)))
    onChange(said)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTold('')
    const missing = missingIn(draft).map((field) => ({ field, message: words.missing[field] }))
    if (missing.length > 0) return refuse(missing)
    setFaults([])
    setIsSaving(true)
    // Stored once, also where the chat is closed at the second attempt.
    const wrong = isStored.current ? [] : await saveCall(api, draft, undefined)
    if (wrong?.length === 0) {
      isStored.current = true
      if (!(await onNoted())) setTold(say.closing.notClosed)
    } else if (wrong === undefined) setTold(words.notSaved)
    else refuse(wrong)
    setIsSaving(false)
  }
  const outcomes = (isData: boolean) =>
    (Object.keys(dispositions) as Disposition[])
      .filter((value) => dispositions[value].data === isData)
      .map((value) => ({ value, label: words.dispositions[value] }))
  return (
    <form noValidate className="console__closing" onSubmit={(event) => void save(event)}>
      {faults.length > 0 && (
        <div ref={summary} role="alert" tabIndex={-1} className="call__faults">
          <p>{words.faults}</p>
          <ul>
            {faults.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <button type="button" onClick={() => document.getElementById(`call-${field}`)?.focus()}>
                  {message}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Choices
        name="role"
        legend={words.fields.role}
        options={inquiryRoleSchema.options.map((value) => ({ value, label: words.roles[value] }))}
        value={draft.role}
        isFaulty={isFaulty('role')}
        onChange={(role) => change({ role })}
      />
      <Selection
        name="stage"
        label={words.fields.stage}
        empty={words.choose}
        options={inquiryStages.map((value) => ({ value, label: words.stages[value] }))}
        value={draft.stage}
        isFaulty={isFaulty('stage')}
        onChange={(stage) => change({ stage })}
      />
      <Selection
        name="disposition"
        label={words.fields.disposition}
        empty={words.choose}
        groups={[
          { label: words.wasInquiry, options: outcomes(true) },
          { label: words.wasNone, options: outcomes(false) },
        ]}
        value={draft.disposition}
        isFaulty={isFaulty('disposition')}
        onChange={(disposition) => change({ disposition: disposition as Disposition })}
      />
      <details className="console__fold">
        <summary>{words.fields.note}</summary>
        <label className="console__hidden" htmlFor="call-note">
          {words.fields.note}
        </label>
        <p id="call-note-warning" className="console__quiet">
          {words.noteWarning}
        </p>
        <textarea
          id="call-note"
          rows={3}
          maxLength={longestNote}
          autoComplete="off"
          aria-describedby="call-note-warning"
          aria-invalid={isFaulty('note') || undefined}
          value={draft.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </details>
      <button type="submit" className="console__main" disabled={isSaving}>
        {isSaving ? words.saving : isOpen ? say.closing.save : say.closing.saveLeft}
      </button>
      <p className="console__quiet">{say.closing.lead}</p>
      <p role="status" className="console__told">
        {told}
      </p>
    </form>
  )
}
