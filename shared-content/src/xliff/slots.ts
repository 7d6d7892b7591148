import { normalizeInlines } from '../mdx/normalizeInlines.ts'
import type { Block, Inline, List } from '../mdx/tree.ts'

/** A run of text in some blocks that is translated as one. */
export interface Slot {
  /** Where it stands among the blocks: `b0`, `b2.1t` for the title of a step. Holds while the blocks are the same. */
  at: string
  inlines: readonly Inline[]
  /** Holds letters alone. */
  isPlain?: true
}

/** The runs of text of some blocks in reading order; those without a letter of their own are no work for a translator. */
export function slotsOf(blocks: readonly Block[]): Slot[] {
  const slots: Slot[] = []
  mapSlots(blocks, (slot) => {
    if (slot.inlines.some(hasLetters)) slots.push(slot)
    return slot.inlines
  })
  return slots
}

/** Blocks with other runs of text; a run that is not told stays. */
export function withSlots(blocks: readonly Block[], texts: ReadonlyMap<string, readonly Inline[]>): Block[] {
  return mapSlots(blocks, ({ at, inlines }) => texts.get(at) ?? inlines)
}

/** What is left of blocks without their words: two texts with the same frame are each other's translation, run by run. */
export function frameOf(blocks: readonly Block[]): string {
  return JSON.stringify(mapSlots(blocks, ({ inlines }) => (inlines.some(hasLetters) ? [] : inlines)))
}

function hasLetters(inline: Inline): boolean {
  if (inline.type === 'text') return /\p{L}/u.test(inline.value)
  return inline.type === 'link' || inline.type === 'term' || inline.type === 'lang'
}

type Visit = (slot: Slot) => readonly Inline[]

function mapSlots(blocks: readonly Block[], visit: Visit, prefix = 'b'): Block[] {
  return blocks.map((block, index) => mapBlock(block, visit, `${prefix}${index}`))
}

function mapBlock(block: Block, visit: Visit, at: string): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, children: normalizeInlines([...visit({ at, inlines: block.children })]) }
    case 'list':
      return mapList(block, visit, at)
    case 'callout':
      return { ...block, body: mapSlots(block.body, visit, `${at}.`) }
    case 'steps':
      return {
        ...block,
        items: block.items.map((step, index) => {
          const own = `${at}.${index}`
          const title = visit({ at: `${own}t`, inlines: [{ type: 'text', value: step.title }], isPlain: true })
          return { ...step, title: plainOf(title), body: mapSlots(step.body, visit, `${own}.`) }
        }),
      }
    case 'deadline':
    case 'servicesFor':
    case 'figure':
      return block
  }
}

function mapList(list: List, visit: Visit, at: string): List {
  return {
    ...list,
    items: list.items.map((item, index) => {
      const own = `${at}.${index}`
      const children = normalizeInlines([...visit({ at: own, inlines: item.children })])
      return item.list === undefined ? { ...item, children } : { ...item, children, list: mapList(item.list, visit, `${own}.l`) }
    }),
  }
}

/** The letters of a run that holds nothing else. */
export function plainOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.value : '')).join('')
}
