'use client'

import { type LanguageKey, languageOf } from '@justicia/shared-content/languages'
import { SetStepNav, useConfig } from '@payloadcms/ui'
import type { Label } from '../words/labels.ts'
import { dayToText } from '../words/moments.ts'
import { DriftDecision } from './DriftDecision.tsx'
import { DriftParts } from './DriftParts.tsx'
import { driftWords } from './driftWords.ts'
import type { DriftedTexts, DriftItem, TextPart } from './driftWork.ts'

/** One change: the national text that it was written against, the one of today and its own, and what is made of them. */
export function DriftCompare({
  language,
  next,
  texts,
}: {
  language: keyof Label
  /** The oldest of the others. */
  next: DriftItem | null
  /** Absent where it has not drifted, or the account does not see it. */
  texts?: DriftedTexts
}) {
  const say = driftWords[language]
  const { config } = useConfig()
  const list = `${config.routes.admin}/drift`
  const back = (
    <p>
      <a href={list}>‹ {say.back}</a>
    </p>
  )
  if (texts === undefined)
    return (
      <>
        <SetStepNav nav={[{ label: say.title, url: '/drift' }]} />
        <h1>{say.title}</h1>
        <p role="status">{say.gone}</p>
        {back}
      </>
    )
  const { guide, title, place, op, since, who, standing, was, now, own, isPublished } = texts
  return (
    <>
      <SetStepNav nav={[{ label: say.title, url: '/drift' }, { label: `${place}: ${title}` }]} />
      {back}
      <h1>
        {guide}: {title}
      </h1>
      <p className="drift__lead">{standing === 'missing' ? say.missing : say.compareLead(place)}</p>
      <ul className="drift__tags">
        <li>{say.ops[op]}</li>
        <li>{isPublished ? say.published : say.draft}</li>
        <li className="drift__watch">{say.meanwhile(place)}</li>
      </ul>
      <div className="drift-columns">
        <Column title={say.was} help={say.wasHelp(place)} parts={was} none={say.wasUnknown} />
        <Column title={say.now} help={say.nowHelp(dayToText(since, language), who)} parts={now} none={say.missing} />
        <Column title={place} help={say.ops[op]} parts={own} none={say.hides} />
      </div>
      <ul className="drift-legend" aria-hidden="true">
        <li>
          <del>{say.legend.gone}</del>
        </li>
        <li>
          <ins>{say.legend.new}</ins>
        </li>
        <li>
          <mark>{say.legend.own(place)}</mark>
        </li>
      </ul>
      <DriftDecision {...{ language, next, texts }} />
    </>
  )
}

/** One of the texts that are held against each other. */
export function Column({
  title,
  help,
  parts,
  none,
  lang,
}: {
  title: string
  help: string
  parts: TextPart[] | null
  none: string
  /** Of the text; absent where it is Spanish. */
  lang?: LanguageKey
}) {
  return (
    <section>
      <h2>{title}</h2>
      <p className="drift__quiet">{help}</p>
      {parts === null ? (
        <p>{none}</p>
      ) : (
        <div lang={lang === undefined ? 'es' : languageOf(lang).tag}>
          <DriftParts parts={parts} />
        </div>
      )}
    </section>
  )
}
