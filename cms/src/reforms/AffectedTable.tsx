'use client'

import type { Label } from '../words/labels.ts'
import type { Affected, ReformWork } from './Reform.ts'
import type { reformWords } from './reformWords.ts'

/** What somebody wants noted of a document. */
export type MarkWish = Pick<Affected, 'kind' | 'id'> & { assignee?: string | null; done?: boolean }

interface Context {
  language: keyof Label
  say: (typeof reformWords)['es']
  isBusy: boolean
  onMark: (wish: MarkWish) => void
}

/** The documents that a reform touches; on a phone one below the other. */
export function AffectedTable({ work, ...context }: Context & { work: ReformWork }) {
  const { say } = context
  return (
    <table className="site-table ledger-table">
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
        {work.affected.map((each) => (
          <Row key={`${each.kind}/${each.id}`} {...context} affected={each} people={work.people} />
        ))}
      </tbody>
    </table>
  )
}

function Row(input: Context & { affected: Affected; people: ReformWork['people'] }) {
  const { affected, people, language, say, isBusy, onMark } = input
  const { kind, id, name, state, isPublished, citations, href, assignee, done, mayFinish } = affected
  const { columns } = say
  return (
    <tr>
      <th scope="row">
        <a href={href}>{name}</a>
        <span className="ledger-table__about">
          {say.kinds[kind]}
          {state !== undefined && `, ${state}`}
          {!isPublished && `, ${say.draft}`}
        </span>
      </th>
      <td data-label={columns.citations}>{citations.join(', ')}</td>
      <td data-label={columns.assignee}>
        {people === null ? (
          (assignee?.name ?? say.nobody)
        ) : (
          <select
            aria-label={say.assign(name)}
            disabled={isBusy}
            value={assignee?.id ?? ''}
            onChange={({ target }) => onMark({ kind, id, assignee: target.value || null })}
          >
            <option value="">{say.nobody}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </td>
      <td data-label={columns.done}>
        <p>{done === null ? say.open : say.done(done.by, dayToText(done.on, language))}</p>
        {mayFinish && (
          <button
            type="button"
            disabled={isBusy}
            aria-label={done === null ? say.finishName(name) : say.reopenName(name)}
            onClick={() => onMark({ kind, id, done: done === null })}
          >
            {done === null ? say.finish : say.reopen}
          </button>
        )}
      </td>
    </tr>
  )
}

function dayToText(day: string, language: keyof Label): string {
  return new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(day),
  )
}
