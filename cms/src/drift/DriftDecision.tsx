'use client'

import { RenderLexical } from '@payloadcms/richtext-lexical/client'
import { Form, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { Label } from '../words/labels.ts'
import { driftAddress } from './DriftList.tsx'
import { DriftParts } from './DriftParts.tsx'
import { driftWords } from './driftWords.ts'
import type { DriftAction, DriftedTexts, DriftItem } from './driftWork.ts'

interface Done {
  undo?: string | number
  updatedAt: string
}

/** What is made of a drifted change: chosen, shown as it will be, saved, and undone if it was a mistake. */
export function DriftDecision({
  language,
  next,
  texts,
}: {
  language: keyof Label
  /** The oldest of the others. */
  next: DriftItem | null
  texts: DriftedTexts
}) {
  const say = driftWords[language]
  const { routes } = useConfig().config
  const { variant, row, current, standing, merged, clashes, now, op, mayEdit } = texts
  const offered: DriftAction[] =
    standing === 'missing'
      ? ['take']
      : [...(merged === null ? [] : ['merge' as const]), 'keep', 'take', ...(op === 'hide' ? [] : ['rewrite' as const])]
  const [action, setAction] = useState<DriftAction | undefined>(merged === null ? undefined : 'merge')
  const [body, setBody] = useState<unknown>(texts.body)
  const [isSaving, setIsSaving] = useState(false)
  const [message, setMessage] = useState<string>()
  const [done, setDone] = useState<Done>()
  const list = `${routes.admin}/drift`

  const send = async (decision: Record<string, unknown>) => {
    setIsSaving(true)
    setMessage(undefined)
    const answer = await fetch(`${routes.api}/variants/${variant}/drift`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(decision),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as
      | { doc?: { updatedAt: string }; undo?: string | number; errors?: { message?: string }[] }
      | undefined
    setIsSaving(false)
    if (answer?.ok && told?.doc) return { updatedAt: told.doc.updatedAt, ...(told.undo === undefined ? {} : { undo: told.undo }) }
    setMessage(told?.errors?.[0]?.message ?? say.failed)
    return undefined
  }
  const save = async () => {
    const saved = await send({ action, row, current, updatedAt: texts.updatedAt, ...(action === 'rewrite' ? { body } : {}) })
    if (saved !== undefined) setDone(saved)
  }
  const undo = async () => {
    const undone = await send({ action: 'undo', version: done?.undo, updatedAt: done?.updatedAt })
    if (undone !== undefined) window.location.reload()
  }

  if (!mayEdit) return <p className="drift__quiet">{say.readOnly}</p>
  if (done !== undefined)
    return (
      <div className="drift-done">
        <p role="status">{say.done}</p>
        <p className="drift__buttons">
          {next !== null && (
            <a className="drift__main" href={driftAddress(routes.admin, next)}>
              {say.next}
            </a>
          )}
          <a href={list}>{say.back}</a>
          {done.undo !== undefined && (
            <button type="button" disabled={isSaving} onClick={() => void undo()}>
              {say.undo}
            </button>
          )}
        </p>
        <p role="alert">{message}</p>
      </div>
    )
  return (
    <div className="drift-decision">
      <fieldset>
        <legend>{say.ask}</legend>
        {clashes && <p>{say.clashes}</p>}
        {standing === 'missing' && <p>{say.move}</p>}
        <ul>
          {offered.map((name) => (
            <li key={name}>
              <label>
                <input type="radio" name="drift-action" checked={action === name} onChange={() => setAction(name)} />
                <b>{standing === 'missing' ? say.remove : say.actions[name]}</b>
                <span>{say.help[name]}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {action === 'merge' && merged !== null && (
        <section className="drift-result" aria-live="polite">
          <h2>{say.result}</h2>
          <DriftParts parts={merged} />
        </section>
      )}
      {action === 'take' && standing !== 'missing' && now !== null && (
        <section className="drift-result" aria-live="polite">
          <h2>{say.result}</h2>
          <p>{say.resultTake}</p>
        </section>
      )}
      {action === 'rewrite' && (
        <div className="drift-rewrite">
          <section>
            <h2>{say.now}</h2>
            {now !== null && <DriftParts parts={now} />}
          </section>
          <section>
            <Form>
              <RenderLexical
                // Texts inside of it are called «body»: by that name they would be taken for this one.
                field={{ name: 'rewritten', label: say.rewriteLabel } as never}
                schemaPath="collection.variants.overrides.body"
                initialValue={texts.body as never}
                value={body as never}
                setValue={(value) => setBody(value)}
              />
            </Form>
          </section>
        </div>
      )}
      <p role="alert" className="drift__error">
        {message}
      </p>
      <p className="drift__buttons">
        <button type="button" className="drift__main" disabled={action === undefined || isSaving} onClick={() => void save()}>
          {isSaving ? say.saving : say.save}
        </button>
        <a href={`${routes.admin}/collections/variants/${variant}`}>{say.openVariant}</a>
      </p>
    </div>
  )
}
