'use client'

import { useAllFormFields, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { openRemarks } from '../editor/openRemarks.ts'
import { momentToText } from '../words/moments.ts'
import type { DocumentRemarks, ShownRemark } from './remarkEndpoints.ts'
import { reviewWords } from './reviewWords.ts'

type Send = (body: object, to?: string) => Promise<boolean>

/** The remarks on a document: what is open, its answers, and a new one on a section. */
export function RemarksOf({ address }: { address: string }) {
  const { i18n } = useTranslation()
  const [fields] = useAllFormFields()
  const [known, setKnown] = useState<DocumentRemarks>()
  const [note, setNote] = useState<string>()
  const [isLost, setLost] = useState(false)
  const own = useId()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = reviewWords[language]
  const read = useCallback(async () => {
    const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined)
    if (answer?.ok) setKnown((await answer.json()) as DocumentRemarks)
    setLost(!answer?.ok && answer?.status !== 403)
  }, [address])
  useEffect(() => void read(), [read])
  useEffect(() => {
    openRemarks.tell((known?.remarks ?? []).filter(({ resolved }) => resolved === null).map(({ section }) => section))
    return () => openRemarks.tell([])
  }, [known])
  if (known === undefined) return isLost ? <Lost {...{ say, read }} /> : null

  const send: Send = async (body, to = '') => {
    const answer = await fetch(`${address}${to}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as DocumentRemarks & { errors?: { message?: string }[] }
    setNote(answer?.ok ? say.done : (told?.errors?.[0]?.message ?? say.lostLine))
    if (answer?.ok) setKnown(told)
    return answer?.ok === true
  }
  const sections = [
    ...new Set(
      Object.entries(fields).flatMap(([path, field]) =>
        /^(sections|questions|outcomes)\.\d+\.key$|^overrides\.\d+\.section$/.test(path) && typeof field?.value === 'string'
          ? [field.value]
          : [],
      ),
    ),
  ]
  const input = (name: string) => document.getElementById(`${own}-${name}`) as HTMLTextAreaElement | HTMLSelectElement
  const add = async () => {
    const [text, section, assignee] = [input('text'), input('section'), input('assignee')]
    if (await send({ text: text.value, section: section.value, assignee: assignee.value })) text.value = ''
  }
  const open = known.remarks.filter(({ resolved }) => resolved === null).length
  return (
    <div>
      <h4>
        {say.remarks}
        {open > 0 && ` (${say.open(open)})`}
      </h4>
      {known.remarks.length === 0 && <p>{say.noRemarks}</p>}
      {known.remarks.map((remark) => (
        <Remark key={remark.id} {...{ remark, language, send }} may={known.mayRemark} />
      ))}
      {known.mayRemark && (
        <details>
          <summary>{say.add}</summary>
          <p>
            <label htmlFor={`${own}-section`}>{say.section}</label>
            <select id={`${own}-section`}>
              <option value="">{say.whole}</option>
              {sections.map((key) => (
                <option key={key}>{key}</option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor={`${own}-assignee`}>{say.assign}</label>
            <select id={`${own}-assignee`}>
              <option value="">{say.nobody}</option>
              {known.accounts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor={`${own}-text`}>{say.text}</label>
            <textarea id={`${own}-text`} maxLength={2000} rows={4} />
          </p>
          <button type="button" onClick={() => void add()}>
            {say.save}
          </button>
        </details>
      )}
      <p role="status">{note}</p>
    </div>
  )
}

function Lost({ say, read }: { say: (typeof reviewWords)['es']; read: () => Promise<void> }) {
  return (
    <div>
      <h4>{say.remarks}</h4>
      <p role="status">{say.lostLine}</p>
      <button type="button" onClick={() => void read()}>
        {say.again}
      </button>
    </div>
  )
}

function Remark(input: { remark: ShownRemark; language: 'es' | 'en'; send: Send; may: boolean }) {
  const { remark, language, send, may } = input
  const { id, section, text, who, at, assignee, resolved, answers } = remark
  const say = reviewWords[language]
  const own = useId()
  const answer = async () => {
    const area = document.getElementById(`${own}-answer`) as HTMLTextAreaElement
    if (await send({ thread: id, text: area.value })) area.value = ''
  }
  return (
    <details open={resolved === null}>
      <summary>
        {section ?? say.whole}: {who}, {momentToText(at, language)}
      </summary>
      <p>{text}</p>
      {assignee !== null && <p className="receipt__quiet">{say.assigned(assignee)}</p>}
      {answers.map((each) => (
        <p key={each.id}>
          <b>{each.who}:</b> {each.text}
        </p>
      ))}
      {resolved !== null && <p className="receipt__quiet">{say.resolved(resolved.who)}</p>}
      {may && (
        <>
          <p>
            <label htmlFor={`${own}-answer`}>{say.answerText}</label>
            <textarea id={`${own}-answer`} maxLength={2000} rows={2} />
          </p>
          <p>
            <button type="button" onClick={() => void answer()}>
              {say.answer}
            </button>{' '}
            <button type="button" onClick={() => void send({ remark: id, resolved: resolved === null }, '/resolve')}>
              {resolved === null ? say.resolve : say.reopen}
            </button>
          </p>
        </>
      )}
    </details>
  )
}
