import { today } from '@justicia/shared-content/day'
import type { BasePayload, Where } from 'payload'
import { editableStates, followsAllWork, type Holder, hasRole } from '../access/roles.ts'
import { storedToFact } from '../documents/factDocument.ts'
import { storedToOrganization } from '../documents/organizationDocument.ts'
import { readStored } from '../kinds/readStored.ts'
import { type ExpiringContact, expiringContacts } from './expiringContacts.ts'

/** Whether an account renews contacts, or follows who does. */
export function seesExpiring(user: Holder | null | undefined): boolean {
  return followsAllWork(user) || hasRole(user, 'state-editor')
}

/**
 * What is published and ends, of the states that an account works on: of all of them, or of a state editor's own. No
 * confidential place is among it.
 */
export async function readExpiring(payload: BasePayload, user: Holder | null | undefined): Promise<ExpiringContact[]> {
  if (!seesExpiring(user)) return []
  const where: Where = {
    and: [{ _status: { equals: 'published' } }, ...(followsAllWork(user) ? [] : [{ state: { in: editableStates(user) } }])],
  }
  const organizations = await readStored(payload, 'organizations', { where })
  const facts = await readStored(payload, 'facts', { where })
  return expiringContacts({
    organizations: organizations.map((stored) => ({
      id: stored.id,
      state: stored.state,
      piece: storedToOrganization(stored, () => undefined),
    })),
    facts: facts.map((stored) => ({ id: stored.id, state: stored.state, piece: storedToFact(stored) })),
    date: today(),
  })
}
