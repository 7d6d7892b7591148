'use client'

import { useConfig, useDocumentInfo, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { ReportList } from './ReportList.tsx'
import type { TranslationReport } from './translationReport.ts'
import { translatorsWords } from './translatorsWords.ts'

/** Most bytes that are sent: the server takes no more text at once. */
const mostBytes = 5_000_000

type Standing = 'none' | 'reading' | 'saving' | { report: TranslationReport } | { fault: string }

/** Beside a guide in a translation: its file for translators, out and in, tried before it is saved. */
export function TranslatorsField() {
  const { id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const isModified = useFormModified()
  const [heading, input] = [useId(), useId()]
  const [xliff, setXliff] = useState('')
  const [standing, setStanding] = useState<Standing>('none')
  const { localization } = config
  const say = translatorsWords[i18n.language === 'en' ? 'en' : 'es']
  if (id === undefined || (localization && locale === localization.defaultLocale)) return null
  const address = `${config.routes.api}/translators/guides/${id}?locale=${locale}`

  const send = async (text: string, save: boolean) => {
    setStanding(save ? 'saving' : 'reading')
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ xliff: text, save }),
    }).catch(() => undefined)
    const body = (await answer?.json().catch(() => undefined)) as
      | (TranslationReport & { errors?: { message?: string }[] })
      | undefined
    if (answer?.ok && body !== undefined) setStanding({ report: body })
    else setStanding({ fault: body?.errors?.[0]?.message ?? say.failed })
  }
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > mostBytes) return setStanding({ fault: say.tooLarge })
    const text = await file.text()
    setXliff(text)
    await send(text, false)
  }
  const report = typeof standing === 'object' && 'report' in standing ? standing.report : undefined
  const isBusy = standing === 'reading' || standing === 'saving'
  const takes = report === undefined ? 0 : report.counts.new + report.counts.changed + report.counts.unchanged
  return (
    <section className="translators" aria-labelledby={heading} aria-busy={isBusy}>
      <h3 id={heading}>{say.title}</h3>
      <p>{isModified ? say.unsaved : say.help}</p>
      <p>
        <a href={address} download>
          {say.download}
        </a>
      </p>
      <label htmlFor={input}>{say.upload}</label>
      <input
        id={input}
        type="file"
        accept=".xlf,.xliff,application/xliff+xml"
        disabled={isModified || isBusy}
        onChange={({ currentTarget }) => {
          void choose(currentTarget.files?.[0])
          // The same file again, mended, is tried again.
          currentTarget.value = ''
        }}
      />
      <p role="status">{noteOf(standing, say)}</p>
      {report !== undefined && <ReportList report={report} say={say} />}
      {report !== undefined && !report.saved && takes > 0 && (
        <button type="button" disabled={isModified || isBusy} onClick={() => void send(xliff, true)}>
          {say.save}
        </button>
      )}
      {report?.saved && (
        <button type="button" onClick={() => window.location.reload()}>
          {say.reload}
        </button>
      )}
    </section>
  )
}

function noteOf(standing: Standing, say: (typeof translatorsWords)['es' | 'en']): string {
  if (standing === 'none') return ''
  if (standing === 'reading') return say.reading
  if (standing === 'saving') return say.saving
  if ('fault' in standing) return standing.fault
  const { saved, counts } = standing.report
  const takes = counts.new + counts.changed + counts.unchanged
  return `${say.counts(counts)} ${saved ? say.saved : takes === 0 ? say.nothing : ''}`
}
