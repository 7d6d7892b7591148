'use client'

import { useConfig, useDocumentInfo, useFormFields, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useSyncExternalStore } from 'react'
import { type ReviewMoveName, reviewMoves } from '../review/reviewMoves.ts'
import { momentToText } from '../words/moments.ts'
import { historyWords } from './historyWords.ts'
import { RemarksOf } from './RemarksOf.tsx'
import { panelId, urgentId } from './ReviewPublish.tsx'
import type { DocumentReview } from './reviewEndpoints.ts'
import { readReview, reviewStore, takeReviewStep, tellReview } from './reviewStore.ts'
import { partToText } from './reviewText.ts'
import { reviewWords } from './reviewWords.ts'

/** Steps that change the document itself: the form is loaded anew after them. */
const changing: readonly ReviewMoveName[] = ['approve', 'revoke', 'urgent']

/** Beside a document: how its legal review stands, what changed after the signature, the steps to take, and the remarks. */
export function ReviewField() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { address: ofReview, ...form } = useSyncExternalStore(reviewStore.subscribe, reviewStore.get, reviewStore.none)
  const own = useId()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = reviewWords[language]
  const address = `${config.routes.api}/reviews/of/${collectionSlug}/${id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may end a signature.
  useEffect(() => {
    if (id !== undefined) void readReview(address)
  }, [id, address, lastUpdateTime])
  if (id === undefined) return null
  const { review, isLost, note } = ofReview === address ? form : { review: undefined, isLost: false, note: undefined }
  const said = note && (note.isFault ? (note.text ?? say.lostLine) : say.done)
  return (
    <section id={panelId} tabIndex={-1} className="schedule review-work" aria-labelledby={`${own}-title`}>
      <h3 id={`${own}-title`}>{say.title}</h3>
      {review !== undefined && (
        <Standing {...{ review, language }} versions={`${config.routes.admin}/collections/${collectionSlug}/${id}/versions`} />
      )}
      {review?.moves.map((move) => (
        <Step key={move} {...{ move, language }} />
      ))}
      <p role="status" className={note?.isFault ? 'schedule__failed' : undefined}>
        {isLost ? say.lostLine : review === undefined ? say.reading : said}
      </p>
      {isLost && (
        <p>
          <button type="button" onClick={() => void readReview(address)}>
            {say.again}
          </button>
        </p>
      )}
      <p>
        <a href={`${config.routes.admin}/history/${collectionSlug}/${id}`}>{historyWords[language].link}</a>
      </p>
      <RemarksOf address={`${config.routes.api}/remarks/of/${collectionSlug}/${id}`} />
    </section>
  )
}

function Standing({ review, language, versions }: { review: DocumentReview; language: 'es' | 'en'; versions: string }) {
  const { standing, lost, since, who, reason, urgentSince, isPublicSigned, isOwn } = review
  const say = reviewWords[language]
  return (
    <>
      <p>
        <b>{say.standings[standing]}.</b> {since !== null && who !== null && say.since(momentToText(since, language), who)}
      </p>
      {isPublicSigned && <p className="receipt__quiet">{standing === 'approved' ? say.signed : say.blocked}</p>}
      {reason !== null && <p>{say.reason(reason)}</p>}
      {urgentSince !== null && <p className="schedule__failed">{say.urgent(momentToText(urgentSince, language))}</p>}
      {lost !== null && (
        <div className="schedule__failed">
          <p>{say[lost.parts.length === 0 ? 'taken' : 'lost'](lost.who, momentToText(lost.at, language))}</p>
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
      {isOwn && <p className="receipt__quiet">{say.own}</p>}
    </>
  )
}

/** A step to take, with what it asks for. */
function Step({ move, language }: { move: ReviewMoveName; language: 'es' | 'en' }) {
  const locale = useLocale()
  const isModified = useFormModified()
  const nextReview = useFormFields(([fields]) => fields['review.next']?.value)
  const own = useId()
  const say = reviewWords[language]
  const isSigning = move === 'approve'
  const take = async () => {
    if (isModified) return tellReview(say.unsaved)
    const entered = (document.getElementById(own) as HTMLInputElement | HTMLTextAreaElement | null)?.value
    const asked = isSigning ? { next: entered } : { reason: entered }
    if ((await takeReviewStep({ move, language: locale.code, ...asked })) && changing.includes(move)) window.location.reload()
  }
  const button = (
    <button type="button" onClick={() => void take()}>
      {say.moves[move]}
    </button>
  )
  if (!reviewMoves[move].needsReason && !isSigning) return <p>{button}</p>
  return (
    <details id={move === 'urgent' ? urgentId : undefined}>
      <summary>{say.moves[move]}</summary>
      <p>
        <label htmlFor={own}>{isSigning ? say.next : say.why}</label>
        {isSigning ? (
          <input id={own} type="date" defaultValue={String(nextReview ?? '').slice(0, 10)} />
        ) : (
          <textarea id={own} maxLength={1000} rows={3} />
        )}
      </p>
      <p>{button}</p>
    </details>
  )
}
