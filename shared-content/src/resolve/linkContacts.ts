import type { ResolvedFact, ResolvedInline } from '../pages/model.ts'

/** A contact, and the words by which a text names it. */
export interface NamedContact {
  name: string
  fact: ResolvedFact
}

/**
 * Running text in which each contact that it names can be touched, under the words that name it. For texts without
 * markup, in which an editor cannot put the fact itself.
 */
export function linkContacts(inlines: readonly ResolvedInline[], contacts: readonly NamedContact[]): ResolvedInline[] {
  if (contacts.length === 0) return [...inlines]
  const byName = new Map(contacts.map((contact) => [contact.name.toLowerCase(), contact.fact]))
  const names = new RegExp(
    `(?<![\\w+*])(${contacts.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\w)`,
    'gi',
  )
  return inlines.flatMap((inline) => {
    if (inline.type !== 'text') return [inline]
    // Every second piece is a name.
    return inline.value.split(names).flatMap((piece, index): ResolvedInline[] => {
      const fact = index % 2 === 1 ? byName.get(piece.toLowerCase()) : undefined
      if (fact !== undefined) return [{ ...fact, value: piece }]
      return piece === '' ? [] : [{ ...inline, value: piece }]
    })
  })
}
