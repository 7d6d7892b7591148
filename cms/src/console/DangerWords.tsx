'use client'

import type { DeskDanger } from '../inquiries/Desk.ts'
import type { ConsoleWords } from './consoleWords.ts'

/** What to say first to somebody in danger: the sentences with which the sites' search answers, as they are published. */
export function DangerWords(input: {
  dangers: readonly DeskDanger[]
  say: ConsoleWords
  /** Absent where nothing can be sent. */
  onWrite?: (text: string) => void
}) {
  const { dangers, say, onWrite } = input
  return (
    <details className="console__fold">
      <summary>{say.dangerWords}</summary>
      <ul className="console__dangers">
        {dangers.map(({ sentence, slug }) => (
          <li key={slug}>
            <span>{sentence}</span>
            {onWrite !== undefined && (
              <button type="button" aria-label={say.toFieldOf(sentence)} onClick={() => onWrite(sentence)}>
                {say.toField}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
