'use client'

import { useFormFields, useRowLabel, useTranslation } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { openRemarks } from './openRemarks.ts'

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

const remarksEs = (count: number) => (count === 1 ? '1 observación' : `${count} observaciones`)
const remarksEn = (count: number) => (count === 1 ? '1 remark' : `${count} remarks`)
const words = {
  es: {
    replace: 'En lugar de',
    before: 'Antes de',
    after: 'Después de',
    hide: 'Ocultar',
    drifted: 'La guía cambió',
    remarks: remarksEs,
  },
  en: {
    replace: 'In place of',
    before: 'Before',
    after: 'After',
    hide: 'Hide',
    drifted: 'The guide changed',
    remarks: remarksEn,
  },
}

/** A collapsed row of sections, steps, overrides or questions by what it says, not by its number alone. */
export function RowName() {
  const { data, rowNumber = 0 } = useRowLabel<Row>()
  const { i18n } = useTranslation()
  const drift = useFormFields(([fields]) => fields.drift?.value)
  const remarks = useSyncExternalStore(openRemarks.subscribe, openRemarks.get, openRemarks.none)[data.key ?? data.section ?? '']
  const say = words[i18n.language === 'en' ? 'en' : 'es']
  const change = [data.op === undefined ? undefined : say[data.op], data.section].filter(Boolean).join(' · ')
  const said = data.title || data.question || data.text || data.key || change
  const name = [said, data.to].filter(Boolean).join(' → ')
  const isDrifted = Array.isArray(drift) && data.op !== undefined && drift.some(({ row }: { row?: string }) => row === data.id)
  return (
    <span>
      {`${rowNumber + 1}. ${name || '…'}`}
      {isDrifted && <span className="drift-badge">{say.drifted}</span>}
      {remarks !== undefined && <span className="drift-badge">{say.remarks(remarks)}</span>}
    </span>
  )
}
