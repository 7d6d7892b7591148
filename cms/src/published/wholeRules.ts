import { type LanguageKey, sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Localized } from '../documents/localized.ts'
import type { Stored } from '../documents/readStored.ts'
import type { PublishedCollection } from './PublishedDocument.ts'

/** A field that is empty and must not be. */
export interface Gap {
  path: string
  language: LanguageKey
  what: string
  mend: string
  english: string
}

/**
 * What a published document lacks to be whole. Spanish has all of its required texts; another language has nothing, or
 * what a page in it cannot do without. A part that depends on another (a body on its heading) has it.
 */
export function findGaps<K extends PublishedCollection>(collection: K, stored: Stored[K]): Gap[] {
  return rules[collection](stored)
}

type Text = Localized<string>

const rules: { [K in PublishedCollection]: (stored: Stored[K]) => Gap[] } = {
  laws: () => [],
  letters: () => [],
  guides: ({ title, summary, aliases, deadlines, sections }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ title, summary })
    for (const [row, deadline] of (deadlines ?? []).entries())
      gaps.needSpanish({ [`deadlines.${row}.from`]: deadline.from, [`deadlines.${row}.what`]: deadline.what })
    for (const [row, section] of (sections ?? []).entries()) gaps.needSpanish({ [`sections.${row}.title`]: section.title })
    for (const language of translationKeys) {
      const started =
        has(title, language) ||
        has(summary, language) ||
        has(aliases, language) ||
        (deadlines ?? []).some(({ from, what }) => has(from, language) || has(what, language)) ||
        (sections ?? []).some((section) => has(section.title, language) || has(section.body, language))
      if (started) gaps.need(language, { title, summary })
      for (const [row, { from, what }] of (deadlines ?? []).entries())
        gaps.needTogether(language, { [`deadlines.${row}.from`]: from, [`deadlines.${row}.what`]: what })
      for (const [row, section] of (sections ?? []).entries())
        gaps.needTogether(language, {
          [`sections.${row}.title`]: section.title,
          // A section that says nothing in Spanish has nothing to translate.
          ...(has(section.body, sourceLanguage) || has(section.body, language) ? { [`sections.${row}.body`]: section.body } : {}),
        })
    }
    return gaps.found
  },
  terms: ({ term, definition, aliases, body }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ term, definition })
    for (const language of translationKeys)
      if (has(term, language) || has(definition, language) || has(aliases, language) || has(body, language))
        gaps.need(language, { term, definition })
    return gaps.found
  },
  flows: ({ title, summary, questions, outcomes }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ title, summary })
    for (const [row, { question, answers }] of (questions ?? []).entries()) {
      gaps.needSpanish({ [`questions.${row}.question`]: question })
      for (const [place, { text }] of (answers ?? []).entries())
        gaps.needSpanish({ [`questions.${row}.answers.${place}.text`]: text })
    }
    for (const [row, outcome] of (outcomes ?? []).entries())
      gaps.needSpanish({ [`outcomes.${row}.title`]: outcome.title, [`outcomes.${row}.summary`]: outcome.summary })
    for (const language of translationKeys) {
      const asked = (questions ?? []).map(
        ({ question, help, answers }) =>
          has(question, language) || has(help, language) || (answers ?? []).some(({ text }) => has(text, language)),
      )
      const told = (outcomes ?? []).some((outcome) => has(outcome.title, language) || has(outcome.summary, language))
      if (has(title, language) || has(summary, language) || asked.includes(true) || told) gaps.need(language, { title, summary })
      for (const [row, { question, help }] of (questions ?? []).entries()) {
        if (asked[row]) gaps.need(language, { [`questions.${row}.question`]: question })
        if (has(help, language)) gaps.needSpanish({ [`questions.${row}.help`]: help })
      }
      for (const [row, outcome] of (outcomes ?? []).entries())
        gaps.needTogether(language, {
          [`outcomes.${row}.title`]: outcome.title,
          [`outcomes.${row}.summary`]: outcome.summary,
        })
    }
    return gaps.found
  },
  variants: ({ overrides }) => {
    const gaps = new Gaps()
    for (const [row, { op, body }] of (overrides ?? []).entries())
      if (op !== 'hide') gaps.needSpanish({ [`overrides.${row}.body`]: body })
    return gaps.found
  },
  facts: ({ value }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ value })
    return gaps.found
  },
  organizations: ({ name, alternate_name, description, phones, schedules }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ name })
    gaps.needSpanishOfSaid({ alternate_name, description })
    for (const [row, phone] of (phones ?? []).entries())
      gaps.needSpanishOfSaid({ [`phones.${row}.description`]: phone.description })
    for (const [row, schedule] of (schedules ?? []).entries())
      gaps.needSpanish({ [`schedules.${row}.description`]: schedule.description })
    return gaps.found
  },
  media: ({ alt, caption }) => {
    const gaps = new Gaps()
    gaps.needSpanish({ alt })
    gaps.needSpanishOfSaid({ caption })
    return gaps.found
  },
}

type AnyText = Text | Localized<string[]> | Localized<EditorState>

class Gaps {
  readonly found: Gap[] = []

  /** Spanish is where every translation begins. */
  needSpanish(texts: Record<string, AnyText>): void {
    for (const [path, text] of Object.entries(texts))
      if (!has(text, sourceLanguage))
        this.#add({
          path,
          language: sourceLanguage,
          what: 'Falta el texto en español.',
          mend: 'Escríbelo en español y publícalo primero.',
          english: 'The Spanish text is missing. Write it in Spanish and publish it first.',
        })
  }

  /** An optional text may be in no language, or in Spanish at least. */
  needSpanishOfSaid(texts: Record<string, AnyText>): void {
    for (const [path, text] of Object.entries(texts))
      if (translationKeys.some((language) => has(text, language))) this.needSpanish({ [path]: text })
  }

  /** What a page in a language cannot do without, once anything is written in it. */
  need(language: LanguageKey, texts: Record<string, AnyText>): void {
    for (const [path, text] of Object.entries(texts))
      if (!has(text, language))
        this.#add({
          path,
          language,
          what: 'Falta esta parte de la traducción.',
          mend: 'Escríbela, o vacía lo demás en este idioma y se mostrará en español.',
          english: 'This part of the translation is missing. Write it, or empty the rest in this language.',
        })
  }

  /** All of them, or none. */
  needTogether(language: LanguageKey, texts: Record<string, AnyText>): void {
    if (Object.values(texts).some((text) => has(text, language))) this.need(language, texts)
  }

  #add(gap: Gap): void {
    if (!this.found.some(({ path, language }) => path === gap.path && language === gap.language)) this.found.push(gap)
  }
}

/** Whether there is anything in a language. An empty paragraph of the editor is nothing. */
export function has(text: AnyText, language: LanguageKey): boolean {
  const said = text?.[language]
  if (said === undefined || said === null) return false
  if (typeof said === 'string') return said.trim() !== ''
  if (Array.isArray(said)) return said.length > 0
  return hasContent(said.root as unknown as Node)
}

interface Node {
  type?: string
  text?: unknown
  children?: Node[]
}

function hasContent({ type, text, children }: Node): boolean {
  if (type === 'text') return typeof text === 'string' && text.trim() !== ''
  if (type === 'block' || type === 'inlineBlock') return true
  return children?.some(hasContent) ?? false
}
