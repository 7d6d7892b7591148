'use client'

import { useEffect, useRef } from 'react'
import type { Label } from '../words/labels.ts'
import { momentToText } from '../words/moments.ts'
import type { Wish } from './Publication.ts'
import type { PublicationWords } from './publicationWords.ts'

/** Changes that are told one by one. */
const mostTold = 12

/** Says what goes back, and that nothing else does, before a site is changed. */
export function Confirm(input: {
  wish: Wish
  language: keyof Label
  say: PublicationWords
  onYes: () => void
  onNo: () => void
}) {
  const { wish, language, say, onYes, onNo } = input
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { site } = wish
  const at = wish.action === 'back' ? site.history.findIndex(({ id }) => id === wish.release) : -1
  const target = site.history[at]
  const gone = at < 0 ? [] : site.history.slice(0, at).flatMap(({ changes }) => changes)
  return (
    <dialog ref={dialog} className="publication-confirm" aria-labelledby="confirm-title" onClose={onNo}>
      <h2 id="confirm-title">
        {target === undefined ? say.confirm.today(site.name) : say.confirm.back(site.name, momentToText(target.since, language))}
      </h2>
      {target !== undefined &&
        (gone.length === 0 ? (
          <p>{say.confirm.noneGone}</p>
        ) : (
          <>
            <p>{say.confirm.gone}</p>
            <ul>
              {gone.slice(0, mostTold).map(({ sequence, what, who, at: when }) => (
                <li key={sequence}>
                  {what[language]}. {say.by(who, momentToText(when, language))}
                </li>
              ))}
              {gone.length > mostTold && <li>{say.more(gone.length - mostTold)}</li>}
            </ul>
          </>
        ))}
      <p>
        <b>{say.confirm.others}</b>
      </p>
      <p>{target === undefined ? say.confirm.follows : say.confirm.holds}</p>
      <div className="publication-confirm__buttons">
        <button type="button" className="publication-confirm__yes" onClick={onYes}>
          {say.confirm.yes}
        </button>
        <button type="button" onClick={onNo}>
          {say.confirm.no}
        </button>
      </div>
    </dialog>
  )
}
