'use client'

import { useAllFormFields, useConfig, useDocumentInfo, useFormFields, useFormModified, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useOwnCopy } from '../unsaved/useOwnCopy.ts'
import type { Label } from '../words/labels.ts'
import type { DocumentPresence } from './presenceEndpoints.ts'
import { tellNewer, tellOthers } from './presenceWords.ts'

const words = {
  es: {
    see: 'Ver lo nuevo',
    lose: 'Lo que no se ha guardado se pierde, porque de este documento no se guarda copia en el navegador. ¿Ver lo nuevo de todos modos?',
  },
  en: {
    see: 'See what is new',
    lose: 'What is not saved will be lost, because no copy of this document is kept in the browser. See what is new all the same?',
  },
}

/** Milliseconds between two signs that the form is open. */
const pause = 20_000

/**
 * Above the fields of a form: who else has the document open, and that they have saved it since, with a way to see what
 * they saved. Says the same of itself to them while the page is looked at.
 */
export function PresenceField({ the }: { the: Label }) {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [known, setKnown] = useState<DocumentPresence>()
  const read = useFormFields(([fields]) => fields.updatedAt?.value)
  const typedAt = useTypedAt()
  const see = useSeeNewer()
  const address = id === undefined ? undefined : `${config.routes.api}/presences/of/${collectionSlug}/${id}`

  useEffect(() => {
    if (address === undefined) return
    let saidAt: number | undefined
    const say = async () => {
      // Between two signs lies a little more than their pause: what was typed since the last one counts, however late it is said.
      const isWriting = Date.now() - typedAt.current < pause || (saidAt !== undefined && typedAt.current >= saidAt)
      saidAt = Date.now()
      const answer = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ isWriting }),
      }).catch(() => undefined)
      const told = answer?.ok ? await answer.json().catch(() => undefined) : undefined
      // Nobody is told of who may be gone.
      if (saidAt !== undefined) setKnown(told as DocumentPresence | undefined)
    }
    const sayInTime = () => {
      if (document.visibilityState === 'visible' && (saidAt === undefined || Date.now() - saidAt >= pause)) void say()
    }
    const leave = () => {
      if (saidAt === undefined) return
      saidAt = undefined
      void fetch(address, { method: 'DELETE', credentials: 'include', keepalive: true }).catch(() => undefined)
    }
    sayInTime()
    const timer = setInterval(sayInTime, 1000)
    document.addEventListener('visibilitychange', sayInTime)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', sayInTime)
      window.removeEventListener('pagehide', leave)
      leave()
      setKnown(undefined)
    }
  }, [address, typedAt])

  const language = i18n.language === 'en' ? 'en' : 'es'
  const newer = tellNewer(known?.saved, read, { the, language })
  return (
    <div className="presence">
      <p role="status">{[tellOthers(known?.others ?? [], { the, language, now: new Date() }), newer].join(' ').trim()}</p>
      {newer !== '' && (
        <button type="button" onClick={() => see(words[language].lose)}>
          {words[language].see}
        </button>
      )}
    </div>
  )
}

/** When something was last typed into the form, in milliseconds since 1970. */
function useTypedAt() {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const typedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of a field is a sign of it
  useEffect(() => {
    if (modified) typedAt.current = Date.now()
  }, [fields, modified])
  return typedAt
}

/** Loads the document anew, after a copy of what is not saved is kept; asks first where none can be. */
function useSeeNewer(): (question: string) => void {
  const modified = useFormModified()
  const { keep } = useOwnCopy()
  return (question) => {
    if (modified && !keep() && !window.confirm(question)) return
    window.location.reload()
  }
}
