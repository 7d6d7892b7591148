'use client'

import { lastSeen, newConversation } from '@justicia/shared-content/channels/conversation'
import { type Dispatch, useEffect, useRef } from 'react'
import type { AskChannels } from './askChannels.ts'
import type { ConsoleAction, ConsoleState } from './consoleState.ts'
import { entriesOf } from './useConsole.ts'

/** Milliseconds between two looks at what others answer: consoles are told only of their own. */
const lookEvery = 3_000

/** Reads on what somebody else answers, while who supervises looks at it. @param watched undefined while they do not. */
export function useWatching(
  watched: string | undefined,
  { conversations }: ConsoleState,
  ask: AskChannels,
  dispatch: Dispatch<ConsoleAction>,
): void {
  const held = useRef(conversations)
  held.current = conversations
  useEffect(() => {
    if (watched === undefined) return
    let isOver = false
    const look = async () => {
      const { seq, note } = lastSeen(held.current[watched] ?? newConversation)
      const answer = await ask('read', { conversation: watched, after: seq, afterNote: note })
      if (answer.ok && !isOver) dispatch({ do: 'read', conversation: watched, entries: entriesOf(answer.body) })
    }
    void look()
    const timer = setInterval(() => void look(), lookEvery)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [watched, ask, dispatch])
}
