'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { askReach } from './askReach.ts'
import { showPreview } from './previewStore.ts'
import { ReachDetails } from './ReachDetails.tsx'
import { reachSentence, reachWords } from './reachWords.ts'
import type { ReachAnswer } from './readReach.ts'
import { useDraft, useIsChanged } from './useDraft.ts'

/** Milliseconds without a change after which the server is asked. */
const typingPause = 1_200

/** Milliseconds after which it is asked again how far the reading of all pages is. */
const again = 2_500

/** Beside a document: what publishing it as it stands in the form would change in all sites. */
export function ReachField() {
  const draft = useDraft()
  const isChanged = useIsChanged()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const heading = useId()
  const [tries, setTries] = useState(0)
  const [shown, setShown] = useState<{ asked: string; answer: ReachAnswer | 'failed' }>()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = reachWords[language]
  const { api } = config.routes
  const turn = `${tries} ${draft}`

  useEffect(() => {
    if (draft === undefined || !isChanged) return
    const asking = new AbortController()
    const look = async () => {
      const answer = await askReach(api, turn.slice(turn.indexOf(' ') + 1), asking.signal)
      if (asking.signal.aborted) return
      setShown({ asked: turn, answer })
      if (typeof answer === 'object' && 'share' in answer) timer = setTimeout(() => void look(), again)
    }
    let timer = setTimeout(() => void look(), typingPause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [api, turn, draft, isChanged])

  if (draft === undefined) return null
  const answer = isChanged ? shown?.answer : undefined
  return (
    <section className="reach" aria-labelledby={heading} aria-busy={isChanged && shown?.asked !== turn}>
      <h3 id={heading}>{say.title}</h3>
      <p role="status">{isChanged ? sentenceOf(answer, language) : say.unchanged}</p>
      {answer === 'failed' && (
        <button type="button" onClick={() => setTries((count) => count + 1)}>
          {say.retry}
        </button>
      )}
      {typeof answer === 'object' && 'faults' in answer && (
        <ul>
          {answer.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      {typeof answer === 'object' && 'pages' in answer && <ReachDetails reach={answer} language={language} onSee={showPreview} />}
    </section>
  )
}

function sentenceOf(answer: ReachAnswer | 'failed' | undefined, language: 'es' | 'en'): string {
  const say = reachWords[language]
  if (answer === undefined) return say.loading
  if (answer === 'failed') return say.failed
  if ('share' in answer) return say.preparing(answer.share)
  if ('faults' in answer) return say.faults
  return reachSentence(answer, language)
}
