import type { Block, Inline, List } from '../mdx/tree.ts'
import type { Guide } from '../schema/guide.ts'
import { inflesz, type Readability, textToSentences } from './inflesz.ts'

/** Least scores of a Spanish guide (domain standard): its body, and what to do now. */
export const leastScores = { body: 55, now: 65 } as const

/** How the Spanish text of a guide reads. */
export interface GuideReadability {
  body: Readability
  /** *Qué hacer ahora* alone. */
  now: Readability
}

/**
 * Readability of a guide as it is read: its sections without citations, which readers skip, and with its deadlines.
 * Names of institutions, which no editor can shorten, count as one word.
 */
export function guideReadability(guide: Pick<Guide, 'text'>): GuideReadability {
  const { sections, deadlines } = guide.text.es
  const sentencesOf = (blocks: readonly Block[]) => blocksToSentences(blocks, deadlines)
  const now = sections.filter(({ key }) => key === 'que-hacer-ahora')
  return {
    body: inflesz(sections.flatMap(({ body }) => sentencesOf(body))),
    now: inflesz(now.flatMap(({ body }) => sentencesOf(body))),
  }
}

type DeadlineTexts = readonly { key: string; from: string; what: string }[]

/** The sentences of blocks: a list item, a step's title or a heading ends one. */
export function blocksToSentences(blocks: readonly Block[], deadlines: DeadlineTexts): string[] {
  return blocks.flatMap((block) => blockToSentences(block, deadlines))
}

function blockToSentences(block: Block, deadlines: DeadlineTexts): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return textToSentences(inlinesToText(block.children))
    case 'list':
      return listToSentences(block)
    case 'steps':
      return block.items.flatMap(({ title, body }) => [title, ...blocksToSentences(body, deadlines)])
    case 'callout':
      return blocksToSentences(block.body, deadlines)
    case 'deadline': {
      const text = deadlines.find(({ key }) => key === block.k)
      return text === undefined ? [] : [text.from, ...textToSentences(text.what)]
    }
    case 'servicesFor':
    case 'figure':
      return []
  }
}

function listToSentences({ items }: List): string[] {
  return items.flatMap(({ children, list }) => [
    ...textToSentences(inlinesToText(children)),
    ...(list === undefined ? [] : listToSentences(list)),
  ])
}

function inlinesToText(inlines: readonly Inline[]): string {
  return inlines
    .map(inlineToText)
    .join('')
    .replace(/\s+([.,;:])/g, '$1')
}

function inlineToText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'break':
      return ' '
    case 'link':
      return inline.children.map(({ value }) => value).join('')
    case 'term':
    case 'lang':
      return inline.text
    case 'fact':
      return `${inline.prefix ?? ''} Institución`
    case 'cite':
      return ''
  }
}
