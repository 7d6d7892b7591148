'use client'

import { useConfig, useDocumentInfo, useFormFields, useFormModified, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { dayToText } from '../words/moments.ts'
import type { DriftedChange } from './variantDrift.ts'

const words = {
  es: {
    drifted: (title: string, day: string) => `La sección nacional «${title}» cambió el ${day}, después de este cambio.`,
    missing: (title: string) => `La guía ya no tiene la sección «${title}». Mueve este cambio a otra sección, o quítalo.`,
    help: 'Lee la guía de hoy. Si tu texto está bien como está, dilo; si no, corrígelo primero.',
    button: 'Sigue vigente',
    failed: 'No se pudo guardar. Vuelve a intentarlo.',
    wait: 'Guarda primero lo que cambiaste.',
  },
  en: {
    drifted: (title: string, day: string) => `The national section “${title}” changed on ${day}, after this change.`,
    missing: (title: string) =>
      `The guide no longer has the section “${title}”. Move this change to another section, or remove it.`,
    help: 'Read the guide of today. If your text is right as it is, say so; if not, correct it first.',
    button: 'Still valid',
    failed: 'It could not be saved. Try again.',
    wait: 'First save what you changed.',
  },
}

/** Above a variant's changes: which national sections moved on since they were written, and that they still fit. */
export function DriftBanner() {
  const drift = useFormFields(([fields]) => fields.drift?.value) as DriftedChange[] | null | undefined
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const modified = useFormModified()
  const [message, setMessage] = useState<string>()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = words[language]
  if (!Array.isArray(drift) || drift.length === 0) return null
  const sections = [...new Map(drift.map((change) => [change.section, change])).values()]
  const confirm = async (section: string) => {
    if (modified) return setMessage(say.wait)
    const answer = await fetch(`${config.routes.api}/variants/${id}/still-valid`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ section }),
    }).catch(() => undefined)
    if (answer?.ok) return window.location.reload()
    const body = (await answer?.json().catch(() => undefined)) as { errors?: { message?: string }[] } | undefined
    setMessage(body?.errors?.[0]?.message ?? say.failed)
  }
  return (
    <div className="drift-banner" role="status">
      {sections.map(({ section, title, standing, since }) => (
        <p key={section}>
          <span>
            {standing === 'missing' ? say.missing(title ?? section) : say.drifted(title ?? section, dayToText(since, language))}
          </span>
          {standing === 'drifted' && (
            <button type="button" onClick={() => confirm(section)}>
              {say.button}
            </button>
          )}
        </p>
      ))}
      <p className="drift-banner__help">{message ?? say.help}</p>
    </div>
  )
}
