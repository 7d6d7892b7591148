'use client'

import { useConfig, useDocumentInfo, useFormFields, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { type ReviewMoveName, reviewMoves } from '../review/reviewMoves.ts'
import { RemarksOf } from './RemarksOf.tsx'
import type { DocumentReview } from './reviewEndpoints.ts'
import { partToText, whenText } from './reviewText.ts'
import { reviewWords } from './reviewWords.ts'

/** Steps that change the document itself: the form is loaded anew after them. */
const changing: readonly ReviewMoveName[] = ['approve', 'revoke', 'urgent']

/** Beside a document: how its legal review stands, what changed after the signature, the steps to take, and the remarks. */
export function ReviewField() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const locale = useLocale()
  const isModified = useFormModified()
  const nextReview = useFormFields(([fields]) => fields['review.next']?.value)
  const [known, setKnown] = useState<DocumentReview>()
  const [note, setNote] = useState<string>()
  const own = useId()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = reviewWords[language]
  const address = `${config.routes.api}/reviews/of/${collectionSlug}/${id}`
  const read = useCallback(async () => {
    const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined)
    if (answer?.ok) setKnown((await answer.json()) as DocumentReview)
  }, [address])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may end a signature.
  useEffect(() => {
    if (id !== undefined) void read()
  }, [id, read, lastUpdateTime])
  if (id === undefined || known === undefined) return null

  const entered = (name: string) =>
    (document.getElementById(`${own}-${name}`) as HTMLInputElement | HTMLTextAreaElement | null)?.value
  const take = async (move: ReviewMoveName) => {
    if (isModified) {
      setNote(say.unsaved)
      return
    }
    const body = {
      ...{ move, digest: known.digest, language: locale.code },
      ...{ reason: entered(`${move}-reason`), next: entered(`${move}-next`) },
    }
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as DocumentReview & { errors?: { message?: string }[] }
    if (!answer?.ok) {
      setNote(told?.errors?.[0]?.message ?? say.lostLine)
      return
    }
    setNote(say.done)
    setKnown(told)
    if (changing.includes(move)) window.location.reload()
  }
  const { lost, since, who, reason, urgentSince } = known
  const versions = `${config.routes.admin}/collections/${collectionSlug}/${id}/versions`
  return (
    <section className="schedule review-work" aria-labelledby={`${own}-title`}>
      <h3 id={`${own}-title`}>{say.title}</h3>
      <p>
        <b>{say.standings[known.standing]}.</b> {since !== null && who !== null && say.since(whenText(since, language), who)}
      </p>
      {reason !== null && <p>{say.reason(reason)}</p>}
      {urgentSince !== null && <p className="schedule__failed">{say.urgent(whenText(urgentSince, language))}</p>}
      {lost !== null && (
        <div className="schedule__failed">
          <p>{say[lost.parts.length === 0 ? 'taken' : 'lost'](lost.who, whenText(lost.at, language))}</p>
          {lost.parts.length > 0 && (
            <p>
              {say.parts} {lost.parts.map((part) => partToText(part, language)).join('; ')}.
            </p>
          )}
          {lost.parts.length > 0 && lost.versions !== null && (
            <p>
              <a href={`${versions}/${lost.versions.now}?versionFrom=${lost.versions.signed}`}>{say.compare}</a>
            </p>
          )}
        </div>
      )}
      {known.isOwn && <p className="receipt__quiet">{say.own}</p>}
      {known.moves.map((move) =>
        reviewMoves[move].needsReason || move === 'approve' ? (
          <details key={move}>
            <summary>{say.moves[move]}</summary>
            <p>
              <label htmlFor={`${own}-${move}-${move === 'approve' ? 'next' : 'reason'}`}>
                {move === 'approve' ? say.next : say.why}
              </label>
              {move === 'approve' ? (
                <input id={`${own}-approve-next`} type="date" defaultValue={String(nextReview ?? '').slice(0, 10)} />
              ) : (
                <textarea id={`${own}-${move}-reason`} maxLength={1000} rows={3} />
              )}
            </p>
            <button type="button" onClick={() => void take(move)}>
              {say.moves[move]}
            </button>
          </details>
        ) : (
          <p key={move}>
            <button type="button" onClick={() => void take(move)}>
              {say.moves[move]}
            </button>
          </p>
        ),
      )}
      <p role="status">{note}</p>
      <RemarksOf address={`${config.routes.api}/remarks/of/${collectionSlug}/${id}`} />
    </section>
  )
}
