import type { ResolvedBlock, ResolvedInline } from '../../pages/model.ts'

/**
 * The words of some blocks. Institutions, their contacts and citations are left out: every guide holds them, the search
 * page lists the institutions itself, and so the words of a guide are the same in every state that does not vary it.
 */
export function blocksToSearchText(blocks: readonly ResolvedBlock[]): string {
  return blocks.map(blockToText).join(' ')
}

function blockToText(block: ResolvedBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return inlinesToText(block.children)
    case 'list':
      return listToText(block)
    case 'steps':
      return block.items.map(({ title, body }) => `${title} ${blocksToSearchText(body)}`).join(' ')
    case 'callout':
      return blocksToSearchText(block.body)
    case 'deadline':
      return `${block.lengthLabel}. ${block.from}. ${block.what}`
    case 'figure':
      return block.alt
    case 'services':
      return ''
  }
}

function listToText({ items }: Extract<ResolvedBlock, { type: 'list' }>): string {
  return items.map(({ children, list }) => `${inlinesToText(children)} ${list === undefined ? '' : listToText(list)}`).join(' ')
}

function inlinesToText(inlines: readonly ResolvedInline[]): string {
  return inlines.map(inlineToText).join('')
}

function inlineToText(inline: ResolvedInline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'term':
    case 'lang':
      return inline.text
    case 'link':
      return inlinesToText(inline.children)
    case 'break':
      return ' '
    case 'fact':
    case 'cite':
      return ''
  }
}
