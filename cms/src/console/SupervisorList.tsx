'use client'

import type { ChatNames } from './ChatNames.ts'
import type { ConsoleState } from './consoleState.ts'
import { codeOf, othersIn } from './consoleViews.ts'
import type { ConsoleWords } from './consoleWords.ts'
import { minutesFrom, placeOf } from './QueuePane.tsx'

/** For who supervises: which conversations others answer, and who is at work. */
export function SupervisorList(input: {
  state: ConsoleState
  /** Own account. */
  account: string
  names: ChatNames
  /** What an account is called. */
  nameOf: (account: string) => string
  now: number
  say: ConsoleWords
  onSelect: (conversation: string) => void
}) {
  const { state, account, names, nameOf, now, say, onSelect } = input
  const others = othersIn(state)
  const people = Object.values(state.people).filter((each) => each.account !== account)
  const openOf = (who: string) => others.filter(({ operator }) => operator === who).length
  return (
    <>
      <h2 id="console-others">
        {say.others} <span className="console__count">{others.length}</span>
      </h2>
      {others.length === 0 ? (
        <p className="console__quiet">{say.noOthers}</p>
      ) : (
        <ul className="console__list" aria-labelledby="console-others">
          {others.map((head) => (
            <li key={head.id}>
              <button
                type="button"
                className="console__card console__card--own"
                aria-current={state.selected === head.id ? 'true' : undefined}
                onClick={() => onSelect(head.id)}
              >
                <b>{codeOf(head.id)}</b>
                <span className="console__when">{say.lasts(minutesFrom(head.since, now))}</span>
                <small>{[placeOf(head, names), head.operator === undefined ? '' : nameOf(head.operator)].join(' · ')}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <h2 id="console-people">{say.people}</h2>
      {people.length === 0 ? (
        <p className="console__quiet">{say.nobodyThere}</p>
      ) : (
        <ul className="console__people" aria-labelledby="console-people">
          {people.map(({ account: who, capacity, isFree, languages }) => (
            <li key={who}>
              <b>{nameOf(who)}</b>{' '}
              <span className="console__quiet">
                {say.there(isFree, openOf(who), capacity)} {languages.map(names.language).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
