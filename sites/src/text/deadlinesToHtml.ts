import type { ResolvedDeadline } from '@justicia/shared-content/pages/model'
import { attribute, type Html, html } from './html.ts'
import { unbroken } from './inlinesToHtml.ts'

/** Deadlines in the order of the text as a line of time: from what moment, how long, what must happen, by which article. */
export function deadlinesToHtml(deadlines: readonly ResolvedDeadline[]): Html {
  return html`<ol class="line">${deadlines.map(deadlineToHtml)}</ol>`
}

function deadlineToHtml({ from, lengthLabel, calendar, what, cite, lang }: ResolvedDeadline): Html {
  const due = lang === undefined ? what : html`<span lang="${lang}">${what}</span>`
  return html`<li${attribute('class', calendar === 'habiles' ? 'wd' : undefined)}><p${attribute('lang', lang)}>${from}</p><b>${lengthLabel}</b><p>${due} <small title="${cite.long}">(${unbroken(cite.short)})</small></p></li>`
}
