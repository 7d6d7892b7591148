'use client'

import { useRowLabel } from '@payloadcms/ui'

interface Row {
  key?: string
  title?: string
  section?: string
  op?: string
  question?: string
  text?: string
  to?: string
}

/** A collapsed row of sections, steps, overrides or questions by what it says, not by its number alone. */
export function RowName() {
  const { data, rowNumber = 0 } = useRowLabel<Row>()
  const said = data.title || data.question || data.text || data.key || [data.op, data.section].filter(Boolean).join(' · ')
  const name = [said, data.to].filter(Boolean).join(' → ')
  return <span>{`${rowNumber + 1}. ${name || '…'}`}</span>
}
