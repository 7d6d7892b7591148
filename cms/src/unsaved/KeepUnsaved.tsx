'use client'

import {
  useAllFormFields,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { dropCopy, readCopy, type UnsavedCopy } from './copies.ts'
import { mergeFields } from './mergeFields.ts'
import { currentState, forgetTrouble, subscribe } from './saveWatch.ts'
import { useOwnCopy } from './useOwnCopy.ts'

const words = {
  es: {
    offline:
      'Sin conexión: lo que escribiste no se ha guardado. Hay una copia en este navegador y se guardará al volver la conexión.',
    offlineOnly: 'Sin conexión: lo que escribiste no se ha guardado. No cierres esta página; se guardará al volver la conexión.',
    conflict:
      'Tu cambio no se guardó: alguien cambió este texto después de que lo abriste. Hay una copia de lo tuyo en este navegador: recarga, revisa lo nuevo y recupérala.',
    refused: 'El último cambio no se guardó. Corrige lo que se indica y vuelve a guardar.',
    retry: 'Intentar ahora',
    reload: 'Ver lo nuevo',
    found: (when: string) => `Hay texto tuyo del ${when} que no se guardó.`,
    restore: 'Recuperarlo',
    drop: 'Descartarlo',
    leave: 'Hay texto que no se ha guardado. ¿Salir de todos modos? La copia queda en este navegador.',
  },
  en: {
    offline: 'No connection: what you wrote is not saved. A copy is in this browser and is saved when the connection is back.',
    offlineOnly: 'No connection: what you wrote is not saved. Keep this page open; it is saved when the connection is back.',
    conflict:
      'Your change was not saved: somebody changed this text after you opened it. A copy of yours is in this browser: reload, look at what is new and bring it back.',
    refused: 'The last change was not saved. Mend what is told and save again.',
    retry: 'Try now',
    reload: 'See what is new',
    found: (when: string) => `There is text of yours of ${when} that was not saved.`,
    restore: 'Bring it back',
    drop: 'Discard it',
    leave: 'There is text that is not saved. Leave all the same? The copy stays in this browser.',
  },
}

const noState = { trouble: undefined, saved: 0 }

/**
 * Stands in every form: keeps in the browser what was typed and not saved, says as long as it is so that it is not, tries
 * again when there is a connection, and offers the copy when the document is opened again.
 */
export function KeepUnsaved() {
  const { user } = useAuth()
  const { code: locale } = useLocale()
  const { collectionSlug = '', id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { getData, reset, setModified, submit } = useForm()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const { trouble, saved } = useSyncExternalStore(subscribe, currentState, () => noState)
  const [found, setFound] = useState<UnsavedCopy>()
  const [isKept, setKept] = useState(true)
  const say = words[i18n.language === 'en' ? 'en' : 'es']
  const { name, keep } = useOwnCopy()
  const saving = savedDocumentData as { updatedAt?: string; lastEditedBy?: string } | undefined
  // What somebody else saved since does not have it.
  const isSaved = (copy: UnsavedCopy) =>
    saving?.lastEditedBy === String(user?.id) && Date.parse(String(saving.updatedAt ?? '')) > copy.at

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each document that is opened
  useEffect(() => {
    forgetTrouble()
    const copy = readCopy(name)
    if (copy !== undefined && !isSaved(copy)) setFound(copy)
    else setFound(undefined)
  }, [name])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of a field is a reason to keep a copy
  useEffect(() => {
    if (!modified) return
    const timer = setTimeout(() => {
      setKept(keep())
      setFound(undefined)
    }, 400)
    return () => clearTimeout(timer)
  }, [fields, modified, name])

  const seen = useRef(saved)
  // Before anything is drawn that says so: what is saved has no copy.
  useLayoutEffect(() => {
    if (saved === seen.current) return
    seen.current = saved
    dropCopy(name)
  }, [saved, name])

  const isUnsaved = trouble !== undefined && modified
  // What the banner says of a copy is so from the first moment that it says it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `keep` reads what is typed when it is called
  useLayoutEffect(() => {
    if (isUnsaved) setKept(keep())
  }, [isUnsaved, trouble, name])
  const again = useRef(() => {})
  again.current = () => {
    if (id === undefined) return
    const query = `autosave=true&depth=0&draft=true&fallback-locale=null&locale=${locale}`
    void submit({
      acceptValues: { overrideLocalChanges: false },
      action: `${config.routes.api}/${collectionSlug}/${id}?${query}`,
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
  }
  const hasDrafts = savedDocumentData !== undefined && '_status' in savedDocumentData
  useEffect(() => {
    if (!isUnsaved || trouble !== 'offline' || !hasDrafts) return
    const retry = () => again.current()
    const timer = setInterval(retry, 15_000)
    window.addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', retry)
    }
  }, [isUnsaved, trouble, hasDrafts])

  // Before the banner is drawn: nothing else says «saved» beside it.
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-sin-guardar', isUnsaved)
    if (!isUnsaved) return
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href]')
      if (link === null || link === undefined || link.getAttribute('href')?.startsWith('#')) return
      if (window.confirm(say.leave)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('click', onClick, { capture: true })
    window.addEventListener('beforeunload', onUnload)
    return () => {
      document.documentElement.removeAttribute('data-sin-guardar')
      document.removeEventListener('click', onClick, { capture: true })
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [isUnsaved, say])

  if (!isUnsaved && found === undefined) return null
  return createPortal(
    <div className="unsaved-banner" role="alert">
      {isUnsaved ? (
        <>
          <span>{trouble === 'offline' && !isKept ? say.offlineOnly : say[trouble]}</span>
          {trouble === 'offline' && hasDrafts && (
            <button type="button" onClick={() => again.current()}>
              {say.retry}
            </button>
          )}
          {trouble === 'conflict' && (
            <button type="button" onClick={() => window.location.reload()}>
              {say.reload}
            </button>
          )}
        </>
      ) : (
        found !== undefined && (
          <>
            <span>
              {say.found(new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(found.at))}
            </span>
            <button
              type="button"
              onClick={async () => {
                const { updatedAt: _, ...data } = found.data
                setFound(undefined)
                const newest = getData() as Record<string, unknown>
                await reset({ ...newest, ...mergeFields(found.base, data, newest) })
                setModified(true)
              }}
            >
              {say.restore}
            </button>
            <button
              type="button"
              onClick={() => {
                dropCopy(name)
                setFound(undefined)
              }}
            >
              {say.drop}
            </button>
          </>
        )
      )}
    </div>,
    document.body,
  )
}
