import type { ResolvedBlock, ResolvedSection } from '@justicia/shared-content/pages/resolvedText'
import { blocksToPlainText } from '@justicia/shared-content/plan/blocksToPlainText'

/** A guide as it is read out: sentences, one after the other, to be ticked. */
export interface ReadableGuide {
  slug: string
  title: string
  sections: { key: string; title: string; lines: ReadableLine[] }[]
}

export interface ReadableLine {
  /** Of a step. */
  title?: string
  text: string
}

/** Sections as lines to be read out; what a state says otherwise stands in its place. Those that have no words are left out. */
export function readableSections(sections: readonly ResolvedSection[]): ReadableGuide['sections'] {
  return sections
    .map(({ key, parts, title }) => ({
      key,
      title: title.text,
      lines: parts.flatMap(({ blocks }) => blocks.flatMap(blockToLines)),
    }))
    .filter(({ lines }) => lines.length > 0)
}

function blockToLines(block: ResolvedBlock): ReadableLine[] {
  switch (block.type) {
    case 'steps':
      return block.items.map(({ body, title }) => ({ title, text: blocksToPlainText(body) }))
    case 'list':
      return block.items.map((item) => ({ text: blocksToPlainText([{ ...block, items: [item] }]) }))
    case 'callout':
      return block.body.flatMap(blockToLines)
    case 'figure':
    case 'services':
      return []
    default: {
      const text = blocksToPlainText([block])
      return text === '' ? [] : [{ text }]
    }
  }
}
