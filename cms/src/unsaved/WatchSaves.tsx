'use client'

import { useAuth, useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { dropCopies } from './copies.ts'
import { watchSaves } from './saveWatch.ts'

/** Stands around the whole admin: watches its saves, and keeps no other account's text in the browser. */
export function WatchSaves({ children }: { children?: ReactNode }) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const language = useRef<'es' | 'en'>('es')
  language.current = i18n.language === 'en' ? 'en' : 'es'
  // Before the effects of what stands inside: the page for logging out does so in one.
  useLayoutEffect(() => watchSaves({ language: () => language.current, onLogOut: () => dropCopies() }), [])
  const id = user ? String(user.id) : undefined
  useEffect(() => {
    if (id !== undefined) dropCopies({ butOf: id })
  }, [id])
  return children
}
