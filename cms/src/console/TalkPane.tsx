'use client'

import type { Dispatch, Ref } from 'react'
import type { AskChannels } from './askChannels.ts'
import type { ChatNames, ChatState } from './ChatNames.ts'
import { Composer } from './Composer.tsx'
import { type ConsoleAction, type ConsoleState, type Typed, typedIn } from './consoleState.ts'
import { codeOf, typingLasts } from './consoleViews.ts'
import type { ConsoleWords } from './consoleWords.ts'
import { drawMessageId } from './drawMessageId.ts'
import { minutesFrom } from './QueuePane.tsx'
import { TalkLog } from './TalkLog.tsx'
import { TransferForm } from './TransferForm.tsx'

/** One conversation: what was said, and what the operator says next. */
export function TalkPane(input: {
  id: string
  state: ConsoleState
  states: readonly ChatState[]
  names: ChatNames
  now: number
  say: ConsoleWords
  titleRef: Ref<HTMLHeadingElement>
  timeToText: (at: number) => string
  dispatch: Dispatch<ConsoleAction>
  ask: AskChannels
  /** What an account is called. */
  nameOf: (account: string) => string
  onSearch: () => void
  /** For who supervises. */
  onTakeOver?: () => void
}) {
  const { nameOf, onSearch, onTakeOver, id, state, states, names, now, say, titleRef, timeToText, dispatch, ask } = input
  const head = state.heads[id]
  const code = codeOf(id)
  if (head === undefined || state.lost.includes(id))
    return (
      <>
        <h2 ref={titleRef} tabIndex={-1}>
          {code}
        </h2>
        <p className="console__notice" role="status">
          {state.left[id] !== undefined ? say.left : state.lost.includes(id) ? say.lost : say.forgotten}
        </p>
      </>
    )
  const outbox = state.outbox.filter(({ conversation }) => conversation === id)
  const typed = typedIn(state, id)
  const send = (field: keyof Typed) =>
    dispatch({
      do: 'send',
      sending: { conversation: id, id: drawMessageId(), kind: field, text: typed[field].trim() },
    })
  const isOpen = head.isMine && head.status === 'open'
  const isOthers = !head.isMine && head.status !== 'ended'
  return (
    <>
      <header className="console__head">
        <h2 ref={titleRef} tabIndex={-1}>
          {code}
        </h2>
        <span className="console__tag">{names.state(head.state)}</span>
        <span className="console__tag">{names.language(head.language)}</span>
        {head.urgent && <span className="console__tag console__tag--urgent">{say.danger}</span>}
        <span className="console__when">{say.lasts(minutesFrom(head.since, now))}</span>
      </header>
      <TalkLog
        key={id}
        {...{ code, outbox, names, say, timeToText }}
        conversation={state.conversations[id]}
        isTyping={now - (state.typingAt[id] ?? 0) < typingLasts}
        onWithdraw={(sending, isTakenBack) => {
          dispatch({ do: 'withdraw', id: sending.id })
          if (!isTakenBack || sending.kind === 'share') return
          const text = [typed[sending.kind], sending.text].filter(Boolean).join('\n')
          dispatch({ do: 'type', conversation: id, field: sending.kind, text })
        }}
      />
      {isOthers && onTakeOver !== undefined && (
        <p className="console__notice">
          {head.operator === undefined ? say.answeredByNobody : say.answeredBy(nameOf(head.operator))}{' '}
          <button type="button" onClick={onTakeOver}>
            {say.takeOver}
          </button>
        </p>
      )}
      {isOpen && (
        <Composer
          {...{ code, typed, say }}
          onType={(field, text) => dispatch({ do: 'type', conversation: id, field, text })}
          onSend={send}
          onTyping={() => void ask('typing', { conversation: id })}
          onSearch={onSearch}
        >
          <TransferForm
            key={`${id} ${head.state} ${head.language}`}
            {...{ states, say }}
            state={head.state}
            language={head.language}
            onTransfer={async (to) => (await ask('transfer', { conversation: id, ...to })).ok}
          />
        </Composer>
      )}
    </>
  )
}
