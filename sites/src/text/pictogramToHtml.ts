import type { PageModel, ResolvedBlock } from '@justicia/shared-content/pages/model'
import { lineOf, type PictogramName } from '@justicia/shared-content/pictograms/pictograms'
import { type Html, html } from './html.ts'

const files = import.meta.glob<string>('../../../shared-content/src/pictograms/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const lines = Object.fromEntries(
  Object.entries(files).map(([file, svg]) => [file.replace(/^.*\/|\.svg$/g, ''), lineOf(svg)]),
) as Record<PictogramName, string>

/** A pictogram, silent to who listens: the step beside it says the same. How it is drawn is in the sheet. */
export function pictogramToHtml(name: PictogramName): Html {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${lines[name]}"/></svg>`
}

/** Whether a page draws pictograms, and needs their rules. */
export function hasPictograms(model: PageModel): boolean {
  if (model.template !== 'guide') return false
  return model.body.sections.some(({ parts }) => parts.some(({ blocks }) => blocks.some(isPictured)))
}

function isPictured(block: ResolvedBlock): boolean {
  if (block.type === 'callout') return block.body.some(isPictured)
  if (block.type !== 'steps') return false
  return block.items.some(({ pictogram, body }) => pictogram !== undefined || body.some(isPictured))
}
