import { contactsOf, shownUntil } from '@justicia/shared-content/content/contactStandings'
import { isContact } from '@justicia/shared-content/facts/resolveFact'
import type { Fact } from '@justicia/shared-content/schema/fact'
import type { Organization } from '@justicia/shared-content/schema/organization'
import type { DocumentId } from '../documents/stored.ts'

/** A contact that readers see no longer, or soon will not, and the document in which it is renewed. */
export interface ExpiringContact {
  collection: 'organizations' | 'facts'
  id: DocumentId
  /** Slug of the state, or `nacional`. */
  state: string
  /** Of an organization its name in Spanish, of a fact its key. */
  name: string
  /** As it is read: a number, an address, a schedule in Spanish. */
  label: string
  /** The first day (ISO date) on which it is shown no longer. */
  expiry: string
  /** That day has come. */
  isExpired: boolean
}

type Kept<T> = Pick<ExpiringContact, 'id' | 'state'> & { piece: T }

/**
 * The contacts that are hidden, or will be within thirty days, those that end first before the others.
 * @param date ISO date from which it is seen.
 */
export function expiringContacts(input: {
  organizations: readonly Kept<Organization>[]
  facts: readonly Kept<Fact>[]
  date: string
}): ExpiringContact[] {
  const { organizations, facts, date } = input
  const contacts = [
    ...organizations.flatMap(({ id, state, piece }) =>
      contactsOf(piece).map((contact) => ({ collection: 'organizations' as const, id, state, name: piece.name.es, ...contact })),
    ),
    ...facts.flatMap(({ id, state, piece }) => {
      const { key, value, verification } = piece
      return isContact(piece) ? [{ collection: 'facts' as const, id, state, name: key, label: value.es, verification }] : []
    }),
  ]
  return contacts
    .flatMap(({ collection, id, state, name, label, verification }): ExpiringContact[] => {
      const { expiry, isExpired, isExpiring } = shownUntil({ label, verification }, date)
      return expiry !== undefined && (isExpired || isExpiring) ? [{ collection, id, state, name, label, expiry, isExpired }] : []
    })
    .sort((a, b) => (a.expiry === b.expiry ? a.name.localeCompare(b.name, 'es') : a.expiry < b.expiry ? -1 : 1))
}
