'use client'

import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { cleanPasted, type Dropped } from './cleanPasted.ts'

const words = {
  es: {
    struck: 'Se quitaron las palabras tachadas.',
    images: 'Las imágenes no se pegan: súbelas en «Imágenes» y ponlas con el bloque «Imagen».',
    tables: 'Las tablas quedaron como renglones: revísalos.',
  },
  en: {
    struck: 'Struck words were removed.',
    images: 'Images are not pasted: upload them under “Images” and use the block “Image”.',
    tables: 'Tables became lines: look them over.',
  },
} satisfies Record<string, Record<keyof Dropped, string>>

/** Before the editor takes what is pasted, makes of it what it can hold, and says what could not stay. */
export function CleanPastePlugin() {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  const say = words[i18n.language === 'en' ? 'en' : 'es']
  useEffect(() => {
    const cleaned = new WeakSet<Event>()
    return editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!(event instanceof ClipboardEvent) || cleaned.has(event) || event.clipboardData === null) return false
        const { clipboardData } = event
        const html = clipboardData.getData('text/html')
        // What was copied in an editor of ours is whole already.
        if (html === '' || clipboardData.types.includes('application/x-lexical-editor')) return false
        const document = new DOMParser().parseFromString(html, 'text/html')
        const dropped = cleanPasted(document)
        const data = new DataTransfer()
        data.setData('text/html', document.body.innerHTML)
        data.setData('text/plain', document.body.textContent ?? '')
        const clean = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        cleaned.add(clean)
        event.preventDefault()
        editor.dispatchCommand(PASTE_COMMAND, clean)
        const told = (Object.keys(say) as (keyof Dropped)[]).filter((kind) => dropped[kind] > 0)
        if (told.length > 0) toast.warning(told.map((kind) => say[kind]).join(' '), { duration: 12_000 })
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
  }, [editor, say])
  return null
}
