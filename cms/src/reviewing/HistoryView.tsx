import { languageKeys, languageOf } from '@justicia/shared-content/languages'
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import { type AdminViewServerProps, APIError } from 'payload'
import { adminLanguage } from '../words/labels.ts'
import { momentToText } from '../words/moments.ts'
import { historyWords } from './historyWords.ts'
import { PrintButton } from './PrintButton.tsx'
import { type DocumentHistory, type HistoryEntry, readHistory } from './readHistory.ts'
import { partToText } from './reviewText.ts'

/**
 * The history of a document, for reading and for paper: who changed what, when and with which signature, and the words
 * that differ between two versions. Payload lets everybody into a view of one's own: who may see it is asked here.
 */
export async function HistoryView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { admin } = req.payload.config.routes
  const [, kind = '', id = ''] = (params?.segments as string[] | undefined) ?? []
  if (!req.user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/history/${kind}/${id}`)}`)
  const history = await readHistory(req, searchParams ?? {}, { kind, id }).catch((error: unknown) => {
    if (error instanceof APIError && error.status < 500) return undefined
    throw error
  })
  if (history === undefined) redirect(admin)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
      payload={req.payload}
      permissions={permissions}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter className="document-history">
        <main>
          <History {...{ history, language: adminLanguage(req), document: `${admin}/collections/${kind}/${id}` }} />
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

function History({ history, language, document }: { history: DocumentHistory; language: 'es' | 'en'; document: string }) {
  const { name, entries, changes, from, to } = history
  const say = historyWords[language]
  const titleOf = ({ at, who, isPublished }: HistoryEntry) =>
    `${momentToText(at, language)}, ${who} (${(isPublished ? say.published : say.draft).toLowerCase()})`
  const choice = (field: 'from' | 'to', chosen: string | null) => (
    <label>
      {say[field]}
      <select name={field} defaultValue={chosen ?? undefined}>
        {entries.map((entry) => (
          <option key={entry.version} value={entry.version}>
            {titleOf(entry)}
          </option>
        ))}
      </select>
    </label>
  )
  const shown = (version: string | null) => entries.find((entry) => entry.version === version)
  const [before, after] = [shown(from), shown(to)]
  return (
    <>
      <h1>
        {say.title}: {name}
      </h1>
      <p className="document-history__ways">
        <a href={document}>{say.back}</a> <PrintButton label={say.print} />
      </p>
      <h2>{say.words}</h2>
      <form method="get" className="schedule document-history__ways">
        {choice('from', from)}
        {choice('to', to)}
        <label>
          {say.language}
          <select name="language" defaultValue={history.language}>
            {languageKeys.map((key) => (
              <option key={key} value={key}>
                {languageOf(key).name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say.compare}</button>
      </form>
      {before && after && (
        <p>
          {say.from}: {titleOf(before)}. {say.to}: {titleOf(after)}. {say.key}
        </p>
      )}
      {changes.length === 0 && <p>{from === null ? say.one : say.same}</p>}
      {changes.map(({ part, words }) => (
        <section key={part}>
          <h3>{partToText(part, language)}</h3>
          <p className="body-diff" lang={history.language}>
            {words.map(({ text, change }, index) => {
              // The words have no names of their own and are never put in another order.
              const key = `${index}`
              if (change === 'gone') return <del key={key}>{text}</del>
              if (change === 'new') return <ins key={key}>{text}</ins>
              return <span key={key}>{text}</span>
            })}
          </p>
        </section>
      ))}
      <h2>{say.title}</h2>
      <ol className="document-history__list">
        {entries.map((entry) => (
          <Entry key={entry.version} {...{ entry, language }} />
        ))}
      </ol>
    </>
  )
}

function Entry({ entry, language }: { entry: HistoryEntry; language: 'es' | 'en' }) {
  const { at, who, isPublished, parts, signature } = entry
  const say = historyWords[language]
  return (
    <li>
      <b>{momentToText(at, language)}</b>, {who}. {isPublished ? say.published : say.draft}.
      <br />
      {say.what}:{' '}
      {parts === null ? say.oldest : parts.length === 0 ? say.noText : parts.map((part) => partToText(part, language)).join('; ')}
      .
      <br />
      {say.signature}: {signature === null ? say.unsigned : say.signed(signature.by, signature.on, signature.next)}.
    </li>
  )
}
