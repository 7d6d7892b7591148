import type { Block } from '../mdx/tree.ts'
import { walkBlocks, walkInlines } from '../mdx/walk.ts'
import type { Guide } from '../schema/guide.ts'
import type { Term } from '../schema/term.ts'
import type { Variant } from '../schema/variant.ts'
import type { RuleInput } from './Rule.ts'
import { citations } from './text/citations.ts'
import { deadlines } from './text/deadlines.ts'
import { facts } from './text/facts.ts'
import { figures } from './text/figures.ts'
import { links } from './text/links.ts'
import type { TextInput, TextRule } from './text/TextRule.ts'
import { terms } from './text/terms.ts'

const textRules: readonly TextRule[] = [deadlines, figures, facts, terms, citations, links]

/** What the sections of a guide name. */
export function textsOfGuide({ piece: guide, known, ...rest }: RuleInput<Guide>): void {
  for (const { sections } of Object.values(guide.text))
    for (const { body } of sections)
      checkText(body, { ...rest, known, guide, basis: guide.legalBasis, shownIn: known.everywhere })
}

/** What the explanation of a word names. */
export function textsOfTerm({ piece: term, known, ...rest }: RuleInput<Term>): void {
  for (const { body } of Object.values(term.text))
    checkText(body, { ...rest, known, guide: undefined, basis: undefined, shownIn: known.everywhere })
}

/**
 * What a state's text names. It may cite more than the national legal basis lists (an article on languages, say): its
 * citations only have to exist.
 */
export function textsOfVariant({ piece: variant, state, known, file, ...rest }: RuleInput<Variant>): void {
  const guide = known.guide(variant.guide)
  if (guide === undefined) return
  for (const override of variant.overrides)
    for (const blocks of Object.values(override.body))
      checkText(blocks, {
        ...rest,
        known,
        guide,
        basis: undefined,
        shownIn: [state],
        file: rest.places.node(override, file),
      })
}

function checkText(text: readonly Block[], input: Omit<TextInput, 'blocks' | 'inlines'>): void {
  const parts = { blocks: [...walkBlocks(text)], inlines: [...walkInlines(text)] }
  for (const rule of textRules) rule({ ...input, ...parts })
}
