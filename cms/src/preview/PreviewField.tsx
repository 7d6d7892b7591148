'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { previewStore, showPreview } from '../reach/previewStore.ts'
import { useDraft } from '../reach/useDraft.ts'
import { PreviewFrame } from './PreviewFrame.tsx'
import { PreviewLinks } from './PreviewLinks.tsx'
import { previewLinkWords } from './previewLinkWords.ts'
import { previewWords } from './previewWords.ts'
import type { Preview } from './readPreview.ts'

/** Milliseconds without a change after which the page is drawn again. */
const typingPause = 300

const widths = [360, 768, 1280] as const

/** Beside a document: opens the page as it would be, which follows what is typed. */
export function PreviewField() {
  const draft = useDraft()
  const { i18n } = useTranslation()
  const asked = useSyncExternalStore(previewStore.subscribe, previewStore.get, previewStore.none)
  const button = useRef<HTMLButtonElement>(null)
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = previewWords[language]
  // Another document begins without.
  useEffect(() => () => showPreview(undefined), [])
  if (draft === undefined) return null
  const close = () => {
    showPreview(undefined)
    button.current?.focus()
  }
  return (
    <section className="preview-beside">
      <p>{say.about}</p>
      <button type="button" ref={button} aria-expanded={asked !== undefined} onClick={() => showPreview({})}>
        {say.open}
      </button>
      {asked !== undefined &&
        createPortal(<Panel draft={draft} say={say} sayOfLinks={previewLinkWords[language]} onClose={close} />, document.body)}
    </section>
  )
}

function Panel(input: {
  draft: string
  say: (typeof previewWords)['es' | 'en']
  sayOfLinks: (typeof previewLinkWords)['es' | 'en']
  onClose: () => void
}) {
  const { draft, say, sayOfLinks, onClose } = input
  const { config } = useConfig()
  const { site, path } = useSyncExternalStore(previewStore.subscribe, previewStore.get, previewStore.none) ?? {}
  const [date, setDate] = useState('')
  const [width, setWidth] = useState<(typeof widths)[number]>(360)
  const [tries, setTries] = useState(0)
  const [shown, setShown] = useState<{ asked: string; answer: Preview | 'failed' }>()
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const { api } = config.routes
  const body = JSON.stringify({
    ...JSON.parse(draft),
    ...(site === undefined ? {} : { site }),
    ...(path === undefined ? {} : { path }),
    ...(date === '' ? {} : { date }),
  })
  const turn = `${tries} ${body}`

  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    const asking = new AbortController()
    const look = async () => {
      const answer = await ask(api, turn.slice(turn.indexOf(' ') + 1), asking.signal)
      if (!asking.signal.aborted) setShown({ asked: turn, answer })
    }
    const timer = setTimeout(() => void look(), typingPause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [api, turn])

  const preview = shown?.answer === 'failed' ? undefined : shown?.answer
  const isBusy = shown?.asked !== turn
  return (
    <div
      className="preview-panel"
      role="dialog"
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="preview-panel__head">
        <h2 id={heading} ref={title} tabIndex={-1}>
          {say.title}
        </h2>
        <button type="button" onClick={onClose}>
          {say.close}
        </button>
      </div>
      <div className="preview-panel__choices">
        <label>
          {say.site}
          <select
            value={preview?.site ?? ''}
            onChange={({ currentTarget }) => showPreview({ ...(path === undefined ? {} : { path }), site: currentTarget.value })}
          >
            {preview?.sites.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say.date}
          <input type="date" value={date} onChange={({ currentTarget }) => setDate(currentTarget.value)} />
        </label>
        <label>
          {say.width}
          <select value={width} onChange={({ currentTarget }) => setWidth(Number(currentTarget.value) as typeof width)}>
            {widths.map((each) => (
              <option key={each} value={each}>
                {say.widths[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="preview-panel__status" role="status">
        {isBusy ? say.loading : shown?.answer === 'failed' ? say.failed : sentenceOf(preview, say)}
      </p>
      {shown?.answer === 'failed' && (
        <button type="button" onClick={() => setTries((count) => count + 1)}>
          {say.retry}
        </button>
      )}
      {preview !== undefined && preview.faults.length > 0 && (
        <div className="preview-panel__faults">
          <p>{say.faults}</p>
          <ul>
            {preview.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {preview !== undefined && preview.path !== preview.own && (
        <button
          type="button"
          onClick={() => {
            title.current?.focus()
            showPreview({ site: preview.site })
          }}
        >
          {say.back}
        </button>
      )}
      {preview?.mayShare && (
        <PreviewLinks
          document={JSON.parse(draft)}
          site={preview.site}
          date={date}
          nameOf={(slug) => preview.sites.find((each) => each.slug === slug)?.name ?? slug}
          say={sayOfLinks}
        />
      )}
      {typeof preview?.page === 'object' && (
        <PreviewFrame
          html={preview.page.html}
          width={width}
          title={say.frame(preview.path)}
          onPage={(next) => showPreview({ site: preview.site, path: next })}
        />
      )}
    </div>
  )
}

function sentenceOf(preview: Preview | undefined, say: (typeof previewWords)['es' | 'en']): string {
  if (preview === undefined) return say.loading
  if (preview.page === 'missing') return say.missing(preview.path)
  if (preview.page === 'unplanned') return say.unplanned
  return preview.page === 'unavailable' ? say.unavailable : say.ready
}

async function ask(api: string, body: string, signal: AbortSignal): Promise<Preview | 'failed'> {
  try {
    const answer = await fetch(`${api}/preview`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })
    return answer.ok ? ((await answer.json()) as Preview) : 'failed'
  } catch {
    return 'failed'
  }
}
