'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { momentToText } from '../words/moments.ts'
import type { PreviewLink } from './previewLinkEndpoints.ts'
import type { previewLinkWords } from './previewLinkWords.ts'
import { shareDays } from './shareDays.ts'

type Words = (typeof previewLinkWords)['es' | 'en']

/** In the panel of the preview: makes a link to the saved draft for who has no account, and withdraws those that there are. */
export function PreviewLinks(input: {
  document: { collection: string; id: string | number; locale: string }
  site: string
  /** Empty for today. */
  date: string
  nameOf: (site: string) => string
  say: Words
}) {
  const { document, site, date, nameOf, say } = input
  const { config } = useConfig()
  const base = `${config.routes.api}/preview/links`
  const address = `${base}/of/${document.collection}/${document.id}`
  const [isOpen, setIsOpen] = useState(false)
  const [days, setDays] = useState<number>(7)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [made, setMade] = useState('')
  const [links, setLinks] = useState<PreviewLink[] | 'failed'>()
  const [turn, setTurn] = useState(0)
  const heading = useId()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (!isOpen) return
    const asking = new AbortController()
    const look = async () => {
      const answer = await ask<{ links: PreviewLink[] }>(`${address}?turn=${turn}`, { signal: asking.signal })
      if (asking.signal.aborted) return
      if (typeof answer === 'string') {
        setSaid(answer || say.unlisted)
        setLinks((known) => known ?? 'failed')
      } else setLinks(answer.links)
    }
    void look()
    return () => asking.abort()
  }, [address, isOpen, turn, say])
  useEffect(() => {
    if (made !== '') box.current?.select()
  }, [made])

  const make = async () => {
    setIsBusy(true)
    setSaid(say.making)
    const body = JSON.stringify({ locale: document.locale, site, days, ...(date === '' ? {} : { date }) })
    const answer = await ask<{ path: string; expiresAt: string }>(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    setIsBusy(false)
    if (typeof answer === 'string') return setSaid(answer || say.failed)
    setMade(new URL(answer.path, window.location.origin).href)
    setSaid(say.made(momentToText(answer.expiresAt, say.language)))
    setTurn((count) => count + 1)
  }
  const copy = async () => {
    box.current?.select()
    let isCopied = true
    try {
      // Without https there is no clipboard.
      await navigator.clipboard.writeText(made)
    } catch {
      isCopied = false
    }
    setSaid(isCopied ? say.copied : say.notCopied)
  }
  const withdraw = async (key: string) => {
    const answer = await ask(`${base}/${key}`, { method: 'DELETE' })
    setSaid(typeof answer === 'string' ? answer || say.failed : say.withdrawn)
    if (typeof answer === 'string') return
    // Also the one that stands above may be this one.
    setMade('')
    list.current?.focus()
    setTurn((count) => count + 1)
  }

  const lookAgain = () => {
    setLinks(undefined)
    setSaid('')
    // The button that was pressed goes away.
    list.current?.focus()
    setTurn((count) => count + 1)
  }

  return (
    <details className="preview-links" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{say.title}</summary>
      <p>{say.about}</p>
      <div className="preview-panel__choices">
        <label>
          {say.days}
          <select value={days} onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}>
            {shareDays.map((each) => (
              <option key={each} value={each}>
                {say.spans[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={isBusy || site === ''} onClick={() => void make()}>
          {say.make(nameOf(site))}
        </button>
      </div>
      <p role="status">{said}</p>
      {made !== '' && (
        <div className="preview-links__made">
          <label>
            {say.link}
            <input ref={box} type="text" readOnly value={made} />
          </label>
          <button type="button" onClick={() => void copy()}>
            {say.copy}
          </button>
        </div>
      )}
      <h3 id={heading} ref={list} tabIndex={-1}>
        {say.list}
      </h3>
      {links === undefined ? (
        <p>{say.loading}</p>
      ) : links === 'failed' ? (
        <button type="button" onClick={lookAgain}>
          {say.again}
        </button>
      ) : links.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul aria-labelledby={heading}>
          {links.map(({ key, expiresAt, site: where, date: day, who }) => {
            const line = say.one({ place: nameOf(where), day, until: momentToText(expiresAt, say.language), who: who ?? '' })
            return (
              <li key={key}>
                <span>{line}</span>
                <button type="button" aria-label={`${say.withdraw}: ${line}`} onClick={() => void withdraw(key)}>
                  {say.withdraw}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </details>
  )
}

/** What the server answers; where it refuses, why, and an empty text where it says nothing. */
async function ask<T>(address: string, options: RequestInit): Promise<T | string> {
  try {
    const answer = await fetch(address, { credentials: 'include', ...options })
    const body = (await answer.json()) as T & { errors?: { message: string }[] }
    return answer.ok ? body : (body.errors?.[0]?.message ?? '')
  } catch {
    return ''
  }
}
