import type { LetterBody, ResolvedLetterPiece } from '@justicia/shared-content/pages/model'
import { type Html, html } from './html.ts'

/**
 * The words of a letter, its blanks as fields inside the sentences. The fields have no name and stand in no form: there
 * is nothing to be sent, and no browser keeps or checks what is written in them.
 */
export function piecesToHtml(pieces: readonly ResolvedLetterPiece[]): Html {
  return html`${pieces.map((piece) => (piece.type === 'text' ? html`${piece.value}` : blankToHtml(piece)))}`
}

const quietly = html` autocomplete="off" autocorrect="off" spellcheck="false"`

function blankToHtml({ label, example, lines }: Extract<ResolvedLetterPiece, { type: 'blank' }>): Html {
  if (lines === 1)
    return html`<input type="text" class="hole" size="${Math.min(Math.max(label.length, 6), 34)}" aria-label="${label}" placeholder="${label}"${example !== undefined && html` title="${example}"`}${quietly}>`
  const hint = example === undefined ? label : `${label}: ${example}`
  return html`<textarea class="hole" rows="${lines}" aria-label="${label}" placeholder="${hint}"${quietly}></textarea>`
}

/** The paragraphs of a letter; those to be marked, one after another, as a list. */
export function paragraphsToHtml(paragraphs: LetterBody['paragraphs']): Html {
  const parts: Html[] = []
  let marks: Html[] = []
  const close = () => {
    if (marks.length > 0) parts.push(html`<ul class="ticks">${marks}</ul>`)
    marks = []
  }
  for (const { heading, tick, pieces, basis } of paragraphs) {
    if (!tick || heading !== undefined) close()
    if (heading !== undefined) parts.push(html`<h3>${heading}</h3>`)
    const cited = basis !== undefined && html` <small>(${basis}.)</small>`
    if (tick) marks.push(html`<li><label><input type="checkbox"> ${piecesToHtml(pieces)}${cited}</label></li>`)
    else parts.push(html`<p>${piecesToHtml(pieces)}${cited}</p>`)
  }
  close()
  return html`${parts}`
}
