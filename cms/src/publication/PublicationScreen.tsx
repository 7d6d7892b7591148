'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { timeToText } from '../schedules/zonedTime.ts'
import { StateTiles, TileIcon } from '../stateTiles/StateTiles.tsx'
import type { Label } from '../words/labels.ts'
import { momentToText } from '../words/moments.ts'
import { Confirm } from './Confirm.tsx'
import type { Publication, ShownFailure, Wish } from './Publication.ts'
import { type PublicationWords, publicationWords } from './publicationWords.ts'
import { SiteTable } from './SiteTable.tsx'
import { siteSigns } from './signOf.ts'

/** Milliseconds between two looks: while something is awaited, and else; and after which whoever publishes counts as silent. */
const times = { soon: 1_500, later: 10_000, silent: 120_000 }

/** What each site shows, what did not come out, what comes by itself; and who may, puts a site back. It follows what happens. */
export function PublicationScreen({ language, initial, now }: { language: keyof Label; initial: Publication; now: string }) {
  const { config } = useConfig()
  const { api } = config.routes
  const say = publicationWords[language]
  const [known, setKnown] = useState(initial)
  const [seen, setSeen] = useState(now)
  const [note, setNote] = useState<string>()
  const [wish, setWish] = useState<Wish>()
  const read = useCallback(async () => {
    const answer = await fetch(`${api}/publication`, { credentials: 'include' }).catch(() => undefined)
    if (!answer?.ok) return setNote(say.lost)
    setKnown((await answer.json()) as Publication)
    setSeen(new Date().toISOString())
    setNote((told) => (told === say.lost ? undefined : told))
  }, [api, say])
  const isAwaited = known.waiting > 0 || known.sites.some(({ order }) => order?.standing === 'waiting')
  useEffect(() => {
    const timer = setInterval(() => void read(), isAwaited ? times.soon : times.later)
    return () => clearInterval(timer)
  }, [read, isAwaited])
  const ask = async (address: string, body?: object) => {
    const answer = await fetch(`${api}/${address}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as { errors?: { message?: string }[] } | undefined
    setNote(answer?.ok ? say.asked : (told?.errors?.[0]?.message ?? say.lost))
    await read()
  }
  const { sites, failures, coming, seenAt, waiting } = known
  const counts = siteSigns.flatMap((sign) => {
    const count = sites.filter((site) => site.sign === sign).length
    return count === 0 ? [] : [{ sign, count }]
  })
  const isSilent = seenAt !== null && Date.parse(seen) - Date.parse(seenAt) > times.silent
  return (
    <>
      <SetStepNav nav={[{ label: say.title }]} />
      <h1>{say.title}</h1>
      <p role="status" className="publication__lead">
        {say.summary(counts.map(({ sign, count }) => `${count} ${say.signs[sign].toLowerCase()}`).join('; '))}{' '}
        {waiting > 0 && say.waiting(waiting)}
      </p>
      <p className="publication__quiet">{say.hours}</p>
      {seenAt === null && <p className="publication__warning">{say.never}</p>}
      {isSilent && <p className="publication__warning">{say.silent(momentToText(seenAt, language))}</p>}
      <p role="status" className="publication__note">
        {note}
      </p>

      <section aria-labelledby="publication-map">
        <h2 id="publication-map">{say.mapTitle}</h2>
        <ul className="tile-legend">
          {counts.map(({ sign, count }) => (
            <li key={sign} className={`tile-legend--${sign}`}>
              <TileIcon sign={sign} />
              <b>{count}</b> {say.signs[sign]}
            </li>
          ))}
        </ul>
        <StateTiles
          label={say.mapTitle}
          tiles={sites.map(({ slug, code, name, sign }) => ({
            ...{ slug, code, name, sign },
            words: say.signs[sign],
            href: `#site-${slug}`,
          }))}
        />
      </section>

      <section aria-labelledby="publication-failures">
        <h2 id="publication-failures">{say.failures}</h2>
        {failures.length === 0 ? (
          <p>{say.noFailures}</p>
        ) : (
          <ul className="publication__list">
            {failures.map((failure) => (
              <Failure
                key={failure.change.sequence}
                {...{ failure, language, say }}
                onRetry={() => void ask(`receipts/${failure.change.sequence}/retry`)}
              />
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="publication-coming">
        <h2 id="publication-coming">{say.coming}</h2>
        {coming.length === 0 ? (
          <p>{say.noComing}</p>
        ) : (
          <ul className="publication__list">
            {coming.map(({ id, at, zone, action, name, href }) => (
              <li key={id}>
                {say.comes[action]}: <a href={href}>{name}</a>, {timeToText(at, zone, language)} (
                {zone.split('/').at(-1)?.replaceAll('_', ' ')})
              </li>
            ))}
          </ul>
        )}
      </section>

      <section aria-labelledby="publication-sites">
        <h2 id="publication-sites">{say.table}</h2>
        <SiteTable {...{ sites, language, say }} mayRollBack={known.mayRollBack} onWish={setWish} />
      </section>

      {wish !== undefined && (
        <Confirm
          {...{ wish, language, say }}
          onNo={() => setWish(undefined)}
          onYes={() => {
            setWish(undefined)
            void ask(`publication/${wish.site.slug}/${wish.action}`, wish.action === 'back' ? { release: wish.release } : {})
          }}
        />
      )}
    </>
  )
}

function Failure(input: { failure: ShownFailure; language: keyof Label; say: PublicationWords; onRetry: () => void }) {
  const { failure, language, say, onRetry } = input
  const { change, outcome, reasons, mayRetry } = failure
  return (
    <li>
      <TileIcon sign="failed" /> <b>{say.outcomes[outcome]}</b>. <a href={change.href}>{change.what[language]}</a>{' '}
      <span className="publication__quiet">{say.by(change.who, momentToText(change.at, language))}</span>
      {reasons.map((reason) => (
        <p key={reason.es}>{(language === 'en' ? reason.en : undefined) ?? reason.es}</p>
      ))}
      {mayRetry && (
        <button type="button" onClick={onRetry}>
          {say.retry}
        </button>
      )}
    </li>
  )
}
