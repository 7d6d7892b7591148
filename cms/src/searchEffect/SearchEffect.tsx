'use client'

import { useAllFormFields, useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useId, useMemo, useState } from 'react'
import { EffectRows, EffectTable } from './EffectRows.tsx'
import { effectWords } from './effectWords.ts'
import type { SearchEffect as Effect } from './searchEffect.ts'

/** Nobody waits for what the next letter changes. */
const typingPause = 400

/** What the search reads of a form: a draft that is kept meanwhile changes nothing of it. */
const searched = ['state', 'key', 'language', 'words', 'guides', 'weight'].concat([
  'slug',
  'order',
  'roles',
  'guide',
  'section',
  'sentence',
  'phrases',
  'past',
  'unless',
  'opening',
])
const searchedOf = (data: Record<string, unknown>) => Object.fromEntries(searched.map((name) => [name, data[name]]))

type Answer = Effect | { lacks: string[] } | { untried: string } | 'failed'

/**
 * What the labelled queries find as it is published and with what the form says now: asked of the server after a pause, and
 * never shown of a form that has changed since.
 */
export function SearchEffect() {
  const [fields] = useAllFormFields()
  const { collectionSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const heading = useId()
  const [tries, setTries] = useState(0)
  const [shown, setShown] = useState<{ asked: string; answer: Answer }>()
  const [isOpen, setOpen] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = effectWords[language]
  const asked = useMemo(
    () => JSON.stringify({ collection: collectionSlug, id, locale, data: searchedOf(reduceFieldsToValues(fields, true)) }),
    [collectionSlug, id, locale, fields],
  )
  const turn = `${tries} ${asked}`

  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await ask(`${config.routes.api}/search-effect`, turn.slice(turn.indexOf(' ') + 1), asking.signal)
      if (!asking.signal.aborted) setShown({ asked: turn, answer })
    }, typingPause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [turn, config.routes.api])

  const of = collectionSlug === 'dangerCards' ? 'dangerCards' : 'synonyms'
  const answer = shown?.answer
  const isStale = shown?.asked !== turn
  const effect = typeof answer === 'object' && 'rows' in answer ? answer : undefined
  const changed = effect?.rows.filter(({ effect: each }) => each !== 'same') ?? []
  const same = effect?.rows.filter(({ effect: each }) => each === 'same') ?? []
  return (
    <section className="search-effect" aria-labelledby={heading} aria-busy={isStale}>
      <h3 id={heading}>{say.title}</h3>
      <p>{say.help}</p>
      <p role="status">{isStale ? say.loading : sentenceOf(answer, changed.length, say)}</p>
      {answer === 'failed' && !isStale && (
        <button type="button" onClick={() => setTries((count) => count + 1)}>
          {say.retry}
        </button>
      )}
      {typeof answer === 'object' && 'lacks' in answer && (
        <ul>
          {answer.lacks.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {effect !== undefined && (
        <>
          <EffectTable totals={effect.totals} of={of} say={say} />
          {changed.length > 0 && <h4>{say.changed}</h4>}
          <EffectRows rows={changed} of={of} say={say} />
          <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>{say.same(same.length)}</summary>
            {isOpen && <EffectRows rows={same} of={of} say={say} />}
          </details>
        </>
      )}
    </section>
  )
}

function sentenceOf(answer: Answer | undefined, changed: number, say: (typeof effectWords)['es' | 'en']): string {
  if (answer === undefined) return say.loading
  if (answer === 'failed') return say.failed
  if ('lacks' in answer) return say.lacks
  if ('untried' in answer) return say.untried
  return changed === 0 ? say.nothing : say.changes(changed)
}

async function ask(address: string, body: string, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body,
      signal,
    })
    return answer.ok ? ((await answer.json()) as Answer) : 'failed'
  } catch {
    return 'failed'
  }
}
