import { languageOf } from '@justicia/shared-content/languages'
import type { CallLine, CallStrip } from '@justicia/shared-content/pages/model'
import { isSafeNumber } from '@justicia/shared-content/vocabulary/safeNumbers'
import { type Html, html, phraseToHtml } from './html.ts'
import { provenancesToText } from './provenancesToText.ts'
import type { TextContext } from './textContext.ts'

/**
 * Numbers that work, above the first step: 911 alone is filled, and one that no touch dials is a sentence, not a button. Where they come from is one quiet line below; of the
 * numbers that the whole country knows nothing is said.
 */
export function stripToHtml({ calls }: CallStrip, context: TextContext): Html | undefined {
  if (calls.length === 0) return undefined
  const said = provenancesToText(
    calls.filter(({ label }) => !isSafeNumber(label)),
    context,
  )
  return html`<ul class="calls">${calls.map((call) => callToHtml(call, context))}</ul>${said !== '' && html`<p class="said">${said}</p>`}`
}

/** No `small`: what reads a page aloud or copies it leaves those out. */
function callToHtml(call: CallLine, { words, language }: TextContext): Html {
  const { kind, label, href, name, note, hours } = call
  const digits = languageOf(language).dir === 'rtl' ? html`<bdi>${label}</bdi>` : label
  const said = [
    phraseToHtml(name),
    ...(note === undefined ? [] : [html`. ${phraseToHtml(note)}`]),
    ...(hours === undefined ? [] : [html`. ${phraseToHtml(hours)}`]),
  ]
  const told = html`<b>${digits}</b> <span>${said}</span>`
  const { untouched } = words.directory
  return html`<li>${
    href === undefined
      ? html`<p>${kind === 'whatsapp' ? untouched.whatsapp : untouched.phone} ${told}</p>`
      : html`<a${label === '911' && html` class="urge"`} href="${href}">${told}</a>`
  }</li>`
}
