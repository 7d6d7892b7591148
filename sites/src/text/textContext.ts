import { type InterfaceText, interfaceText } from '@justicia/shared-content/interface/interfaceText'
import { keyOfTag, type LanguageKey } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'

/** What text needs to know about the page around it. */
export interface TextContext {
  language: LanguageKey
  words: InterfaceText
  /** The site's name: «Jalisco». */
  place: string
  /** A state's site, where what is national is worth telling. */
  ofState: boolean
  /** In the directory, where cards say where they come from. */
  inDirectory: boolean
}

/** The context of text on a page. */
export function textContextOf({ language, site, template }: Pick<PageModel, 'language' | 'site' | 'template'>): TextContext {
  const words = interfaceText(language)
  return { language, words, place: site.name, ofState: site.kind === 'state', inDirectory: template === 'directory' }
}

/** The context of a part of a page in another language, whose own words are in that language too. */
export function textContextIn(context: TextContext, lang: string | undefined): TextContext {
  if (lang === undefined) return context
  const language = keyOfTag(lang)
  return { ...context, language, words: interfaceText(language) }
}
