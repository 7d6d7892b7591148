'use client'

import { useFormFields } from '@payloadcms/ui'
import { useTextFault } from './textFaults.ts'

/** What a component inside a sentence shows in the editor: its words, or the key that stands for them; marked when it is at fault. */
export function InlineChip() {
  const text = useFormFields(([fields]) => fields.text?.value)
  const key = useFormFields(([fields]) => fields.ref?.value ?? fields.k?.value ?? fields.tag?.value)
  const prefix = useFormFields(([fields]) => fields.prefix?.value)
  const fault = useTextFault(key)
  const isWorded = typeof text === 'string' && text !== ''
  const words = isWorded ? text : [prefix, key].filter(Boolean).join(' ') || '…'
  if (fault === undefined) return <span title={isWorded ? String(key ?? '') : undefined}>{words}</span>
  return (
    <span className="chip-at-fault" title={fault}>
      {words}
    </span>
  )
}
