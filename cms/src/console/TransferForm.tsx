'use client'

import { type FormEvent, useState } from 'react'
import type { ChatState } from './ChatNames.ts'
import type { ConsoleWords } from './consoleWords.ts'

/** Hands a conversation on to the queue of a state and a language. */
export function TransferForm(input: {
  states: readonly ChatState[]
  state: string
  language: string
  say: ConsoleWords
  /** @returns whether it was. */
  onTransfer: (to: { state: string; language: string }) => Promise<boolean>
}) {
  const { states, say, onTransfer } = input
  const [state, setState] = useState(input.state)
  const [language, setLanguage] = useState(input.language)
  const [isFailed, setIsFailed] = useState(false)
  const languages = states.find(({ value }) => value === state)?.languages ?? []
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setIsFailed(false)
    setIsFailed(!(await onTransfer({ state, language })))
  }
  return (
    <details className="console__fold">
      <summary>{say.transfer}</summary>
      <form className="console__transfer" onSubmit={(event) => void submit(event)}>
        <p className="console__quiet">{say.transferHelp}</p>
        <label className="console__field">
          {say.toState}
          <select
            value={state}
            onChange={({ target }) => {
              setState(target.value)
              setLanguage('es')
            }}
          >
            {states.map(({ label, value }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="console__field">
          {say.toLanguage}
          <select value={language} onChange={({ target }) => setLanguage(target.value)}>
            {languages.map(({ label, value }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say.doTransfer}</button>
        {isFailed && <p role="alert">{say.notTransferred}</p>}
      </form>
    </details>
  )
}
