import type { ResolvedBlock, ResolvedInline } from '../pages/model.ts'

/** Which words are taken beside those of the text itself. */
export interface PlainWords {
  /** Quoted facts, which differ from state to state. */
  facts: boolean
  /** What describes a picture. */
  pictures: boolean
}

/** The words of some blocks, without citations and institutions, joined by spaces. */
export function blocksToPlainText(
  blocks: readonly ResolvedBlock[],
  words: PlainWords = { facts: true, pictures: false },
): string {
  return blocks
    .map((block) => blockToPlainText(block, words))
    .filter(Boolean)
    .join(' ')
}

function blockToPlainText(block: ResolvedBlock, words: PlainWords): string {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return inlinesToPlainText(block.children, words)
    case 'list':
      return listToPlainText(block, words)
    case 'steps':
      return block.items.map(({ title, body }) => `${title} ${blocksToPlainText(body, words)}`).join(' ')
    case 'callout':
      return blocksToPlainText(block.body, words)
    case 'deadline':
      return `${block.lengthLabel}. ${block.from}. ${block.what}`
    case 'figure':
      return words.pictures ? block.alt : ''
    case 'services':
      return ''
  }
}

function listToPlainText({ items }: Extract<ResolvedBlock, { type: 'list' }>, words: PlainWords): string {
  return items
    .map(({ children, list }) =>
      [inlinesToPlainText(children, words), list === undefined ? '' : listToPlainText(list, words)].filter(Boolean).join(' '),
    )
    .join(' ')
}

function inlinesToPlainText(inlines: readonly ResolvedInline[], words: PlainWords): string {
  let text = ''
  for (const inline of inlines) text += inlineToPlainText(inline, words)
  // Most texts have nothing to be mended, and to look is cheaper than to put them together anew.
  if (/\s[\s.,;:]|[^\S ]/.test(text)) text = text.replace(/\s+([.,;:])/g, '$1').replace(/\s+/g, ' ')
  return text.trim()
}

function inlineToPlainText(inline: ResolvedInline, words: PlainWords): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'fact':
      return words.facts ? inline.value : ''
    case 'term':
    case 'lang':
      return inline.text
    case 'link':
      return inlinesToPlainText(inline.children, words)
    case 'break':
      return ' '
    case 'cite':
      return ''
  }
}
