'use client'

import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { AffectedTable, type MarkWish } from './AffectedTable.tsx'
import type { ReformWork } from './Reform.ts'
import { reformWords } from './reformWords.ts'

/** In the form of a reform: its articles, all that cites them, who looks at what and how long is left. */
export function AffectedField() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = reformWords[language]
  const address = `${config.routes.api}/reforms/${id}`
  const [work, setWork] = useState<ReformWork>()
  const [fault, setFault] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const ask = useCallback(
    async (path: string, body?: object) => {
      setIsBusy(true)
      const answer = await fetch(`${address}/${path}`, {
        credentials: 'include',
        ...(body === undefined
          ? {}
          : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }).catch(() => undefined)
      const told = (await answer?.json().catch(() => undefined)) as (ReformWork & { errors?: { message?: string }[] }) | undefined
      setIsBusy(false)
      if (!answer?.ok || told === undefined) return setFault(told?.errors?.[0]?.message ?? say.lost)
      setFault(undefined)
      setWork(told)
    },
    [address, say],
  )
  // Anew after each save: the articles may be others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the last save is what asks again
  useEffect(() => {
    if (id !== undefined) void ask('affected')
  }, [ask, id, lastUpdateTime])
  if (id === undefined) return <p className="reform">{say.unsaved}</p>
  const open = work?.affected.filter(({ done }) => done === null).length ?? 0
  return (
    <section className="publication reform" aria-labelledby="reform-title" aria-busy={isBusy}>
      <h2 id="reform-title">{say.title}</h2>
      {fault !== undefined && (
        <p role="alert" className="publication__warning">
          {fault}{' '}
          <button type="button" onClick={() => void ask('affected')}>
            {say.again}
          </button>
        </p>
      )}
      {work === undefined ? (
        fault === undefined && <p role="status">{say.reading}</p>
      ) : (
        <>
          <p role="status" className="publication__lead">
            <b>{say.days(work.days)}</b> {say.left(open, work.affected.length)}
          </p>
          <h3>{say.articles}</h3>
          <ul>
            {work.articles.map(({ citation, heading, fractions }) => (
              <li key={citation}>
                <b>{citation}</b>: {heading ?? say.unknown}. {fractions.length > 0 && say.fractions(fractions.join(', '))}
              </li>
            ))}
          </ul>
          {work.affected.length > 0 && (
            <AffectedTable {...{ work, language, say, isBusy }} onMark={(wish: MarkWish) => void ask('marks', wish)} />
          )}
        </>
      )}
    </section>
  )
}
