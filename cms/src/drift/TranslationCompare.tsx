'use client'

import { SetStepNav, useConfig } from '@payloadcms/ui'
import type { Label } from '../words/labels.ts'
import { dayToText } from '../words/moments.ts'
import { Column } from './DriftCompare.tsx'
import { driftWords } from './driftWords.ts'
import { TranslationDecision } from './TranslationDecision.tsx'
import { nameOf } from './TranslationTable.tsx'
import { languageName, translationWords } from './translationWords.ts'
import type { TranslationItem, TranslationTexts } from './translationWork.ts'

/** One translation: the Spanish that it was made from, that of today and itself, and what is made of it. */
export function TranslationCompare({
  language,
  next,
  texts,
}: {
  language: keyof Label
  /** Another that is behind. */
  next: TranslationItem | null
  /** Absent where it is not behind, or the account does not see it. */
  texts?: TranslationTexts
}) {
  const [say, shared] = [translationWords[language], driftWords[language]]
  const list = `${useConfig().config.routes.admin}/drift`
  const back = (
    <p>
      <a href={list}>‹ {shared.back}</a>
    </p>
  )
  if (texts === undefined)
    return (
      <>
        <SetStepNav nav={[{ label: shared.title, url: '/drift' }]} />
        <h1>{say.title}</h1>
        <p role="status">{say.gone}</p>
        {back}
      </>
    )
  const { kind, was, now, own, written, hasDraft } = texts
  const [name, told] = [nameOf(texts), languageName(texts.language)]
  return (
    <>
      <SetStepNav nav={[{ label: shared.title, url: '/drift' }, { label: `${told}: ${texts.title}` }]} />
      {back}
      <h1>{name}</h1>
      <p className="drift__lead">{say.compareLead}</p>
      <ul className="drift__tags">
        <li>{told}</li>
        <li>{say.kinds[kind]}</li>
        <li className="drift__watch">{say.meanwhile}</li>
      </ul>
      <div className="drift-columns">
        <Column title={say.was} help={say.wasHelp} parts={was} none={say.wasUnknown} />
        <Column title={say.now} help={say.nowHelp(dayToText(written, language))} parts={now} none="" />
        <Column title={told} help={say.ownHelp} parts={[{ kind: 'same', text: own }]} none="" lang={texts.language} />
      </div>
      <ul className="drift-legend" aria-hidden="true">
        <li>
          <del>{shared.legend.gone}</del>
        </li>
        <li>
          <ins>{shared.legend.new}</ins>
        </li>
      </ul>
      {hasDraft && <p>{say.draft}</p>}
      <TranslationDecision {...{ language, next, texts }} />
    </>
  )
}
