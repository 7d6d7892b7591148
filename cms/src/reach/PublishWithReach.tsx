'use client'

import { PublishButton, useConfig, useTranslation } from '@payloadcms/ui'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { askReach, lastReach } from './askReach.ts'
import { pressWhenFree } from './pressWhenFree.ts'
import { ReachDetails } from './ReachDetails.tsx'
import { reachSentence, reachWords } from './reachWords.ts'
import type { Reach } from './readReach.ts'
import { useDraft } from './useDraft.ts'

/** Whoever publishes waits so many milliseconds to be told what it changes, and no longer. */
const patience = 8_000

/** A form that saves itself takes no other save meanwhile: what is published waits for it so many milliseconds. */
const savingPatience = 30_000

/**
 * The button that publishes: where more than the document's own pages change, it says so first and asks.
 * @param label what it says; as usual without it.
 */
export function PublishWithReach({ label }: { label?: string }) {
  const draft = useDraft()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const mayPass = useRef(false)
  /** What the form says now, what was asked last, and what whoever publishes has agreed to. */
  const now = useRef(draft)
  const asked = useRef<string>(undefined)
  const agreed = useRef<string>(undefined)
  const [isAsking, setAsking] = useState(false)
  const [standing, setStanding] = useState<'free' | 'due' | 'late'>('free')
  const [reach, setReach] = useState<Reach>()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = reachWords[language]

  const publish = (reach?: Reach) => {
    agreed.current = JSON.stringify(reach)
    setReach(undefined)
    setStanding('due')
  }
  useEffect(() => {
    now.current = draft
  }, [draft])
  const ask = async (text: string): Promise<void> => {
    asked.current = text
    setAsking(true)
    setStanding('free')
    const answer = lastReach(text) ?? (await askReach(config.routes.api, text, AbortSignal.timeout(patience)))
    // They went on writing: what was counted is not what would be published.
    if (now.current !== undefined && now.current !== text) return ask(now.current)
    setAsking(false)
    // Nothing to say keeps nobody from publishing: what is wrong with the text is told by the server.
    if (typeof answer !== 'object' || !('pages' in answer)) return publish()
    const isNews = answer.isBeyond || answer.drifting.length > 0
    if (isNews && JSON.stringify(answer) !== agreed.current) setReach(answer)
    else publish(answer)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is looked at again by its standing alone
  useEffect(() => {
    if (standing !== 'due') return
    return pressWhenFree(() => place.current?.querySelector<HTMLButtonElement>('#action-save'), {
      patience: savingPatience,
      press: (button) => {
        if (now.current !== undefined && now.current !== asked.current) return void ask(now.current)
        setStanding('free')
        mayPass.current = true
        button.click()
        mayPass.current = false
      },
      giveUp: () => setStanding('late'),
    })
  }, [standing])
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('#action-save')
    if (button === null || button.disabled || mayPass.current || draft === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (isAsking || standing === 'due') return
    agreed.current = undefined
    void ask(draft)
  }
  return (
    <div className="reach-publish" ref={place} onClickCapture={onClick} aria-busy={isAsking || standing === 'due'}>
      <PublishButton {...(label === undefined ? {} : { label })} />
      <span className="reach-publish__status" role="status">
        {isAsking ? say.loading : standing !== 'free' && say[standing]}
      </span>
      {reach !== undefined && (
        <Confirm reach={reach} language={language} onYes={() => publish(reach)} onNo={() => setReach(undefined)} />
      )}
    </div>
  )
}

function Confirm(input: { reach: Reach; language: 'es' | 'en'; onYes: () => void; onNo: () => void }) {
  const { reach, language, onYes, onNo } = input
  const dialog = useRef<HTMLDialogElement>(null)
  const say = reachWords[language]
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="publication-confirm reach-confirm" aria-labelledby="reach-confirm-title" onClose={onNo}>
      <h2 id="reach-confirm-title">{say.confirm}</h2>
      <p>{reachSentence(reach, language)}</p>
      <ReachDetails reach={reach} language={language} />
      <div className="publication-confirm__buttons">
        <button type="button" className="publication-confirm__yes" onClick={onYes}>
          {say.yes}
        </button>
        <button type="button" onClick={onNo}>
          {say.no}
        </button>
      </div>
    </dialog>
  )
}
