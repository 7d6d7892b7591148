import type { ResolvedBlock, ResolvedInline } from '../pages/model.ts'

/** The words of some blocks, without citations and institutions, joined by spaces. */
export function blocksToPlainText(blocks: readonly ResolvedBlock[]): string {
  return blocks.map(blockToPlainText).filter(Boolean).join(' ')
}

function blockToPlainText(block: ResolvedBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return inlinesToPlainText(block.children)
    case 'list':
      return listToPlainText(block)
    case 'steps':
      return block.items.map(({ title, body }) => `${title} ${blocksToPlainText(body)}`).join(' ')
    case 'callout':
      return blocksToPlainText(block.body)
    case 'deadline':
      return `${block.lengthLabel}. ${block.from}. ${block.what}`
    case 'services':
    case 'figure':
      return ''
  }
}

function listToPlainText({ items }: Extract<ResolvedBlock, { type: 'list' }>): string {
  return items
    .map(({ children, list }) =>
      [inlinesToPlainText(children), list === undefined ? '' : listToPlainText(list)].filter(Boolean).join(' '),
    )
    .join(' ')
}

function inlinesToPlainText(inlines: readonly ResolvedInline[]): string {
  return inlines
    .map(inlineToPlainText)
    .join('')
    .replace(/\s+([.,;:])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function inlineToPlainText(inline: ResolvedInline): string {
  switch (inline.type) {
    case 'text':
    case 'fact':
      return inline.value
    case 'term':
    case 'lang':
      return inline.text
    case 'link':
      return inlinesToPlainText(inline.children)
    case 'break':
      return ' '
    case 'cite':
      return ''
  }
}
