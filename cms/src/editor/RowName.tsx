'use client'

import { useRowLabel } from '@payloadcms/ui'

interface Row {
  key?: string
  title?: string
  section?: string
  op?: string
}

/** A collapsed row of sections, steps or overrides by what it says, not by its number alone. */
export function RowName() {
  const { data, rowNumber = 0 } = useRowLabel<Row>()
  const name = data.title || data.key || [data.op, data.section].filter(Boolean).join(' · ')
  return <span>{`${rowNumber + 1}. ${name || '…'}`}</span>
}
