'use client'

import { TileIcon } from '../stateTiles/StateTiles.tsx'
import type { Label } from '../words/labels.ts'
import { momentToText } from '../words/moments.ts'
import type { ShownChange, ShownHistory, ShownSite, Wish } from './Publication.ts'
import type { PublicationWords } from './publicationWords.ts'

/** Changes of a release that are told one by one: a seed brings hundreds. */
const mostTold = 5

interface Context {
  language: keyof Label
  say: PublicationWords
  mayRollBack: boolean
  onWish: (wish: Wish) => void
}

/** One row a site; on a narrow screen each row is a card. */
export function SiteTable({ sites, ...context }: Context & { sites: readonly ShownSite[] }) {
  const { columns } = context.say
  return (
    <table className="site-table">
      <thead>
        <tr>
          {Object.entries(columns).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <SiteRow key={site.slug} site={site} {...context} />
        ))}
      </tbody>
    </table>
  )
}

function SiteRow({ site, language, say, mayRollBack, onWish }: Context & { site: ShownSite }) {
  const { slug, name, rollout, sign, standing, held, missed, history, order } = site
  const { columns } = say
  const when = (at: string) => momentToText(at, language)
  const last = history.flatMap(({ changes }) => changes).toSorted((a, b) => b.sequence - a.sequence)[0]
  const isAsked = order?.standing === 'waiting'
  const mayAskToday = mayRollBack && !isAsked && (sign === 'held' || sign === 'failed')
  return (
    <tr id={`site-${slug}`} className={`site-row--${sign}`}>
      <th scope="row">
        {standing === undefined ? (
          name
        ) : (
          <a href={standing.url} target="_blank" rel="noreferrer" title={say.open(name)}>
            {name}
          </a>
        )}
      </th>
      <td data-label={columns.rollout}>
        {rollout === null ? say.noPhase : say.phase(rollout.phase, say.rollout[rollout.status])}
      </td>
      <td data-label={columns.standing}>
        <span className={`site-sign site-sign--${sign}`}>
          <TileIcon sign={sign} /> {say.signs[sign]}
        </span>
        {held !== null && (
          <p>
            {say.heldBy(held.who, held.since === null ? '?' : when(held.since))} {say.missed(missed)}
          </p>
        )}
        {standing?.failure && <p>{standing.failure}</p>}
        {order !== null && order.standing !== 'done' && (
          <p role={isAsked ? 'status' : 'alert'}>
            {say.order[order.action][order.standing]} {order.reason}
          </p>
        )}
        {mayAskToday && (
          <button type="button" onClick={() => onWish({ site, action: 'today' })}>
            {sign === 'held' ? say.toToday : say.again}
          </button>
        )}
      </td>
      <td data-label={columns.release}>
        {standing?.release && (
          <>
            <code>{standing.release.slice(0, 12)}</code> {standing.since !== null && say.since(when(standing.since))}
          </>
        )}
      </td>
      <td data-label={columns.change}>{last === undefined ? say.noChange : <Change change={last} {...{ language, say }} />}</td>
      <td data-label={columns.checked}>
        {standing !== undefined && (
          <>
            {when(standing.checkedAt)}.{' '}
            {standing.findings.length === 0 ? (
              say.noFindings
            ) : (
              <details>
                <summary>{say.findings(standing.findings.length)}</summary>
                <ul>
                  {standing.findings.slice(0, 20).map((finding) => (
                    <li key={finding}>{finding}</li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </td>
      <td data-label={columns.history}>
        {history.length > 0 && (
          <details className="site-history">
            <summary>{say.releases(history.length)}</summary>
            <ol>
              {history.map((release) => (
                <Release
                  key={release.id}
                  {...{ release, language, say }}
                  onBack={mayRollBack && !isAsked ? () => onWish({ site, action: 'back', release: release.id }) : undefined}
                />
              ))}
            </ol>
          </details>
        )}
      </td>
    </tr>
  )
}

function Release(input: {
  release: ShownHistory
  language: keyof Label
  say: PublicationWords
  onBack: (() => void) | undefined
}) {
  const { release, language, say, onBack } = input
  const { id, since, isLive, changes } = release
  const time = momentToText(since, language)
  return (
    <li>
      <p>
        <code>{id.slice(0, 12)}</code> {say.since(time)}
        {isLive && <b>. {say.live}</b>}
      </p>
      {changes.length === 0 ? (
        <p className="publication__quiet">{say.whole}</p>
      ) : (
        <ul>
          {changes.slice(0, mostTold).map((change) => (
            <li key={change.sequence}>
              <Change {...{ change, language, say }} />
            </li>
          ))}
          {changes.length > mostTold && <li>{say.more(changes.length - mostTold)}</li>}
        </ul>
      )}
      {!isLive && onBack !== undefined && (
        <button type="button" onClick={onBack} aria-label={`${say.goBack}: ${id.slice(0, 12)}, ${time}`}>
          {say.goBack}
        </button>
      )}
    </li>
  )
}

function Change({ change, language, say }: { change: ShownChange; language: keyof Label; say: PublicationWords }) {
  return (
    <>
      <a href={change.href}>{change.what[language]}</a>{' '}
      <span className="publication__quiet">{say.by(change.who, momentToText(change.at, language))}</span>
    </>
  )
}
