import type { ResolvedFact, ResolvedInline, ResolvedLink, ResolvedTerm } from '../pages/model.ts'

/**
 * A contact, the entry of the glossary that tells of it while it may not be shown, or the place of whom to go to in the
 * directory, and the words by which a text names it.
 */
export interface NamedContact {
  name: string
  link: ResolvedFact | ResolvedTerm | ResolvedLink
}

/**
 * Running text in which each contact that it names can be touched, under the words that name it; what was checked is
 * told apart (`namedIn`), so that the text reads as it was written. For texts without markup, in which an editor cannot
 * put the fact itself.
 */
export function linkContacts(inlines: readonly ResolvedInline[], contacts: readonly NamedContact[]): ResolvedInline[] {
  if (contacts.length === 0) return [...inlines]
  const { byName, names } = searchOf(contacts)
  return inlines.flatMap((inline) => {
    if (inline.type !== 'text') return [inline]
    // Every second piece is a name.
    return inline.value.split(names).flatMap((piece, index): ResolvedInline[] => {
      const link = index % 2 === 1 ? byName.get(piece.toLowerCase()) : undefined
      if (link === undefined) return piece === '' ? [] : [{ ...inline, value: piece }]
      if (link.type === 'term') return [{ ...link, text: piece }]
      if (link.type === 'link') return [{ ...link, children: [{ ...inline, value: piece }] }]
      const { checked: _, ...unchecked } = link
      return [{ ...unchecked, value: piece }]
    })
  })
}

/** By the contacts looked for: the same ones in every text. */
const searches = new WeakMap<readonly NamedContact[], ReturnType<typeof makeSearch>>()

function searchOf(contacts: readonly NamedContact[]): ReturnType<typeof makeSearch> {
  const search = searches.get(contacts) ?? makeSearch(contacts)
  searches.set(contacts, search)
  return search
}

const makeSearch = (contacts: readonly NamedContact[]) => ({
  byName: new Map(contacts.map((contact) => [contact.name.toLowerCase(), contact.link])),
  names: new RegExp(
    `(?<![\\w+*])(${contacts.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\w)`,
    'gi',
  ),
})

/** Of the contacts, those whose day of checking must be told where a text names them: each once. */
export function namedIn(inlines: readonly ResolvedInline[], contacts: readonly NamedContact[]): ResolvedFact[] {
  const named = new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.k] : [])))
  const facts = new Map(contacts.flatMap(({ link }) => (link.type === 'fact' ? [[link.k, link] as const] : [])))
  return [...facts.values()].filter(({ k, checked }) => named.has(k) && checked !== undefined)
}
