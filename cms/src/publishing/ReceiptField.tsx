'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { StateTiles } from '../stateTiles/StateTiles.tsx'
import type { DocumentReceipt } from './receiptEndpoints.ts'
import { receiptTiles } from './receiptTiles.ts'
import { tellReceipt } from './receiptWords.ts'

const words = {
  es: {
    title: 'Recibo',
    lost: 'No se pudo leer el recibo. Se intenta otra vez.',
    where: 'Dónde se lee',
    screen: 'Cómo va cada sitio',
    retry: 'Volver a intentar',
    failed: 'No se pudo pedir. Vuelve a intentarlo.',
    findings: 'Las revisiones encontraron:',
  },
  en: {
    title: 'Receipt',
    lost: 'The receipt could not be read. It is tried again.',
    where: 'Where it is read',
    screen: 'How each site stands',
    retry: 'Try again',
    failed: 'It could not be asked for. Try again.',
    findings: 'The checks found:',
  },
}

/** Milliseconds between two looks: while something is awaited, and else. */
const [soon, later] = [1_000, 15_000]

/** Beside a document: since when what was published of it is live and where, or why it is not. */
export function ReceiptField() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [known, setKnown] = useState<DocumentReceipt>()
  const [note, setNote] = useState<string>()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = words[language]
  const address = `${config.routes.api}/receipts`
  const read = useCallback(async () => {
    const answer = await fetch(`${address}/of/${collectionSlug}/${id}`, { credentials: 'include' }).catch(() => undefined)
    if (!answer?.ok) return setNote(answer === undefined || answer.status >= 500 ? say.lost : undefined)
    setNote(undefined)
    setKnown((await answer.json()) as DocumentReceipt)
  }, [address, collectionSlug, id, say])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is what makes a new receipt.
  useEffect(() => {
    if (id !== undefined) void read()
  }, [id, read, lastUpdateTime])
  const isAwaited = known?.event !== undefined && (known.receipt === undefined || known.receipt.searchAt === undefined)
  useEffect(() => {
    if (id === undefined) return
    const timer = setInterval(() => void read(), isAwaited ? soon : later)
    return () => clearInterval(timer)
  }, [id, read, isAwaited])
  if (id === undefined || (known === undefined && note === undefined)) return null
  const told = tellReceipt(known ?? {}, language, new Date())
  const { receipt } = known ?? {}
  const retry = async () => {
    const answer = await fetch(`${address}/${receipt?.sequence}/retry`, { method: 'POST', credentials: 'include' }).catch(
      () => undefined,
    )
    const body = (await answer?.json().catch(() => undefined)) as { errors?: { message?: string }[] } | undefined
    if (answer?.ok) return read()
    setNote(body?.errors?.[0]?.message ?? say.failed)
  }
  const tiles = receiptTiles({ known: known ?? {}, states: known?.states ?? [], language })
  return (
    <section className={`receipt receipt--${told.standing}`} aria-labelledby="receipt-title">
      <h3 id="receipt-title">{say.title}</h3>
      <p role="status">{told.headline}</p>
      {told.search !== undefined && <p className="receipt__quiet">{told.search}</p>}
      {tiles.length > 0 && <StateTiles label={say.where} tiles={tiles} />}
      {receipt?.reasons.map((reason) => (
        <p key={reason.es} className="receipt__reason">
          {(language === 'en' ? reason.en : undefined) ?? reason.es}
        </p>
      ))}
      {(receipt?.findings.length ?? 0) > 0 && (
        <>
          <p>{say.findings}</p>
          <ul>
            {receipt?.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </>
      )}
      {known?.mayRetry && (told.standing === 'refused' || told.standing === 'failed' || told.standing === 'partly') && (
        <button type="button" onClick={() => void retry()}>
          {say.retry}
        </button>
      )}
      {note !== undefined && <p className="receipt__quiet">{note}</p>}
      <a href={`${config.routes.admin}/publication`}>{say.screen}</a>
    </section>
  )
}
