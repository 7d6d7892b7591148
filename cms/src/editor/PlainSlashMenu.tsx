'use client'

import { foldLetters } from '@justicia/shared-content/folding/foldLetters'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Lets what «/» offers be found as people type it, without accents: «/quien» is «Quién ayuda». */
export function PlainSlashMenu() {
  const { editorConfig } = useEditorConfigContext()
  const { i18n } = useTranslation()
  useEffect(() => {
    for (const { items } of editorConfig.features.slashMenu.groups)
      for (const item of items) {
        const label =
          typeof item.label === 'function'
            ? item.label({ i18n: i18n as never, schemaPath: '', featureClientSchemaMap: {} } as never)
            : item.label
        const plain = foldLetters(String(label ?? item.key))
        if (!item.keywords?.includes(plain)) item.keywords = [...(item.keywords ?? []), plain]
      }
  }, [editorConfig, i18n])
  return null
}
