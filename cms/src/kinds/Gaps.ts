import { type LanguageKey, sourceLanguage, translationKeys } from '@justicia/shared-content/languages'
import type { EditorState } from '@justicia/shared-content/mdx/treeToLexical'
import type { Localized } from '../documents/localized.ts'

/** A field that is empty and must not be. */
export interface Gap {
  path: string
  language: LanguageKey
  what: string
  mend: string
  english: string
}

type AnyText = Localized<string> | Localized<string[]> | Localized<EditorState>

/**
 * Gathers what a published document lacks to be whole. Spanish has all of its required texts; another language has nothing,
 * or what a page in it cannot do without. A part that depends on another (a body on its heading) has it.
 */
export class Gaps {
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
