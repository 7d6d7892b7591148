'use client'

import type { Choice } from '../inquiries/Desk.ts'
import type { ConsoleWords } from './consoleWords.ts'
import type { OwnPresence, PresenceChoice } from './usePresence.ts'

const choices: readonly PresenceChoice[] = ['free', 'busy', 'away']
/** Conversations at once that somebody may choose. */
const capacities = [1, 2, 3, 4, 5]

/** Whether somebody is free, busy or away; in which languages, and how many conversations at once. */
export function PresenceBar(input: {
  presence: OwnPresence
  isTold: boolean
  languages: readonly Choice[]
  /** Open conversations. */
  open: number
  say: ConsoleWords
  onChange: (said: Partial<OwnPresence>) => void
}) {
  const { presence, isTold, languages, open, say, onChange } = input
  const { choice, capacity } = presence
  const toggle = (value: string) => {
    const others = presence.languages.filter((each) => each !== value)
    const next = others.length < presence.languages.length ? others : [...others, value]
    // Without a language nobody could be answered.
    if (next.length > 0) onChange({ languages: next })
  }
  return (
    <div className="console__presence">
      <fieldset className="console__choice" aria-describedby="console-presence-help">
        <legend>{say.presence.legend}</legend>
        {choices.map((value) => (
          <label key={value} className={`console__state console__state--${value}`}>
            <input type="radio" name="presence" checked={choice === value} onChange={() => onChange({ choice: value })} />
            <span>{say.presence[value]}</span>
          </label>
        ))}
      </fieldset>
      <p id="console-presence-help" className="console__quiet" role="status">
        {isTold
          ? choice === 'away' && open > 0
            ? say.presence.awayWith(open)
            : say.presence.help[choice]
          : say.presence.notSaved}
      </p>
      <details className="console__settings">
        <summary>{say.presence.settings}</summary>
        <fieldset>
          <legend>{say.presence.languages}</legend>
          {languages.map(({ label, value }) => (
            <label key={value} className="console__tick">
              <input type="checkbox" checked={presence.languages.includes(value)} onChange={() => toggle(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <label className="console__field">
          {say.presence.capacity}
          <select value={capacity} onChange={({ target }) => onChange({ capacity: Number(target.value) })}>
            {[...new Set([...capacities, capacity])].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      </details>
    </div>
  )
}
