import type { ResolvedFact, ResolvedInline } from '../pages/model.ts'
import { memoize } from './memoize.ts'

/** A contact, and the words by which a text names it. */
export interface NamedContact {
  name: string
  fact: ResolvedFact
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
      const fact = index % 2 === 1 ? byName.get(piece.toLowerCase()) : undefined
      if (fact !== undefined) {
        const { checked: _, ...link } = fact
        return [{ ...link, value: piece }]
      }
      return piece === '' ? [] : [{ ...inline, value: piece }]
    })
  })
}

const searchOf = memoize((contacts: readonly NamedContact[]) => ({
  byName: new Map(contacts.map((contact) => [contact.name.toLowerCase(), contact.fact])),
  names: new RegExp(
    `(?<![\\w+*])(${contacts.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\w)`,
    'gi',
  ),
}))

/** Of the contacts, those whose day of checking must be told where a text names them: each once. */
export function namedIn(inlines: readonly ResolvedInline[], contacts: readonly NamedContact[]): ResolvedFact[] {
  const named = new Set(inlines.flatMap((inline) => (inline.type === 'fact' ? [inline.k] : [])))
  const facts = new Map(contacts.map(({ fact }) => [fact.k, fact]))
  return [...facts.values()].filter(({ k, checked }) => named.has(k) && checked !== undefined)
}
