'use client'

import { type Conversation, type Line, linesFor, newConversation } from '@justicia/shared-content/channels/conversation'
import type { ConversationEvent } from '@justicia/shared-content/channels/events'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ChatNames } from './ChatNames.ts'
import type { Sending } from './consoleState.ts'
import type { ConsoleWords } from './consoleWords.ts'

/** How near the end (pixels) somebody reads who is taken along when something comes. */
const near = 80

interface Shown {
  names: ChatNames
  say: ConsoleWords
  timeToText: (at: number) => string
}

/** What was said in a conversation, with notes for the team, and what is on its way. Texts are text: nothing in them is markup. */
export function TalkLog(
  input: Shown & {
    code: string
    conversation: Conversation | undefined
    outbox: readonly Sending[]
    isTyping: boolean
    onWithdraw: (sending: Sending, isTakenBack: boolean) => void
  },
) {
  const { code, conversation = newConversation, outbox, isTyping, names, say, timeToText, onWithdraw } = input
  const box = useRef<HTMLDivElement>(null)
  const [isBehind, setIsBehind] = useState(false)
  const isFollowing = useRef(true)
  const lines = linesFor('operator', { ...conversation, outbox: [] })
  const count = lines.length + outbox.length
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each line that comes.
  useEffect(() => {
    if (isFollowing.current) toEnd()
    else setIsBehind(true)
  }, [count, isTyping])
  const follow = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {}
    isFollowing.current = scrollHeight - scrollTop - clientHeight < near
    if (isFollowing.current) setIsBehind(false)
  }
  return (
    <div className="console__logbox">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div ref={box} role="log" aria-label={say.log(code)} tabIndex={0} className="console__log" onScroll={follow}>
        <ol>
          {lines.map((line) => (
            <LogLine key={keyOf(line)} {...{ line, names, say, timeToText }} />
          ))}
          {outbox.map((sending) => (
            <SendingLine key={sending.id} {...{ sending, names, say, onWithdraw }} />
          ))}
        </ol>
        {isTyping && (
          <p className="console__typing">
            {say.citizen}: {say.typing}
          </p>
        )}
      </div>
      {isBehind && (
        <button type="button" className="console__latest" onClick={toEnd}>
          {say.latest}
        </button>
      )}
    </div>
  )
}

function LogLine({ line, names, say, timeToText }: Shown & { line: Line }) {
  if (line.kind === 'sending') return null
  if (line.kind === 'note')
    return (
      <Said className="note" by={say.noteBy} time={timeToText(line.note.at)}>
        {line.note.text}
      </Said>
    )
  const { event } = line
  const time = timeToText(event.at)
  if (event.kind === 'said')
    return (
      <Said
        className={event.by === 'citizen' ? 'theirs' : 'mine'}
        by={event.by === 'citizen' ? say.citizen : say.you}
        time={time}
      >
        {event.text}
      </Said>
    )
  if (event.kind === 'shared')
    return (
      <Said className="mine console__line--shared" by={say.you} time={time}>
        {say.events.shared(names.topic(event.guide))}
      </Said>
    )
  return (
    <li className="console__happened">
      {happenedToText(event, names, say)} <time>{time}</time>
    </li>
  )
}

function happenedToText(
  event: Exclude<ConversationEvent, { kind: 'said' | 'shared' }>,
  names: ChatNames,
  say: ConsoleWords,
): string {
  switch (event.kind) {
    case 'opened':
      return event.topic === undefined ? say.events.opened : `${say.events.opened}. ${say.cameFrom(names.topic(event.topic))}`
    case 'joined':
      return say.events.joined
    case 'transferred':
      return say.events.transferred(names.state(event.state), names.language(event.language))
    case 'ended':
      return say.events.ended[event.by]
  }
}

function Said({ className, by, time, children }: { className: string; by: string; time: string; children: ReactNode }) {
  return (
    <li className={`console__line console__line--${className}`}>
      <span className={className === 'note' ? 'console__by' : 'console__by console__hidden'}>{by}: </span>
      <span className="console__text">{children}</span>
      <small>{time}</small>
    </li>
  )
}

function SendingLine({
  sending,
  names,
  say,
  onWithdraw,
}: Pick<Shown, 'names' | 'say'> & { sending: Sending; onWithdraw: (sending: Sending, isTakenBack: boolean) => void }) {
  const { refused } = sending
  const kind = sending.kind === 'note' ? 'note' : 'mine'
  return (
    <li className={`console__line console__line--${kind} console__line--${refused === undefined ? 'sending' : 'refused'}`}>
      <span className="console__by console__hidden">{sending.kind === 'note' ? say.noteBy : say.you}: </span>
      <span className="console__text">
        {sending.kind === 'share' ? say.events.shared(names.topic(sending.guide)) : sending.text}
      </span>
      {refused === undefined ? (
        <small>{say.sending}</small>
      ) : (
        <span className="console__refusal" role="alert">
          {say.notSent} {say.refusals[refused] ?? say.refused}
          <span className="console__acts">
            {sending.kind !== 'share' && (
              <button type="button" onClick={() => onWithdraw(sending, true)}>
                {say.backToField}
              </button>
            )}
            <button type="button" onClick={() => onWithdraw(sending, false)}>
              {say.remove}
            </button>
          </span>
        </span>
      )}
    </li>
  )
}

function keyOf(line: Line): string {
  if (line.kind === 'note') return `note ${line.note.note}`
  return line.kind === 'event' ? `event ${line.event.seq}` : line.draft.id
}
