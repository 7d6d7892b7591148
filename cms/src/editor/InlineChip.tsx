'use client'

import { useFormFields } from '@payloadcms/ui'

/** What a component inside a sentence shows in the editor: its words, or the key that stands for them. */
export function InlineChip() {
  const text = useFormFields(([fields]) => fields.text?.value)
  const key = useFormFields(([fields]) => fields.ref?.value ?? fields.k?.value ?? fields.tag?.value)
  const prefix = useFormFields(([fields]) => fields.prefix?.value)
  if (typeof text === 'string' && text !== '') return <span title={String(key ?? '')}>{text}</span>
  return <span>{[prefix, key].filter(Boolean).join(' ') || '…'}</span>
}
