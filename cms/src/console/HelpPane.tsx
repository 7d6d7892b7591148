'use client'

import { useMemo, useState } from 'react'
import type { CallDraft } from '../inquiries/callDraft.ts'
import type { Desk } from '../inquiries/Desk.ts'
import { GuidePicker } from '../inquiries/GuidePicker.tsx'
import type { InquiryWords } from '../inquiries/inquiryWords.ts'
import { ReadAloud } from '../inquiries/ReadAloud.tsx'
import { ServicePicker } from '../inquiries/ServicePicker.tsx'
import { readRelease } from '../inquiries/useDesk.ts'
import { ClosingForm } from './ClosingForm.tsx'
import { type ChatSaid, chatDraft } from './chatDraft.ts'
import type { Left } from './consoleState.ts'
import type { ConsoleWords } from './consoleWords.ts'
import { DangerWords } from './DangerWords.tsx'

/** What helps while somebody writes: what to say in danger, guides to share, whom to send them to, and how it ends. */
export function HelpPane(input: {
  api: string
  about: Left
  /** Whether the chat is open and theirs. */
  isOpen: boolean
  /** Its inquiry is stored. */
  isNoted: boolean
  said: ChatSaid
  desk: Desk | undefined
  isLost: boolean
  onReload: () => void
  say: ConsoleWords
  words: InquiryWords
  onSay: (said: ChatSaid) => void
  /** Puts words where the operator writes; absent where nothing can be sent. */
  onWrite?: (text: string) => void
  onShare: (guide: string, release: string) => void
  onNoted: () => Promise<boolean>
  /** Absent where the account notes inquiries; else takes what has ended off the list. */
  onDiscard?: () => void
}) {
  const { api, about, isOpen, isNoted, said, desk, isLost, onReload, say, words, onSay, onShare, onNoted, onWrite, onDiscard } =
    input
  const [told, setTold] = useState('')
  const published = useMemo(() => new Set(desk?.guides.map(({ slug }) => slug)), [desk])
  const draft: CallDraft = chatDraft(about, said, published)
  const share = async (guide: string) => {
    setTold('')
    // What the site shows may have changed since the page was opened.
    const release = await readRelease(api, about.state)
    if (release == null) return setTold(release === null ? say.shareNoSite : words.notShown)
    if (about.guides.some((each) => each.guide === guide && each.release === release)) return
    onShare(guide, release)
    if (draft.topic === '') onSay({ topic: guide })
  }
  const toggleReferral = (slug: string) =>
    onSay({
      referrals: draft.referrals.includes(slug) ? draft.referrals.filter((each) => each !== slug) : [...draft.referrals, slug],
    })
  return (
    <>
      <p className="call__danger">
        <a href="tel:911">911</a> {say.dangerNow}
      </p>
      {desk !== undefined && desk.dangers.length > 0 && (
        <DangerWords dangers={desk.dangers} {...{ say }} {...(onWrite === undefined ? {} : { onWrite })} />
      )}
      {isLost && (
        <p role="alert" className="publication__warning">
          {words.lost}{' '}
          <button type="button" onClick={onReload}>
            {words.again}
          </button>
        </p>
      )}
      {desk === undefined ? (
        <p className="console__quiet">{isLost ? '' : words.reading}</p>
      ) : (
        <>
          <section aria-labelledby="console-guides">
            <h2 id="console-guides">{say.guides}</h2>
            <p role="status" className="console__told">
              {told}
            </p>
            <GuidePicker
              {...{ desk, draft }}
              say={words}
              isFaulty={false}
              onTopic={(slug) => onSay({ topic: draft.topic === slug ? '' : slug })}
              {...(isOpen ? { onRead: (slug: string) => void share(slug) } : {})}
            />
          </section>
          <section aria-labelledby="console-aloud">
            <h2 id="console-aloud">{words.aloud}</h2>
            <ReadAloud
              key={draft.topic}
              {...{ api, words }}
              state={about.state}
              guide={draft.topic}
              {...(onWrite === undefined ? {} : { write: { label: say.toField, nameOf: say.toFieldOf, onWrite } })}
            />
          </section>
          <section aria-labelledby="console-services">
            <h2 id="console-services">{words.services}</h2>
            <ServicePicker
              say={words}
              services={desk.services}
              topic={draft.topic}
              chosen={draft.referrals}
              onToggle={toggleReferral}
            />
          </section>
          <section aria-labelledby="console-closing">
            <h2 id="console-closing">{say.closing.title}</h2>
            {onDiscard === undefined ? (
              <ClosingForm
                {...{ api, draft, isOpen, isNoted, say, words, onNoted }}
                onChange={(changed) => onSay(changed as ChatSaid)}
              />
            ) : (
              <>
                <p>{say.closing.notTheirs}</p>
                {!isOpen && (
                  <button type="button" onClick={onDiscard}>
                    {say.remove}
                  </button>
                )}
              </>
            )}
          </section>
        </>
      )}
    </>
  )
}
