'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useFormFields } from '@payloadcms/ui'
import type { Label } from '../words/labels.ts'
import { isAtFault, useTextFault } from './textFaults.ts'

interface Props {
  /** What the editor calls such a component. */
  name: Label
  /** Its field for the words that it shows, where it has one. */
  hasWords?: boolean
}

/** What a component inside a sentence shows in the editor: its words, or the key that stands for them; marked when it is at fault. */
export function InlineChip({ name, hasWords = false }: Props) {
  const text = useFormFields(([fields]) => fields.text?.value)
  const key = useFormFields(([fields]) => fields.ref?.value ?? fields.k?.value ?? fields.tag?.value)
  const prefix = useFormFields(([fields]) => fields.prefix?.value)
  const said = useTextFault(usePathOfText())
  const isWorded = typeof text === 'string' && text !== ''
  const words = isWorded ? text : [prefix, key].filter(Boolean).join(' ') || '…'
  if (said !== undefined && isAtFault({ name, key, needed: hasWords ? [text] : [] }, said))
    return (
      <mark className="chip-at-fault" title={said}>
        {words}
      </mark>
    )
  return <span title={isWorded ? String(key ?? '') : undefined}>{words}</span>
}

/** The field of the document that the chip stands in, however deep: its step, its callout. */
function usePathOfText(): string {
  let editor: ReturnType<typeof useEditorConfigContext> | undefined = useEditorConfigContext()
  while (editor?.parentEditor?.fieldProps) editor = editor.parentEditor
  return editor?.fieldProps?.path ?? ''
}
