'use client'

import { Button, useDocumentInfo, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { PublishWithReach } from '../reach/PublishWithReach.tsx'
import { reviewStore, takeReviewStep, tellReview } from './reviewStore.ts'
import { reviewWords } from './reviewWords.ts'

/** Where the panel of the review stands, and its urgent correction. */
export const panelId = 'review-work'
export const urgentId = 'review-urgent'

/**
 * The button that publishes; where readers see a signed text and this one is not signed, what leads on from there: asking
 * for the review, or the urgent correction.
 */
export function ReviewPublish({ label }: { label?: string }) {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const locale = useLocale()
  const isModified = useFormModified()
  const { review } = useSyncExternalStore(reviewStore.subscribe, reviewStore.get, reviewStore.none)
  const say = reviewWords[i18n.language === 'en' ? 'en' : 'es']
  const isFree = id === undefined || !review?.isPublicSigned || (review.standing === 'approved' && !isModified)
  if (isFree) return <PublishWithReach {...(label === undefined ? {} : { label })} />
  const { moves, standing } = review
  const show = (target: string) => {
    const place = document.getElementById(target)
    const isFolded = place instanceof HTMLDetailsElement
    if (isFolded) place.open = true
    place?.scrollIntoView({ block: 'center' })
    // The panel has boxes too, but folded away, where no focus goes.
    const box = isFolded ? place.querySelector<HTMLElement>('textarea') : null
    ;(box ?? place)?.focus()
  }
  const ask = async () => {
    if (isModified) tellReview(say.unsaved)
    else await takeReviewStep({ move: 'ask', language: locale.code })
    show(panelId)
  }
  return (
    <div className="review-publish">
      {moves.includes('ask') ? (
        <Button size="medium" margin={false} onClick={() => void ask()}>
          {say.moves.ask}
        </Button>
      ) : (
        <Button
          size="medium"
          margin={false}
          disabled={standing === 'approved'}
          buttonStyle="secondary"
          onClick={() => show(panelId)}
        >
          {say.goTo[standing]}
        </Button>
      )}
      {moves.includes('urgent') && (
        <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => show(urgentId)}>
          {say.urgentButton}
        </Button>
      )}
    </div>
  )
}
