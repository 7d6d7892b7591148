import type { LanguageKey } from '../languages.ts'
import { walkInlines } from '../mdx/walk.ts'
import type { Flow } from '../schema/flow.ts'
import type { Guide, GuideText } from '../schema/guide.ts'
import type { Letter } from '../schema/letter.ts'
import type { Term, TermText } from '../schema/term.ts'
import type { AddressedKind } from '../vocabulary/addressedKinds.ts'

/** What lists and links show of a guide. */
export interface GuideEntry extends Pick<Guide, 'slug' | 'audience' | 'alsoIn' | 'order' | 'urgent' | 'keptOffline' | 'firstIn'> {
  text: Record<LanguageKey, Pick<GuideText, 'title' | 'summary'>> & { es: Pick<GuideText, 'title' | 'summary'> }
}

/** What lists and links show of a term, and by which words it is known. */
export interface TermEntry extends Pick<Term, 'slug'> {
  text: Record<LanguageKey, Pick<TermText, 'term' | 'definition' | 'aliases'>> & {
    es: Pick<TermText, 'term' | 'definition' | 'aliases'>
  }
}

/** What people call a guide, as it is spelt. */
export interface GuideNames extends Pick<Guide, 'slug'> {
  text: Record<LanguageKey, Pick<GuideText, 'aliases'>>
}

/** A guide, and the languages that it is written in. */
export interface Written {
  slug: string
  languages: LanguageKey[]
}

/** What a piece with pages of its own is called, and what it was called before. */
export interface FormerNames {
  kind: AddressedKind
  slug: string
  formerly: string[]
}

/** The questions and outcomes of a flow. */
export interface FlowKeys extends Pick<Flow, 'slug' | 'start'> {
  questions: string[]
  outcomes: string[]
}

/** What lists and links show of a letter. */
export type LetterEntry = Pick<Letter, 'slug' | 'title' | 'summary' | 'guides' | 'order'>

/** What lists and links show of a guide. */
export const guideEntry = once(
  ({ slug, audience, alsoIn, order, urgent, keptOffline, firstIn, text }: Guide): GuideEntry => ({
    slug,
    audience,
    alsoIn,
    order,
    urgent,
    keptOffline,
    firstIn,
    text: mapText(text, ({ title, summary }) => ({ title, summary })),
  }),
)

/** What people call a guide. */
export const guideNames = once(
  ({ slug, text }: Guide): GuideNames => ({ slug, text: mapText(text, ({ aliases }) => ({ aliases })) }),
)

/** What lists and links show of a term. */
export const termEntry = once(
  ({ slug, text }: Term): TermEntry => ({
    slug,
    text: mapText(text, ({ term, definition, aliases }) => ({ term, definition, aliases })),
  }),
)

/** Keys of the terms that the Spanish text of a guide marks. */
const termsMarkedIn = once((guide: Guide): ReadonlySet<string> => {
  const inlines = guide.text.es.sections.flatMap(({ body }) => [...walkInlines(body)])
  return new Set(inlines.flatMap((inline) => (inline.type === 'term' ? [inline.k] : [])))
})

/** What is made of a piece, made once: a content that follows another shares the pieces that did not change. */
function once<P extends object, T>(make: (piece: P) => T): (piece: P) => T {
  const known = new WeakMap<P, { value: T }>()
  return (piece) => {
    const made = known.get(piece) ?? { value: make(piece) }
    known.set(piece, made)
    return made.value
  }
}

function mapText<A, B>(text: Record<LanguageKey, A> & { es: A }, map: (text: A) => B): Record<LanguageKey, B> & { es: B } {
  return Object.fromEntries(Object.entries(text).map(([language, own]) => [language, map(own)])) as Record<LanguageKey, B> & {
    es: B
  }
}

/** Slugs of the guides whose Spanish text marks each term. */
export function usageOfTerms(guides: readonly Guide[]): Map<string, string[]> {
  const usage = new Map<string, string[]>()
  for (const guide of guides) for (const term of termsMarkedIn(guide)) usage.set(term, [...(usage.get(term) ?? []), guide.slug])
  return usage
}
