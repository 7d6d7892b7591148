'use client'

import { useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import type { DocumentSchedules, ShownSchedule } from './scheduleEndpoints.ts'
import { scheduleWords } from './scheduleWords.ts'
import { timeToText } from './zonedTime.ts'

/** Milliseconds between two looks: what is due happens by itself. */
const pause = 15_000

/** Beside a document: when it is published or withdrawn by itself; who publishes it sets a time, or cancels it. */
export function ScheduleField() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const locale = useLocale()
  const [known, setKnown] = useState<DocumentSchedules>()
  const [isLost, setLost] = useState(false)
  const [note, setNote] = useState<string>()
  const own = useId()
  const language = i18n.language === 'en' ? 'en' : 'es'
  const say = scheduleWords[language]
  const schedules = `${config.routes.api}/schedules`
  const address = `${schedules}/of/${collectionSlug}/${id}`
  const read = useCallback(async () => {
    const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined)
    setLost(answer === undefined || answer.status >= 500)
    if (answer?.ok) setKnown((await answer.json()) as DocumentSchedules)
  }, [address])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may be what was scheduled.
  useEffect(() => {
    if (id === undefined) return
    void read()
    const timer = setInterval(() => void read(), pause)
    return () => clearInterval(timer)
  }, [id, read, lastUpdateTime])
  if (id === undefined || (known === undefined && !isLost)) return null

  const send = async (to: string, body?: object) => {
    const answer = await fetch(to, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as { errors?: { message?: string }[] } | undefined
    setNote(answer?.ok ? (body === undefined ? undefined : say.saved) : (told?.errors?.[0]?.message ?? say.lost))
    await read()
  }
  // The form of the document is around this one: no form of HTML can stand in it.
  const save = () => {
    const entered = (name: string) => (document.getElementById(`${own}-${name}`) as HTMLInputElement | HTMLSelectElement).value
    void send(address, { action: entered('action'), at: entered('at'), zone: entered('zone'), language: locale.code })
  }
  if (known === undefined)
    return (
      <section className="schedule" aria-labelledby={`${own}-title`}>
        <h3 id={`${own}-title`}>{say.title}</h3>
        <p role="status">{say.lost}</p>
      </section>
    )
  const hasWaiting = known.schedules.some(({ standing }) => standing === 'waiting')
  return (
    <section className="schedule" aria-labelledby={`${own}-title`}>
      <h3 id={`${own}-title`}>{say.title}</h3>
      {known.schedules.length === 0 && <p>{say.none}</p>}
      {known.schedules.map((schedule) => (
        <Scheduled
          key={schedule.id}
          {...{ schedule, language }}
          zones={known.zones}
          languageName={languageNameOf(schedule.language, config.localization, language)}
          onCancel={known.maySchedule ? () => void send(`${schedules}/${schedule.id}/cancel`) : undefined}
        />
      ))}
      {hasWaiting && <p className="receipt__quiet">{say.asOf}</p>}
      {known.maySchedule ? (
        <details>
          <summary>{say.open}</summary>
          <p>
            <label htmlFor={`${own}-action`}>{say.what}</label>
            <select id={`${own}-action`}>
              <option value="publish">{say.doPublish}</option>
              <option value="withdraw">{say.doWithdraw}</option>
            </select>
          </p>
          <p>
            <label htmlFor={`${own}-at`}>{say.when}</label>
            <input id={`${own}-at`} type="datetime-local" />
          </p>
          <p>
            <label htmlFor={`${own}-zone`}>{say.zone}</label>
            <select id={`${own}-zone`}>
              {known.zones.map(({ zone, label }) => (
                <option key={zone} value={zone}>
                  {label[language]}
                </option>
              ))}
            </select>
          </p>
          <button type="button" onClick={save}>
            {say.save}
          </button>
        </details>
      ) : (
        <p className="receipt__quiet">{say.mayNot}</p>
      )}
      <p role="status">{isLost ? say.lost : note}</p>
    </section>
  )
}

function Scheduled(input: {
  schedule: ShownSchedule
  zones: DocumentSchedules['zones']
  language: 'es' | 'en'
  languageName: string
  onCancel: (() => void) | undefined
}) {
  const { schedule, zones, language, languageName, onCancel } = input
  const { at, zone, action, standing, reason, who } = schedule
  const say = scheduleWords[language]
  const label = zones.find((choice) => choice.zone === zone)?.label[language] ?? zone
  const time = `${timeToText(at, zone, language)}, ${label}`
  if (standing === 'waiting')
    return (
      <div className="schedule__waiting">
        <p>
          <b>
            {say[action]}
            {action === 'publish' && say.language(languageName)}: {time}.
          </b>{' '}
          {say.by(who)}
        </p>
        {reason !== null && <p>{say.trying(reason)}</p>}
        {onCancel !== undefined && (
          <button type="button" onClick={onCancel} aria-label={`${say.cancel}: ${time}`}>
            {say.cancel}
          </button>
        )}
      </div>
    )
  if (standing === 'cancelled')
    return (
      <p className="receipt__quiet">
        {say.cancelled} {time}.
      </p>
    )
  return (
    <p className={standing === 'failed' ? 'schedule__failed' : 'receipt__quiet'}>
      {say[standing][action]}: {time}. {reason}
    </p>
  )
}

/** A language as it is called in its own words; its code where the form does not know it. */
function languageNameOf(
  code: string,
  localization: ReturnType<typeof useConfig>['config']['localization'],
  language: 'es' | 'en',
): string {
  const found = localization === false ? undefined : localization.locales.find((each) => each.code === code)
  const label = found?.label
  return typeof label === 'string' ? label.toLowerCase() : (label?.[language] ?? code)
}
