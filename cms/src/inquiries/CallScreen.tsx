'use client'

import {
  type Disposition,
  dispositions,
  inquiryRoleSchema,
  inquiryStages,
  longestNote,
} from '@justicia/shared-content/channels/inquiry'
import { SetStepNav, useConfig } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Label } from '../words/labels.ts'
import { Choices, Selection } from './Choices.tsx'
import { blankDraft, type CallDraft, hasContent, missingIn } from './callDraft.ts'
import type { Choice, NotedToday } from './Desk.ts'
import { GuidePicker } from './GuidePicker.tsx'
import { inquiryWords } from './inquiryWords.ts'
import { ReadAloud } from './ReadAloud.tsx'
import { ServicePicker } from './ServicePicker.tsx'
import { type CallFault, saveCall } from './saveCall.ts'
import { storedToDraft } from './storedToDraft.ts'
import { TodayList } from './TodayList.tsx'
import { readJson, readRelease, useDesk } from './useDesk.ts'
import { useSearchKey } from './useSearchKey.ts'

const focus = (id: string) => document.getElementById(id)?.focus()
const toSearch = () => focus('call-topic')

/** The form of a call, in the order of a conversation; what is typed is kept nowhere but here until it is saved. */
export function CallScreen({ language, states }: { language: keyof Label; states: Choice[] }) {
  const { config } = useConfig()
  const { api } = config.routes
  const say = inquiryWords[language]
  const [draft, setDraft] = useState<CallDraft>(() => blankDraft(states[0]?.value ?? '', ''))
  const [mended, setMended] = useState<NotedToday>()
  const [faults, setFaults] = useState<CallFault[]>([])
  const [told, setTold] = useState('')
  const [isSaving, setIsSaving] = useState(false)
  const { desk, isLost, reload } = useDesk(api, draft.state)
  const title = useRef<HTMLHeadingElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  useSearchKey(toSearch)
  // The clock of who draws the page on the server is another.
  useEffect(() => setDraft((now) => ({ ...now, startedAt: new Date().toISOString() })), [])
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals > 0) summary.current?.focus()
  }, [refusals])
  const mayLose = hasContent(draft)
  useEffect(() => {
    if (!mayLose) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [mayLose])

  const change = (said: Partial<CallDraft>) => {
    setTold('')
    setFaults((now) => now.filter(({ field }) => !(field in said)))
    setDraft((now) => ({ ...now, ...said }))
  }
  const refuse = (wrong: CallFault[]) => {
    setFaults(wrong)
    setRefusals((now) => now + 1)
  }
  const isFaulty = (field: CallFault['field']) => faults.some((fault) => fault.field === field)
  const timeToText = (at: string) =>
    new Date(at).toLocaleTimeString(language === 'es' ? 'es-MX' : 'en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  const begin = (state: string) => {
    setMended(undefined)
    setFaults([])
    setDraft(blankDraft(state, new Date().toISOString()))
    reload()
    title.current?.focus()
  }
  const toggleRead = async (guide: string) => {
    if (draft.guides.some((read) => read.guide === guide))
      return change({ guides: draft.guides.filter((read) => read.guide !== guide) })
    // What the site shows may have changed since the page was opened.
    const release = await readRelease(api, draft.state)
    if (release == null) return setTold(release === null ? say.noSite : say.notShown)
    change({})
    // What was said while it was asked stays.
    setFaults((now) => now.filter(({ field }) => field !== 'topic'))
    setDraft((now) => ({ ...now, topic: now.topic || guide, guides: [...now.guides, { guide, release }] }))
  }
  const toggleReferral = (slug: string) =>
    change({
      referrals: draft.referrals.includes(slug) ? draft.referrals.filter((each) => each !== slug) : [...draft.referrals, slug],
    })
  const mend = async (noted: NotedToday) => {
    const stored = await readJson<Record<string, unknown>>(`${api}/inquiries/${noted.id}?depth=0`)
    if (stored === undefined) return setTold(say.notSaved)
    setMended(noted)
    setFaults([])
    setTold('')
    setDraft(storedToDraft(stored))
    title.current?.focus()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const missing = missingIn(draft).map((field) => ({ field, message: say.missing[field] }))
    setTold('')
    if (missing.length > 0) return refuse(missing)
    setIsSaving(true)
    const wrong = await saveCall(api, draft, mended?.id)
    setIsSaving(false)
    if (wrong === undefined) return setTold(say.notSaved)
    if (wrong.length > 0) return refuse(wrong)
    begin(draft.state)
    setTold(say.saved)
  }
  const outcomes = (isData: boolean) =>
    (Object.keys(dispositions) as Disposition[])
      .filter((value) => dispositions[value].data === isData)
      .map((value) => ({ value, label: say.dispositions[value] }))

  return (
    <>
      <SetStepNav nav={[{ label: say.title }]} />
      <h1 ref={title} tabIndex={-1}>
        {say.title}
      </h1>
      <p className="publication__lead">{say.lead}</p>
      <p className="call__danger">
        <a href="tel:911">911</a> {say.danger}
      </p>
      <p role="status" className="call__told">
        {told}
      </p>
      {isLost && (
        <p role="alert" className="publication__warning">
          {say.lost}{' '}
          <button type="button" onClick={reload}>
            {say.again}
          </button>
        </p>
      )}
      <form noValidate onSubmit={(event) => void save(event)}>
        {faults.length > 0 && (
          <div ref={summary} role="alert" tabIndex={-1} className="call__faults">
            <p>{say.faults}</p>
            <ul>
              {faults.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  <button type="button" onClick={() => focus(`call-${field}`)}>
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className="publication__quiet">
          {mended?.endedAt
            ? say.mending(timeToText(mended.endedAt))
            : draft.startedAt === ''
              ? ''
              : say.began(timeToText(draft.startedAt))}
        </p>
        <div className="call__columns">
          <section aria-labelledby="call-who">
            <h2 id="call-who">{say.who}</h2>
            <Selection
              name="state"
              label={say.fields.state}
              options={states}
              value={draft.state}
              isDisabled={mended !== undefined}
              isFaulty={isFaulty('state')}
              onChange={(state) => change({ state, language: 'es', guides: [], referrals: [] })}
            />
            <Selection
              name="language"
              label={say.fields.language}
              options={desk?.languages ?? [{ value: draft.language, label: draft.language }]}
              value={draft.language}
              isFaulty={isFaulty('language')}
              onChange={(value) => change({ language: value })}
            />
            <Choices
              name="role"
              legend={say.fields.role}
              options={inquiryRoleSchema.options.map((value) => ({ value, label: say.roles[value] }))}
              value={draft.role}
              isFaulty={isFaulty('role')}
              onChange={(role) => change({ role })}
            />
            <Selection
              name="stage"
              label={say.fields.stage}
              empty={say.choose}
              options={inquiryStages.map((value) => ({ value, label: say.stages[value] }))}
              value={draft.stage}
              isFaulty={isFaulty('stage')}
              onChange={(stage) => change({ stage })}
            />
            <h2>{say.guides}</h2>
            {desk === undefined ? (
              <p className="publication__quiet">{isLost ? '' : say.reading}</p>
            ) : (
              // What was searched for one call is not left for the next.
              <GuidePicker
                key={draft.startedAt}
                {...{ desk, say, draft }}
                isFaulty={isFaulty('topic')}
                onTopic={(slug) => change({ topic: draft.topic === slug ? '' : slug })}
                onRead={(slug) => void toggleRead(slug)}
              />
            )}
            <h2>{say.aloud}</h2>
            <ReadAloud key={draft.topic} {...{ api }} words={say} state={draft.state} guide={draft.topic} />
          </section>
          <section aria-labelledby="call-referrals">
            <h2 id="call-referrals" tabIndex={-1}>
              {say.services}
            </h2>
            {desk !== undefined && (
              <ServicePicker
                key={draft.startedAt}
                {...{ say }}
                services={desk.services}
                topic={draft.topic}
                chosen={draft.referrals}
                onToggle={toggleReferral}
              />
            )}
          </section>
          <section aria-labelledby="call-ended">
            <h2 id="call-ended">{say.ended}</h2>
            <label className="call__field" htmlFor="call-note">
              {say.fields.note}
            </label>
            <p id="call-note-warning" className="publication__warning">
              {say.noteWarning}
            </p>
            <textarea
              id="call-note"
              rows={4}
              maxLength={longestNote}
              autoComplete="off"
              aria-describedby="call-note-warning"
              aria-invalid={isFaulty('note') || undefined}
              value={draft.note}
              onChange={({ target }) => change({ note: target.value })}
            />
            {draft.note.length > longestNote - 200 && <p role="status">{say.noteLeft(longestNote - draft.note.length)}</p>}
            <Choices
              name="disposition"
              legend={say.wasInquiry}
              options={outcomes(true)}
              value={draft.disposition}
              isFaulty={isFaulty('disposition')}
              onChange={(disposition) => change({ disposition })}
            />
            <Choices
              name="disposition-none"
              together="disposition"
              legend={say.wasNone}
              options={outcomes(false)}
              value={draft.disposition}
              onChange={(disposition) => change({ disposition })}
            />
            <div className="publication-confirm__buttons">
              <button type="submit" className="call__save" disabled={isSaving}>
                {isSaving ? say.saving : mended === undefined ? say.save : say.saveMended}
              </button>
              {mended !== undefined && (
                <button type="button" onClick={() => begin(draft.state)}>
                  {say.discard}
                </button>
              )}
            </div>
          </section>
        </div>
      </form>
      {desk !== undefined && <TodayList {...{ desk, say, timeToText }} onMend={(noted) => void mend(noted)} />}
    </>
  )
}
