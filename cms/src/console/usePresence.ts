'use client'

import { useAuth } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AskChannels } from './askChannels.ts'
import type { ConsoleState } from './consoleState.ts'

export type PresenceChoice = 'free' | 'busy' | 'away'

/** How an operator is there. */
export interface OwnPresence {
  choice: PresenceChoice
  languages: readonly string[]
  capacity: number
}

/** A session lasts eight hours: who is at work keeps it. Milliseconds. */
const refreshEvery = 30 * 60_000
const usual: OwnPresence = { choice: 'away', languages: ['es'], capacity: 3 }

/** How this operator is there, told to the channels whenever it changes and whenever they may have forgotten it. */
export function usePresence(
  { isReady, people }: Pick<ConsoleState, 'isReady' | 'people'>,
  account: string,
  ask: AskChannels,
): { presence: OwnPresence; isTold: boolean; change: (said: Partial<OwnPresence>) => void } {
  const { refreshCookie } = useAuth()
  const [presence, setPresence] = useState(usual)
  const [isTold, setIsTold] = useState(true)
  const isChosen = useRef(false)
  const tell = useCallback(
    async ({ capacity, choice, languages }: OwnPresence) => {
      const body = { isFree: choice === 'free', languages, capacity, ...(choice === 'away' ? { isGone: true } : {}) }
      setIsTold((await ask('presence', body)).ok)
    },
    [ask],
  )
  const change = (said: Partial<OwnPresence>) => {
    isChosen.current = true
    const next = { ...presence, ...said }
    setPresence(next)
    void tell(next)
  }
  const known = people[account]
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that all has been told.
  useEffect(() => {
    if (!isReady) return
    // A page that was loaded again goes on as before.
    if (!isChosen.current && known !== undefined) {
      const { capacity, isFree, languages } = known
      setPresence({ choice: isFree ? 'free' : 'busy', languages, capacity })
      isChosen.current = true
    } else if (isChosen.current && presence.choice !== 'away') void tell(presence)
  }, [isReady])
  useEffect(() => {
    if (presence.choice === 'away') return
    const timer = setInterval(() => refreshCookie(true), refreshEvery)
    return () => clearInterval(timer)
  }, [presence.choice, refreshCookie])
  return { presence, isTold, change }
}
