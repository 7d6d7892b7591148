'use client'

import { type Dispatch, useEffect, useMemo, useReducer, useState } from 'react'
import { z } from 'zod'
import { type AskChannels, channelsAsker } from './askChannels.ts'
import { type ConsoleAction, type ConsoleState, emptyConsole, nextConsole } from './consoleState.ts'
import { followChannels } from './followChannels.ts'
import { OutboxSender } from './OutboxSender.ts'
import { type Entry, entrySchema } from './streamEvent.ts'
import { waitOrWake } from './waitOrWake.ts'

/** Milliseconds after which something that came too early is asked for with what is before it. */
const gapLasts = 1_500

/** The state of this window's console, what changes it, and the way to the channels. @param api root of the CMS's interface. */
export function useConsole(api: string): { state: ConsoleState; dispatch: Dispatch<ConsoleAction>; ask: AskChannels } {
  const [state, dispatch] = useReducer(nextConsole, emptyConsole)
  const ask = useMemo(() => channelsAsker(api), [api])
  const [sender] = useState(
    () => new OutboxSender({ ask, wait: waitOrWake, refuse: (id, code) => dispatch({ do: 'refuse', id, code }) }),
  )
  useEffect(() => {
    const stopping = new AbortController()
    void followChannels({
      ...{ api, signal: stopping.signal, wait: waitOrWake },
      hear: (event) => dispatch({ do: 'hear', event, now: Date.now() }),
      line: (line) => dispatch({ do: 'line', line }),
    })
    return () => stopping.abort()
  }, [api])
  useEffect(() => sender.offer(state.outbox), [sender, state.outbox])
  useGaps(state, ask, dispatch)
  useSeeing(state, dispatch)
  return { state, dispatch, ask }
}

/** Asks again for what is missing before something that has come. */
function useGaps({ conversations }: ConsoleState, ask: AskChannels, dispatch: Dispatch<ConsoleAction>): void {
  const gap = Object.entries(conversations).find(([, { ahead }]) => ahead.events.length + ahead.notes.length > 0)
  const [conversation, held] = gap ?? []
  const [after, afterNote] = [held?.events.length ?? 0, held?.notes.length ?? 0]
  useEffect(() => {
    if (conversation === undefined) return
    const timer = setTimeout(() => {
      void ask('read', { conversation, after, afterNote }).then((answer) => {
        if (answer.ok) dispatch({ do: 'read', conversation, entries: entriesOf(answer.body) })
      })
    }, gapLasts)
    return () => clearTimeout(timer)
  }, [conversation, after, afterNote, ask, dispatch])
}

/** What is on the screen of a window that is looked at has been seen. */
function useSeeing({ conversations, selected }: ConsoleState, dispatch: Dispatch<ConsoleAction>): void {
  const count = selected === undefined ? 0 : (conversations[selected]?.events.length ?? 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each event that comes is seen.
  useEffect(() => {
    if (selected === undefined) return
    const see = () => {
      if (document.visibilityState === 'visible') dispatch({ do: 'see', conversation: selected })
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [selected, count, dispatch])
}

/** What a `read` answered. */
export function entriesOf({ entries }: Record<string, unknown>): Entry[] {
  return z.array(entrySchema).parse(entries)
}
