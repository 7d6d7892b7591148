'use client'

import { channelLimits } from '@justicia/shared-content/channels/limits'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Typed } from './consoleState.ts'
import type { ConsoleWords } from './consoleWords.ts'

/** Milliseconds between two signs that somebody is typing. */
const typingEvery = 3_000

/** Where an operator writes to the citizen, and notes for the team. What is typed stays with its conversation until it is sent. */
export function Composer(input: {
  code: string
  typed: Typed
  say: ConsoleWords
  onType: (field: keyof Typed, text: string) => void
  onSend: (field: keyof Typed) => void
  onTyping: () => void
  /** «/» in the empty box. */
  onSearch: () => void
  /** What else may be done with the conversation. */
  children: ReactNode
}) {
  const { children, code, typed, say, onType, onSend, onTyping, onSearch } = input
  const typedAt = useRef(0)
  const over = typed.say.trim().length - channelLimits.text
  const write = (text: string) => {
    onType('say', text)
    if (text !== '' && Date.now() - typedAt.current > typingEvery) {
      typedAt.current = Date.now()
      onTyping()
    }
  }
  const send = (field: keyof Typed) => {
    const text = typed[field].trim()
    if (text !== '' && text.length <= channelLimits.text) onSend(field)
  }
  const press = (event: KeyboardEvent) => {
    // Enter that chooses a letter of an input method is none.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      send('say')
    } else if (event.key === '/' && typed.say === '') {
      event.preventDefault()
      onSearch()
    }
  }
  return (
    <div className="console__compose">
      <form
        className="console__write"
        onSubmit={(event) => {
          event.preventDefault()
          send('say')
        }}
      >
        <label className="console__hidden" htmlFor="console-say">
          {say.message(code)}
        </label>
        <textarea
          id="console-say"
          rows={2}
          autoComplete="off"
          placeholder={say.messageHint}
          aria-describedby="console-say-help"
          aria-invalid={over > 0 || undefined}
          value={typed.say}
          onChange={({ target }) => write(target.value)}
          onKeyDown={press}
        />
        <button type="submit" className="console__main" disabled={over > 0}>
          {say.send}
        </button>
      </form>
      <p id="console-say-help" className="console__quiet">
        {over > 0 ? say.tooLong(over) : say.messageHelp}
      </p>
      <div className="console__folds">
        <details className="console__fold">
          <summary>{say.note}</summary>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              send('note')
            }}
          >
            <label className="console__hidden" htmlFor="console-note">
              {say.note}
            </label>
            <p id="console-note-help" className="console__quiet">
              {say.noteHelp}
            </p>
            <textarea
              id="console-note"
              rows={2}
              autoComplete="off"
              maxLength={channelLimits.text}
              aria-describedby="console-note-help"
              value={typed.note}
              onChange={({ target }) => onType('note', target.value)}
            />
            <button type="submit">{say.keepNote}</button>
          </form>
        </details>
        {children}
      </div>
    </div>
  )
}
