'use client'

import { useMemo, useState } from 'react'
import type { CallDraft } from './callDraft.ts'
import type { Desk, DeskGuide } from './Desk.ts'
import { findGuides } from './findGuides.ts'
import type { InquiryWords } from './inquiryWords.ts'

/** Finds guides by the words of who calls: one is the topic, others were read out, each as it stood on the state's site. */
export function GuidePicker(input: {
  desk: Desk
  say: InquiryWords
  draft: Pick<CallDraft, 'topic' | 'guides'>
  isFaulty: boolean
  onTopic: (slug: string) => void
  /** Absent where nothing can be read out any more. */
  onRead?: (slug: string) => void
}) {
  const { desk, say, draft, isFaulty, onTopic, onRead } = input
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findGuides(desk.guides, typed), [desk.guides, typed])
  const wanted = new Set([draft.topic, ...draft.guides.map(({ guide }) => guide)])
  const chosen = desk.guides.filter(({ slug }) => wanted.has(slug))
  const others = found.filter(({ slug }) => !wanted.has(slug))
  const row = (guide: DeskGuide) => (
    <GuideRow key={guide.slug} {...{ guide, desk, say, draft, onTopic }} {...(onRead === undefined ? {} : { onRead })} />
  )
  return (
    <>
      <label className="call__field" htmlFor="call-topic">
        {say.search}
      </label>
      <input
        id="call-topic"
        type="search"
        autoComplete="off"
        maxLength={200}
        aria-describedby="call-topic-help"
        aria-invalid={isFaulty || undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p id="call-topic-help" className="publication__quiet">
        {desk.site === null ? say.noSite : say.searchHelp}
      </p>
      <p role="status" className="call__count">
        {typed.trim() === '' ? '' : found.length === 0 ? say.noGuide : say.found(found.length)}
      </p>
      {others.length > 0 && <ul className="call__list">{others.map(row)}</ul>}
      <h3>{say.chosen}</h3>
      {chosen.length === 0 ? (
        <p className="publication__quiet">{say.noneChosen}</p>
      ) : (
        <ul className="call__list call__list--chosen">{chosen.map(row)}</ul>
      )}
    </>
  )
}

function GuideRow({
  guide: { slug, title },
  desk: { site },
  say,
  draft: { topic, guides },
  onTopic,
  onRead,
}: Pick<Parameters<typeof GuidePicker>[0], 'desk' | 'say' | 'draft' | 'onTopic' | 'onRead'> & { guide: DeskGuide }) {
  return (
    <li>
      <b>{title}</b>
      <span className="call__acts">
        <button type="button" aria-pressed={topic === slug} aria-label={`${say.isTopic}: ${title}`} onClick={() => onTopic(slug)}>
          {say.isTopic}
        </button>
        {site !== null && (
          <>
            {onRead !== undefined && (
              <button
                type="button"
                aria-pressed={guides.some(({ guide }) => guide === slug)}
                aria-label={`${say.wasRead}: ${title}`}
                onClick={() => onRead(slug)}
              >
                {say.wasRead}
              </button>
            )}
            <a
              href={`${site.url.replace(/\/$/, '')}/guias/${slug}/`}
              target="_blank"
              rel="noreferrer"
              aria-label={say.open(title)}
            >
              {say.openShort}
            </a>
          </>
        )}
      </span>
    </li>
  )
}
