import type { ContentPlace } from '../errors.ts'
import type { Places } from '../located/places.ts'
import type { Block, Inline, List } from '../mdx/tree.ts'
import type { GuideText } from '../schema/guide.ts'
import { splitSentences } from './splitSentences.ts'

/** A run of text that no sentence crosses: a paragraph, an item of a list, a title, a deadline. */
export interface Passage {
  inlines: readonly Inline[]
  /** Where it begins. */
  place: ContentPlace
  kind: PassageKind
}

/**
 * `heading` tells what follows; `plain` is running text, which may hold `<Term>`s; `fixed` may not: titles of steps and
 * deadlines hold only letters, and a quote is what one says aloud.
 */
export type PassageKind = 'heading' | 'plain' | 'fixed'

/** What passages are read with. */
export interface PassageSource {
  /** Whose deadlines the blocks name. */
  text: Pick<GuideText, 'deadlines'>
  places: Places
  /** Where text stands that came from no file. */
  file: ContentPlace
}

/** All that is read of some blocks, in reading order. Services and images are not text of the guide. */
export function blocksToPassages(blocks: readonly Block[], source: PassageSource): Passage[] {
  return blocks.flatMap((block) => blockToPassages(block, source))
}

const kindOf = { paragraph: 'plain', heading: 'heading', quote: 'fixed' } as const

/** A passage that is only letters. */
export function textToPassage(value: string, place: ContentPlace, kind: PassageKind): Passage {
  return { inlines: [{ type: 'text', value }], place, kind }
}

function blockToPassages(block: Block, source: PassageSource): Passage[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [{ inlines: block.children, place: source.places.node(block, source.file), kind: kindOf[block.type] }]
    case 'list':
      return listToPassages(block, source)
    case 'steps':
      return block.items.flatMap((step) => [
        textToPassage(step.title, source.places.node(step, source.file), 'fixed'),
        ...blocksToPassages(step.body, source),
      ])
    case 'callout':
      return blocksToPassages(block.body, source)
    case 'deadline': {
      const { deadlines } = source.text
      const index = deadlines.findIndex(({ key }) => key === block.k)
      const deadline = deadlines[index]
      if (deadline === undefined) return []
      return (['from', 'what'] as const).map((field) =>
        textToPassage(deadline[field], source.places.field(source.text, ['deadlines', index, field], source.file), 'fixed'),
      )
    }
    case 'servicesFor':
    case 'figure':
      return []
  }
}

function listToPassages({ items }: List, source: PassageSource): Passage[] {
  return items.flatMap((item) => [
    { inlines: item.children, place: source.places.node(item, source.file), kind: 'plain' },
    ...(item.list === undefined ? [] : listToPassages(item.list, source)),
  ])
}

/** One sentence and the line on which it begins. */
export interface Sentence {
  text: string
  place: ContentPlace
}

/**
 * The sentences of a passage. Content in its canonical form has a passage on one line, and one more for every break
 * in it; in a file that is wrapped otherwise, the place is where the passage begins.
 */
export function passageToSentences({ inlines, place }: Passage): Sentence[] {
  return splitSentences(inlinesToText(inlines)).map(({ text, breaks }) => ({
    text,
    place: { ...place, ...(place.line === undefined ? {} : { line: place.line + breaks }) },
  }))
}

/** Text as it is read, without citations, which readers skip; a break is a line feed. */
export function inlinesToText(inlines: readonly Inline[]): string {
  return inlines
    .map(inlineToText)
    .join('')
    .replace(/[^\S\n]+([.,;:])/g, '$1')
}

/** Names of institutions, which no editor can shorten, count as one word. */
export function inlineToText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'break':
      return '\n'
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
