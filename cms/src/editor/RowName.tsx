'use client'

import { useFormFields, useRowLabel, useTranslation } from '@payloadcms/ui'

interface Row {
  id?: string
  key?: string
  title?: string
  section?: string
  op?: 'replace' | 'before' | 'after' | 'hide'
  question?: string
  text?: string
  to?: string
}

const words = {
  es: { replace: 'En lugar de', before: 'Antes de', after: 'Después de', hide: 'Ocultar', drifted: 'La guía cambió' },
  en: { replace: 'In place of', before: 'Before', after: 'After', hide: 'Hide', drifted: 'The guide changed' },
}

/** A collapsed row of sections, steps, overrides or questions by what it says, not by its number alone. */
export function RowName() {
  const { data, rowNumber = 0 } = useRowLabel<Row>()
  const { i18n } = useTranslation()
  const drift = useFormFields(([fields]) => fields.drift?.value)
  const say = words[i18n.language === 'en' ? 'en' : 'es']
  const change = [data.op === undefined ? undefined : say[data.op], data.section].filter(Boolean).join(' · ')
  const said = data.title || data.question || data.text || data.key || change
  const name = [said, data.to].filter(Boolean).join(' → ')
  const isDrifted = Array.isArray(drift) && data.op !== undefined && drift.some(({ row }: { row?: string }) => row === data.id)
  return (
    <span>
      {`${rowNumber + 1}. ${name || '…'}`}
      {isDrifted && <span className="drift-badge">{say.drifted}</span>}
    </span>
  )
}
