import { marksToHtml } from '@justicia/shared-content/interface/foreignMarks'
import { languageKeys, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { attribute } from './html.ts'

/**
 * A drawn page in which every piece of another language says so: texts of the interface that are not translated get
 * a `lang`, and on a page that runs from right to left whatever has a `lang` gets its `dir`.
 */
export function withLanguages(html: string, { language }: Pick<PageModel, 'language'>): string {
  const { tag } = languageOf(sourceLanguage)
  const marked = marksToHtml(html, attribute('lang', tag).markup)
  return languageOf(language).dir === 'ltr'
    ? marked
    : marked.replace(/<(?!html\b)[a-z][^<>]* lang="([^"]+)"(?![^<>]* dir=)/g, withDirection)
}

function withDirection(opening: string, tag: string): string {
  const key = languageKeys.find((each) => languageOf(each).tag === tag)
  // A tag that is not in the list is that of a few words in a text: «amparo», «habeas corpus».
  return `${opening}${attribute('dir', key === undefined ? 'ltr' : languageOf(key).dir).markup}`
}
