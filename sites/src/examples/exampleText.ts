import type { ResolvedBlock, ResolvedCite, ResolvedInline } from '@justicia/shared-content/pages/model'

/** A paragraph of plain strings and other inlines. */
export function paragraph(...children: (string | ResolvedInline)[]): ResolvedBlock {
  return { type: 'paragraph', children: inlines(...children) }
}

export function inlines(...children: (string | ResolvedInline)[]): ResolvedInline[] {
  return children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child))
}

export function list(...items: (string | ResolvedInline)[][]): ResolvedBlock {
  return { type: 'list', ordered: false, items: items.map((item) => ({ children: inlines(...item) })) }
}

export function cite(ref: string, short: string, long: string): ResolvedCite {
  return { type: 'cite', ref, short, long }
}

export function term(text: string, slug: string, definition: string): ResolvedInline {
  return { type: 'term', text, href: `/glosario/${slug}/`, definition }
}
