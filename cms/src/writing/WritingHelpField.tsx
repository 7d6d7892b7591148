'use client'

import { useConfig, useDocumentInfo, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { ReadingLines } from './ReadingLines.tsx'
import { useAskedField } from './useAskedField.ts'
import { WritingFindings } from './WritingFindings.tsx'
import type { WritingHelp } from './writingHelp.ts'
import { writingWords } from './writingWords.ts'

type Answer = WritingHelp | { lacks: string } | 'failed'

/**
 * Beside a text: how easily it reads, and what in it asks for another look. Asked of the server once a save; while the form
 * holds what is not saved, it says so.
 */
export function WritingHelpField() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const isModified = useFormModified()
  const heading = useId()
  useAskedField()
  const [tries, setTries] = useState(0)
  const [shown, setShown] = useState<{ asked: string; answer: Answer }>()
  const say = writingWords[i18n.language === 'en' ? 'en' : 'es']
  const address = `${config.routes.api}/writing-help/${collectionSlug}/${id}?locale=${locale}`
  const asked = `${tries} ${lastUpdateTime} ${address}`

  useEffect(() => {
    if (id === undefined) return
    const asking = new AbortController()
    void ask(address, asking.signal).then((answer) => {
      if (!asking.signal.aborted) setShown({ asked, answer })
    })
    return () => asking.abort()
  }, [id, address, asked])

  if (id === undefined) return null
  const { answer } = shown ?? {}
  const isStale = shown?.asked !== asked
  const help = typeof answer === 'object' && 'language' in answer ? answer : undefined
  return (
    <section className="writing-help" aria-labelledby={heading} aria-busy={isStale}>
      <h3 id={heading}>{say.title}</h3>
      <p className="writing-help__note">{say.help}</p>
      {help !== undefined && <ReadingLines help={help} say={say} />}
      {help !== undefined && <WritingFindings help={help} say={say} />}
      <p className="writing-help__note" role="status">
        {isStale ? say.loading : noteOf(answer, isModified, say)}
      </p>
      <button type="button" disabled={isStale} onClick={() => setTries((count) => count + 1)}>
        {say.retry}
      </button>
    </section>
  )
}

function noteOf(answer: Answer | undefined, isModified: boolean, say: (typeof writingWords)['es' | 'en']): string {
  if (answer === undefined || answer === 'failed') return say.failed
  if ('lacks' in answer) return answer.lacks
  return isModified ? say.unsaved : say.measured
}

async function ask(address: string, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await fetch(address, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as Answer) : 'failed'
  } catch {
    return 'failed'
  }
}
