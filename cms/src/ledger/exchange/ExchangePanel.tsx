'use client'

import { useConfig } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import type { Label } from '../../words/labels.ts'
import { exchangeWords } from './exchangeWords.ts'
import type { ImportReport } from './importFile.ts'

const mostBytes = 1_000_000

/** Files of the ledger out and in: a file is looked at first, and saved once somebody says so. */
export function ExchangePanel(input: { language: keyof Label; state: string; onSaved: () => void }) {
  const { language, state, onSaved } = input
  const { config } = useConfig()
  const address = `${config.routes.api}/ledger`
  const say = exchangeWords[language]
  const id = useId()
  const [file, setFile] = useState<File>()
  const [report, setReport] = useState<ImportReport>()
  const [fault, setFault] = useState<string>()
  const [doing, setDoing] = useState<'check' | 'save'>()
  const send = async (confirm?: string) => {
    if (file === undefined) return
    setFault(undefined)
    if (file.size > mostBytes) return setFault(say.tooLarge)
    setDoing(confirm === undefined ? 'check' : 'save')
    const answer = await fetch(`${address}/import`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        format: /\.json$/i.test(file.name) ? 'hsds' : 'csv',
        content: await toBase64(file),
        ...(confirm === undefined ? {} : { confirm }),
      }),
    }).catch(() => undefined)
    const told = (await answer?.json().catch(() => undefined)) as Answer | undefined
    setDoing(undefined)
    if (!answer?.ok || told?.digest === undefined) {
      const [error] = told?.errors ?? []
      return setFault(error?.data?.errors?.[0]?.message ?? error?.message ?? say.lost)
    }
    setReport(told as ImportReport)
    if (confirm !== undefined) onSaved()
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    setReport(undefined)
    void send()
  }
  const count = report === undefined ? 0 : report.counts.new + report.counts.changed
  const link = (format: string) => `${address}/export?${new URLSearchParams({ format, state })}`
  return (
    <section aria-labelledby={`${id}-title`} className="ledger-exchange">
      <h2 id={`${id}-title`}>{say.title}</h2>
      <p>{say.intro}</p>
      <p className="ledger-exchange__links">
        <a href={link('csv')} download>
          {say.csv}
        </a>{' '}
        <a href={link('hsds')} download>
          {say.hsds}
        </a>
      </p>
      <form onSubmit={check}>
        <label htmlFor={`${id}-file`}>{say.choose}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.json,text/csv,application/json"
          required
          onChange={({ target }) => {
            setFile(target.files?.[0])
            setReport(undefined)
            setFault(undefined)
          }}
        />
        <button type="submit" disabled={doing !== undefined}>
          {doing === 'check' ? say.checking : say.check}
        </button>
      </form>
      {fault !== undefined && (
        <p role="alert" className="publication__warning">
          {fault}
        </p>
      )}
      {report !== undefined && (
        <>
          <p role="status">
            <b>{say.summary(report.counts)}</b>{' '}
            {report.isDone ? say.done : report.counts.refused > 0 ? say.refused : count === 0 && say.nothing}
          </p>
          {!report.isDone && count > 0 && report.counts.refused === 0 && (
            <button type="button" disabled={doing !== undefined} onClick={() => void send(report.digest)}>
              {doing === 'save' ? say.saving : say.save(count)}
            </button>
          )}
          <ReportTable {...{ report, language }} />
        </>
      )}
    </section>
  )
}

function ReportTable({ report, language }: { report: ImportReport; language: keyof Label }) {
  const say = exchangeWords[language]
  const told = report.rows.filter(({ outcome }) => outcome !== 'unchanged')
  if (told.length === 0) return null
  return (
    <table className="site-table ledger-table">
      <caption>{say.report}</caption>
      <thead>
        <tr>
          {Object.entries(say.columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map(({ line, row, outcome, changes, reason }) => (
          <tr key={line}>
            <th scope="row">{line}</th>
            <td data-label={say.columns.what}>
              {row.valor} ({row.clase}, {row.documento}, {row.estado})
            </td>
            <td data-label={say.columns.outcome}>
              <b>{say.outcomes[outcome]}</b>
            </td>
            <td data-label={say.columns.detail}>
              {reason}
              {changes.length > 0 && (
                <ul>
                  {changes.map(({ column, from, to }) => (
                    <li key={column}>
                      {column}: {from || say.empty} → {to || say.empty}
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
        {report.counts.unchanged > 0 && (
          <tr>
            <td colSpan={4}>{say.more(report.counts.unchanged)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

type Answer = Partial<ImportReport> & { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] }

/** A file byte by byte, whatever its encoding. */
function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })
}
