import type { Block } from '@justicia/shared-content/mdx/tree'
import { walkInlines } from '@justicia/shared-content/mdx/walk'

/** Abbreviations of the laws that citations and texts name. */
export function lawsOf(citations: readonly string[], texts: readonly (readonly Block[])[]): Set<string> {
  const cited = texts.flatMap((blocks) =>
    [...walkInlines(blocks)].flatMap((inline) => (inline.type === 'cite' ? [inline.ref] : [])),
  )
  return new Set([...citations, ...cited].map((citation) => citation.split(' ')[0] ?? ''))
}
