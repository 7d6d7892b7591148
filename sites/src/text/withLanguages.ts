import { marksToHtml } from '@justicia/shared-content/interface/foreignMarks'
import { languageKeys, languageOf, sourceLanguage } from '@justicia/shared-content/languages'
import type { PageModel } from '@justicia/shared-content/pages/model'
import { markLeftToRightRuns } from '@justicia/shared-content/text/leftToRightRuns'
import { attribute } from './html.ts'

/**
 * A drawn page in which every piece of another language says so: texts of the interface that are not translated get
 * a `lang`, and on a page that runs from right to left whatever has a `lang` gets its `dir`, and figures, citations
 * and contacts are read as they are written.
 */
export function withLanguages(html: string, { language }: Pick<PageModel, 'language'>): string {
  const { tag } = languageOf(sourceLanguage)
  const marked = marksToHtml(html, attribute('lang', tag).markup)
  return languageOf(language).dir === 'ltr'
    ? marked
    : isolated(marked.replace(/<(?!html\b)[a-z][^<>]* lang="([^"]+)"(?![^<>]* dir=)/g, withDirection))
}

/** Markup and what is no text of the page; a citation with its tags; running text. */
const pieces =
  /<(script|style|title)\b[^>]*>.*?<\/\1>|(<small class="c"><a [^<]*<\/a><span>\()([^<]*)(\)<\/span>)|<[^>]*>|([^<]+)/gs

/** A page from right to left in which what reads from left to right stands apart. */
function isolated(html: string): string {
  return html.replace(pieces, (piece, _name, open?: string, citation?: string, close?: string, text?: string) => {
    if (citation !== undefined) return `${open}${leftToRight(citation)}${close}`
    return text === undefined ? piece : markLeftToRightRuns(text, leftToRight)
  })
}

function leftToRight(markup: string): string {
  return `<bdi dir="ltr">${markup}</bdi>`
}

function withDirection(opening: string, tag: string): string {
  const key = languageKeys.find((each) => languageOf(each).tag === tag)
  // A tag that is not in the list is that of a few words in a text: «amparo», «habeas corpus».
  return `${opening}${attribute('dir', key === undefined ? 'ltr' : languageOf(key).dir).markup}`
}
