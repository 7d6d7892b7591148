'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { inquiryWords } from '../inquiries/inquiryWords.ts'
import { useDesk } from '../inquiries/useDesk.ts'
import { useSearchKey } from '../inquiries/useSearchKey.ts'
import type { Label } from '../words/labels.ts'
import { type ChatState, chatNames } from './ChatNames.ts'
import type { ChatSaid } from './chatDraft.ts'
import { type Left, toLeft, typedIn } from './consoleState.ts'
import { unreadIn } from './consoleViews.ts'
import { consoleWords } from './consoleWords.ts'
import { drawMessageId } from './drawMessageId.ts'
import { HelpPane } from './HelpPane.tsx'
import { LineNotice } from './LineNotice.tsx'
import { PresenceBar } from './PresenceBar.tsx'
import { QueuePane } from './QueuePane.tsx'
import { SupervisorList } from './SupervisorList.tsx'
import { TalkPane } from './TalkPane.tsx'
import { useConsole } from './useConsole.ts'
import { useNow } from './useNow.ts'
import { usePresence } from './usePresence.ts'
import { useWatching } from './useWatching.ts'

const panes = ['queue', 'talk', 'help'] as const
type Pane = (typeof panes)[number]

/** «Conversaciones»: the chats of an operator. What was said is nowhere but in this window, and goes with the conversation. */
export function ConsoleScreen({
  account,
  accountNames,
  isSupervisor,
  language,
  mayNote,
  own,
  states,
}: {
  /** Its id. */
  account: string
  /** Of who answers in the states that the account supervises, by id. */
  accountNames: Record<string, string>
  isSupervisor: boolean
  language: keyof Label
  /** Whether the account notes inquiries. */
  mayNote: boolean
  /** Slugs of the states that the account answers for. */
  own: string[]
  states: ChatState[]
}) {
  const { config } = useConfig()
  const { admin, api } = config.routes
  const say = consoleWords[language]
  const words = useMemo(() => ({ ...inquiryWords[language], ...say.guideWords }), [language, say])
  const { state, dispatch, ask } = useConsole(api)
  const { presence, isTold, change } = usePresence(state, account, ask)
  const [pane, setPane] = useState<Pane>('queue')
  const [told, setTold] = useState('')
  const [said, setSaid] = useState<Record<string, ChatSaid>>({})
  const now = useNow()
  const title = useRef<HTMLHeadingElement>(null)
  const { selected } = state
  const head = selected === undefined ? undefined : state.heads[selected]
  const about = aboutOf(selected)
  useWatching(isSupervisor && head?.isMine === false ? selected : undefined, state, ask, dispatch)
  const nameOf = (id: string) => accountNames[id] ?? say.account(id)
  const { desk, isLost, reload } = useDesk(api, about?.state ?? own[0] ?? '')
  const titles = useMemo(() => new Map(desk?.guides.map(({ slug, title: name }) => [slug, name])), [desk])
  const names = useMemo(() => chatNames(states, titles), [states, titles])
  const languages = useMemo(() => languagesOf(states, own), [states, own])
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn > 0) title.current?.focus()
  }, [turn])

  function aboutOf(id: string | undefined): Left | undefined {
    if (id === undefined) return undefined
    const mine = state.heads[id]
    return mine?.isMine ? toLeft(mine, state.conversations[id]) : state.left[id]
  }
  const select = (conversation: string) => {
    dispatch({ do: 'select', conversation })
    setPane('talk')
    setTurn((each) => each + 1)
  }
  const take = async (conversation?: string) => {
    setTold('')
    const answer = await ask('join', conversation === undefined ? {} : { conversation })
    if (!answer.ok) return setTold(answer.code === 'busy' ? say.noRoom : answer.code === 'taken' ? say.takenBefore : say.notTaken)
    if (typeof answer.body.conversation !== 'string') return setTold(say.nobodyNext)
    select(answer.body.conversation)
  }
  const noted = async (id: string): Promise<boolean> => {
    const isOpen = state.heads[id]?.status === 'open'
    // Noted from now on, also if the citizen leaves before it is closed.
    dispatch({ do: 'noted', conversation: id })
    if (isOpen) {
      const answer = await ask('close', { conversation: id })
      if (!answer.ok && answer.code !== 'unknown' && answer.code !== 'ended') return false
    }
    setSaid(({ [id]: _, ...rest }) => rest)
    dispatch({ do: 'select', conversation: undefined })
    setTold(say.closing.saved)
    setPane('queue')
    return true
  }
  const search = useCallback(() => {
    setPane('help')
    whenDrawn(() => document.getElementById('call-topic')?.focus())
  }, [])
  useSearchKey(search)
  const discard = (id: string) => {
    dispatch({ do: 'noted', conversation: id })
    dispatch({ do: 'select', conversation: undefined })
    setPane('queue')
  }
  const write = (conversation: string) => (text: string) => {
    const before = typedIn(state, conversation).say.trimEnd()
    dispatch({ do: 'type', conversation, field: 'say', text: before === '' ? text : `${before} ${text}` })
    setPane('talk')
    whenDrawn(() => document.getElementById('console-say')?.focus())
  }
  const shareGuide = (conversation: string) => (guide: string, release: string) =>
    dispatch({ do: 'send', sending: { conversation, id: drawMessageId(), kind: 'share', guide, release } })
  const open = Object.values(state.heads).filter(({ isMine, status }) => isMine && status === 'open').length
  const unread = Object.keys(state.conversations).reduce((sum, id) => sum + unreadIn(state, id), 0)
  const timeToText = (at: number) =>
    new Date(at).toLocaleTimeString(language === 'es' ? 'es-MX' : 'en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })

  return (
    <>
      <SetStepNav nav={[{ label: say.title }]} />
      <header className="console__top">
        <h1>{say.title}</h1>
        <PresenceBar {...{ presence, isTold, languages, open, say }} onChange={change} />
      </header>
      <LineNotice line={state.line} {...{ admin, say }} />
      <nav className="console__switch" aria-label={say.title}>
        {panes.map((each) => (
          <button key={each} type="button" aria-current={pane === each ? 'true' : undefined} onClick={() => setPane(each)}>
            {say.panes[each]}
            {each === 'queue' && unread > 0 && <span className="console__unread">{unread}</span>}
          </button>
        ))}
      </nav>
      <div className="console__panes" data-pane={pane}>
        <section className="console__pane console__pane--queue" aria-label={say.panes.queue}>
          <QueuePane
            {...{ state, names, now, say, told }}
            isFree={presence.choice === 'free' && open < presence.capacity}
            mayTakeOver={isSupervisor}
            onTake={(conversation) => void take(conversation)}
            onSelect={select}
          />
          {isSupervisor && <SupervisorList {...{ state, account, names, nameOf, now, say }} onSelect={select} />}
          <p className="console__quiet console__foot">{say.lead}</p>
        </section>
        <section className="console__pane console__pane--talk" aria-label={say.panes.talk}>
          {selected === undefined ? (
            <p className="console__quiet console__none">{say.none}</p>
          ) : (
            <TalkPane
              id={selected}
              titleRef={title}
              {...{ state, states, names, now, say, timeToText, dispatch, ask, nameOf }}
              onSearch={search}
              {...(isSupervisor ? { onTakeOver: () => void take(selected) } : {})}
            />
          )}
        </section>
        <section className="console__pane console__pane--help call" aria-label={say.panes.help}>
          {selected === undefined || about === undefined ? (
            <p className="console__quiet">{say.helpNone}</p>
          ) : (
            <HelpPane
              key={selected}
              {...{ api, about, desk, isLost, say, words }}
              isOpen={head?.isMine === true && head.status === 'open'}
              isNoted={state.noted.includes(selected)}
              said={said[selected] ?? {}}
              onReload={reload}
              onSay={(changed) => setSaid((before) => ({ ...before, [selected]: { ...before[selected], ...changed } }))}
              onShare={shareGuide(selected)}
              onNoted={() => noted(selected)}
              {...(mayNote ? {} : { onDiscard: () => discard(selected) })}
              {...(head?.isMine && head.status === 'open' ? { onWrite: write(selected) } : {})}
            />
          )}
        </section>
      </div>
    </>
  )
}

/** Languages of some states, each once, in the order of the first that has it. */
function languagesOf(states: readonly ChatState[], own: readonly string[]): ChatState['languages'] {
  const all = states.filter(({ value }) => own.includes(value)).flatMap(({ languages }) => languages)
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index)
}

/** Where one pane is shown at a time, what is in another is not there until it is drawn. */
function whenDrawn(go: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(go))
}
