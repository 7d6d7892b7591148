import type { ResolvedBlock, ResolvedDeadline, ResolvedFigure, ResolvedList } from '@justicia/shared-content/pages/model'
import { deadlinesToHtml } from './deadlinesToHtml.ts'
import { attribute, Html, html } from './html.ts'
import { inlinesToHtml } from './inlinesToHtml.ts'
import { pictogramToHtml } from './pictogramToHtml.ts'
import { servicesToHtml } from './servicesToHtml.ts'
import type { TextContext } from './textContext.ts'

/** Deadlines are drawn together. */
type SingleBlock = Exclude<ResolvedBlock, ResolvedDeadline>
type BlockOf<T extends SingleBlock['type']> = Extract<SingleBlock, { type: T }>

const drawings: { [T in SingleBlock['type']]: (block: BlockOf<T>, context: TextContext) => Html } = {
  paragraph: ({ children }) => html`<p>${inlinesToHtml(children)}</p>`,
  heading: ({ depth, children }) =>
    depth === 3 ? html`<h3>${inlinesToHtml(children)}</h3>` : html`<h4>${inlinesToHtml(children)}</h4>`,
  list: listToHtml,
  quote: ({ children }) => html`<blockquote><p>${inlinesToHtml(children)}</p></blockquote>`,
  steps: ({ items }, context) =>
    html`<ol class="steps">${items.map((step) => html`<li>${step.pictogram && pictogramToHtml(step.pictogram)}<h3>${step.title}</h3>${blocksToHtml(step.body, context)}</li>`)}</ol>`,
  callout: calloutToHtml,
  services: servicesToHtml,
  figure: figureToHtml,
}

/** Blocks of resolved text, in order; deadlines that follow one another are one line of time. */
export function blocksToHtml(blocks: readonly ResolvedBlock[], context: TextContext): Html {
  let markup = ''
  for (const group of blockGroups(blocks))
    markup += (Array.isArray(group) ? deadlinesToHtml(group, context) : blockToHtml(group, context)).markup
  return new Html(markup)
}

type BlockGroup = SingleBlock | ResolvedDeadline[]

function blockGroups(blocks: readonly ResolvedBlock[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type !== 'deadline') groups.push(block)
    else if (Array.isArray(last)) last.push(block)
    else groups.push([block])
  }
  return groups
}

function blockToHtml<T extends SingleBlock['type']>(block: BlockOf<T>, context: TextContext): Html {
  const draw: (block: BlockOf<T>, context: TextContext) => Html = drawings[block.type as T]
  return draw(block, context)
}

/** What is said of the way out holds on this screen: it goes neither onto paper nor into a message. */
function calloutToHtml({ kind, body }: BlockOf<'callout'>, context: TextContext): Html {
  const text = blocksToHtml(body, context)
  const place = text.markup.includes(context.words.exit.label) ? ' onscreen' : ''
  return html`<div class="note ${kind}${place}"><b>${context.words.guide.callouts[kind]}</b>${text}</div>`
}

function listToHtml({ ordered, start, items }: ResolvedList): Html {
  const drawn = items.map((item) => html`<li>${inlinesToHtml(item.children)}${item.list && listToHtml(item.list)}</li>`)
  if (!ordered) return html`<ul>${drawn}</ul>`
  return start === undefined ? html`<ol>${drawn}</ol>` : html`<ol start="${start}">${drawn}</ol>`
}

function figureToHtml({ sources, src, width, height, alt, caption, credit }: ResolvedFigure): Html {
  const picture = html`<picture>${sources.map((source) => html`<source type="${source.type}" srcset="${source.srcset}">`)}<img src="${src}" width="${width}" height="${height}"${attribute('alt', alt)} loading="lazy" decoding="async"></picture>`
  return html`<figure>${picture}<figcaption>${caption} <small>${credit}</small></figcaption></figure>`
}
