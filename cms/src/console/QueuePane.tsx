'use client'

import type { ChatNames } from './ChatNames.ts'
import type { ConsoleState } from './consoleState.ts'
import { codeOf, isTheirTurn, type Named, type Own, ownIn, unreadIn, waitingIn } from './consoleViews.ts'
import type { ConsoleWords } from './consoleWords.ts'
import type { ShownHead } from './streamEvent.ts'

/** Whole minutes from one moment to another, in milliseconds since 1970. */
export function minutesFrom(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / 60_000))
}

/** Who waits in the operator's states, and whom they answer. */
export function QueuePane(input: {
  state: ConsoleState
  names: ChatNames
  now: number
  say: ConsoleWords
  /** What came of the last attempt to take one. */
  told: string
  isFree: boolean
  /** Supervisors take one by name whether they are free or not. */
  mayTakeOver: boolean
  onTake: (conversation?: string) => void
  onSelect: (conversation: string) => void
}) {
  const { state, names, now, say, told, isFree, mayTakeOver, onTake, onSelect } = input
  const waiting = waitingIn(state)
  const own = ownIn(state)
  const isReading = !state.isReady && waiting.length === 0 && own.length === 0
  return (
    <>
      <h2 id="console-waiting">
        {say.waiting} <span className="console__count">{waiting.length}</span>
      </h2>
      <p role="status" className="console__told">
        {told}
      </p>
      {waiting.length === 0 ? (
        <p className="console__quiet">{isReading ? say.reading : say.nobodyWaits}</p>
      ) : (
        <>
          <button type="button" className="console__main" disabled={!isFree} onClick={() => onTake()}>
            {say.takeNext}
          </button>
          {!isFree && <p className="console__quiet">{say.noRoom}</p>}
          <ul className="console__list" aria-labelledby="console-waiting">
            {waiting.map((head) => (
              <WaitingRow
                key={head.id}
                {...{ head, names, now, say }}
                isFree={isFree || mayTakeOver}
                onTake={() => onTake(head.id)}
              />
            ))}
          </ul>
        </>
      )}
      <h2 id="console-own">
        {say.own} <span className="console__count">{own.length}</span>
      </h2>
      {own.length === 0 ? (
        <p className="console__quiet">{isReading ? '' : say.noneOwn}</p>
      ) : (
        <ul className="console__list" aria-labelledby="console-own">
          {own.map((each) => (
            <OwnRow key={each.id} {...{ each, state, names, say, now }} onSelect={() => onSelect(each.id)} />
          ))}
        </ul>
      )}
    </>
  )
}

function WaitingRow(input: {
  head: Named<ShownHead>
  names: ChatNames
  now: number
  say: ConsoleWords
  isFree: boolean
  onTake: () => void
}) {
  const { head, names, now, say, isFree, onTake } = input
  const topic = head.topic === undefined ? say.noTopic : names.topic(head.topic)
  const title = head.urgent ? say.danger : topic
  const place = placeOf(head, names)
  const wait = say.waited(minutesFrom(head.since, now))
  return (
    <li className={head.urgent ? 'console__card console__card--urgent' : 'console__card'}>
      <b>{title}</b>
      <span className="console__when">{wait}</span>
      <small>
        {[place, head.urgent && head.topic ? topic : '', head.status === 'transferred' ? say.handedOn : '']
          .filter(Boolean)
          .join(' · ')}
      </small>
      <button type="button" disabled={!isFree} aria-label={say.takeOf([title, place, wait].join(', '))} onClick={onTake}>
        {say.take}
      </button>
    </li>
  )
}

function OwnRow(input: {
  each: Own
  state: ConsoleState
  names: ChatNames
  say: ConsoleWords
  now: number
  onSelect: () => void
}) {
  const { each, state, names, say, now, onSelect } = input
  const { id } = each
  const about = each.head ?? each.left
  const unread = unreadIn(state, id)
  const turn =
    each.left !== undefined
      ? say.hasLeft
      : each.head.status === 'ended'
        ? say.hasEnded
        : isTheirTurn(state, id)
          ? say.theirTurn
          : say.yourTurn
  return (
    <li>
      <button
        type="button"
        className="console__card console__card--own"
        aria-current={state.selected === id ? 'true' : undefined}
        onClick={onSelect}
      >
        <b>{codeOf(id)}</b>
        {unread > 0 ? (
          <span className="console__unread">{say.unread(unread)}</span>
        ) : (
          <span className="console__when">{say.lasts(minutesFrom(about.since, now))}</span>
        )}
        <small>
          {placeOf(about, names)} · {turn}
        </small>
      </button>
    </li>
  )
}

/** State, and language where it is not Spanish. */
export function placeOf({ language, state }: { state: string; language: string }, names: ChatNames): string {
  return [names.state(state), ...(language === 'es' ? [] : [names.language(language)])].join(' · ')
}
