import type { ResolvedFact, ResolvedInline } from '@justicia/shared-content/pages/model'
import { citeToHtml } from './citeToHtml.ts'
import { attribute, Html, html } from './html.ts'

/** Running text. */
export function inlinesToHtml(inlines: readonly ResolvedInline[]): Html {
  let markup = ''
  for (const inline of inlines) markup += inlineToHtml(inline).markup
  return new Html(markup)
}

function inlineToHtml(inline: ResolvedInline): Html {
  switch (inline.type) {
    case 'text': {
      const italic = inline.italic ? html`<em>${inline.value}</em>` : html`${inline.value}`
      return inline.bold ? html`<strong>${italic}</strong>` : italic
    }
    case 'break':
      return html`<br>`
    case 'link':
      return html`<a href="${inline.href}">${inlinesToHtml(inline.children)}</a>${inline.note !== undefined && html`<small> (${inline.note})</small>`}`
    case 'lang':
      return html`<span lang="${inline.tag}">${inline.text}</span>`
    case 'fact':
      return factToHtml(inline)
    case 'term':
      return html`<a class="t" href="${inline.href}"${attribute('title', inline.definition)}>${inline.text}</a>`
    case 'cite':
      return citeToHtml(inline)
  }
}

/** The blank belongs to what comes after it: by itself at the end of a piece of the page it would seem to move. */
function factToHtml({ value, lang, href, checked }: ResolvedFact): Html {
  const text = lang === undefined ? html`${value}` : html`<span${attribute('lang', lang)}>${value}</span>`
  if (href === undefined) return text
  return html`<a href="${href}">${text}</a>${checked !== undefined && html`<small> (${checked})</small>`}`
}
