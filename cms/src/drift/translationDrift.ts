import { flowDigest, sectionDigest } from '@justicia/shared-content/digests'
import { type LanguageKey, sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import type { FlowText } from '@justicia/shared-content/schema/flow'
import { bodyToBlocks } from '../documents/bodyDocument.ts'
import { type StoredFlow, storedToFlow } from '../documents/flowDocument.ts'
import type { StoredGuide } from '../documents/guideDocument.ts'
import { bodyToText } from '../history/bodyToText.ts'
import { unlessBroken } from '../languages/unlessBroken.ts'

/** Kinds of documents whose translations say which Spanish they were made from. */
export const translatedKinds = ['guides', 'flows'] as const
export type TranslatedKind = (typeof translatedKinds)[number]

/** A published translation of a section, or of a whole flow, whose Spanish has changed since. */
export interface StaleTranslation {
  language: LanguageKey
  /** Key of the section; empty for a flow, which is read as a whole. */
  section: string
  /** Its title in Spanish. */
  title: string
  /** Digest of the Spanish that it was made from. */
  basedOn: string
  /** Digest of the Spanish of today. */
  current: string
}

/** The sections of a guide whose translation was made from another Spanish text. What was never stamped is not told. */
export function staleSections(guide: Pick<StoredGuide, 'sections'>): StaleTranslation[] {
  return (guide.sections ?? []).flatMap(({ key, title, body, basedOn }) => {
    const based = translationKeys.flatMap((language) =>
      title?.[language] && basedOn?.[language] ? [{ language, basedOn: basedOn[language] }] : [],
    )
    const spanish = title?.[sourceLanguage]
    if (based.length === 0 || !spanish) return []
    const current = unlessBroken(() =>
      sectionDigest({ title: spanish, body: bodyToBlocks(body?.[sourceLanguage], { file: key }) }),
    )
    if (current === undefined) return []
    return based.flatMap((one) => (one.basedOn === current ? [] : [{ ...one, section: key, title: spanish, current }]))
  })
}

/** The translations of a flow that were made from another Spanish text. */
export function staleFlow(stored: StoredFlow): StaleTranslation[] {
  const flow = unlessBroken(() => storedToFlow(stored, String, String))
  if (flow === undefined) return []
  const current = flowDigest(flow)
  return translationKeys.flatMap((language) => {
    const basedOn = flow.text[language]?.basedOn
    return basedOn === undefined || basedOn === current
      ? []
      : [{ language, section: '', title: flow.text.es.title, basedOn, current }]
  })
}

/** What a section says in a language, as lines to be read. */
export function sectionLines(guide: Pick<StoredGuide, 'sections'>, key: string, language: LanguageKey): string {
  const row = guide.sections?.find((section) => section.key === key)
  return [row?.title?.[language] ?? '', bodyToText(row?.body?.[language])].filter(Boolean).join('\n')
}

/** What a flow says in a language, as lines to be read. */
export function flowLines({ title, summary, questions, outcomes }: FlowText): string {
  return [
    title,
    summary,
    ...questions.flatMap(({ question, help, answers }) => [
      question,
      ...(help === undefined ? [] : [help]),
      ...answers.map(({ text }) => `• ${text}`),
    ]),
    ...outcomes.flatMap((outcome) => [
      outcome.title,
      outcome.summary,
      ...(outcome.steps ?? []).map((step, index) => `${index + 1}. ${step}`),
    ]),
  ].join('\n')
}
