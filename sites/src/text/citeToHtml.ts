import type { ResolvedCite } from '@justicia/shared-content/pages/model'
import { type Html, html } from './html.ts'

/**
 * The article behind a sentence, one tap away: a sign that names law and article to who does not see it, and opens them in
 * place. It leads to itself, so that it opens without a script too; `withCitationIds` gives it its address.
 */
export function citeToHtml({ short, long }: ResolvedCite): Html {
  return html`<small class="c"><a href="#" aria-label="${long}">§</a><span>(${unbroken(short)})</span></small>`
}

/** A drawn page in which each citation leads to itself. */
export function withCitationIds(page: string): string {
  let count = 0
  return page.replaceAll('<small class="c"><a href="#"', () => {
    count += 1
    return `<small class="c"><a id="c${count}" href="#c${count}"`
  })
}

/** «art. 113» and «fr. XI» stay on one line. */
function unbroken(reference: string): string {
  return reference.replaceAll('. ', '.\u00a0')
}
