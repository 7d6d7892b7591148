'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { Label } from '../words/labels.ts'
import { driftWords } from './driftWords.ts'
import { translationWords } from './translationWords.ts'
import { type TranslationItem, type TranslationTexts, translationAddress } from './translationWork.ts'

/** What is made of a translation that is behind: it is still valid, which can be undone, or it is written anew. */
export function TranslationDecision({
  language,
  next,
  texts,
}: {
  language: keyof Label
  next: TranslationItem | null
  texts: TranslationTexts
}) {
  const [say, shared] = [translationWords[language], driftWords[language]]
  const { admin, api } = useConfig().config.routes
  const { kind, id, section, current, basedOn, mayEdit, hasDraft } = texts
  const [isSaving, setIsSaving] = useState(false)
  const [message, setMessage] = useState<string>()
  /** When the document was saved by the answer. */
  const [done, setDone] = useState<string>()
  const place = { language: texts.language, section }

  const send = async (decision: Record<string, unknown>): Promise<string | undefined> => {
    setIsSaving(true)
    setMessage(undefined)
    const answer = await fetch(`${api}/drift-translations/${kind}/${id}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...place, ...decision }),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as
      | { updatedAt?: string; errors?: { message?: string }[] }
      | undefined
    setIsSaving(false)
    if (answer?.ok && told?.updatedAt !== undefined) return told.updatedAt
    setMessage(told?.errors?.[0]?.message ?? shared.failed)
    return undefined
  }
  const keep = async () => setDone(await send({ action: 'keep', current, updatedAt: texts.updatedAt }))
  const undo = async () => {
    if ((await send({ action: 'undo', basedOn, updatedAt: done })) !== undefined) window.location.reload()
  }

  if (!mayEdit) return <p className="drift__quiet">{say.readOnly}</p>
  if (done !== undefined)
    return (
      <div className="drift-done">
        <p role="status">{shared.done}</p>
        <p className="drift__buttons">
          {next !== null && (
            <a className="drift__main" href={translationAddress(admin, next)}>
              {shared.next}
            </a>
          )}
          <a href={`${admin}/drift`}>{shared.back}</a>
          <button type="button" disabled={isSaving} onClick={() => void undo()}>
            {shared.undo}
          </button>
        </p>
        <p role="alert">{message}</p>
      </div>
    )
  return (
    <section className="drift-decision" aria-labelledby="drift-ask">
      <h2 id="drift-ask">{say.ask}</h2>
      <p role="alert" className="drift__error">
        {message}
      </p>
      <p>
        <b>{say.keep}.</b> {say.keepHelp}
        <br />
        <b>{say.rewrite}.</b> {say.rewriteHelp}
      </p>
      <p className="drift__buttons">
        <button type="button" className="drift__main" disabled={isSaving || hasDraft} onClick={() => void keep()}>
          {isSaving ? shared.saving : say.keep}
        </button>
        <a href={`${admin}/collections/${kind}/${id}?locale=${texts.language}&field=${texts.field}`}>{say.rewrite}</a>
      </p>
    </section>
  )
}
