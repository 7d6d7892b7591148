import { scrubText } from '@justicia/shared-content/channels/scrub'
import { today } from '@justicia/shared-content/day'
import { type CollectionAfterReadHook, type CollectionBeforeValidateHook, NotFound, type PayloadRequest } from 'payload'
import { attendedStates } from '../access/roles.ts'
import { emptied, keptDays } from '../retention/passing.ts'
import type { FieldError } from '../validation/fieldErrors.ts'
import { refuseFieldErrors } from '../validation/refuseFieldErrors.ts'
import { statesOf } from '../validation/statesOf.ts'
import { refusal } from '../words/refusal.ts'
import { inquiryFaults } from './inquiryFaults.ts'
import { namedFaults } from './namedFaults.ts'
import { type StoredInquiry, toInquiryInput } from './storedInquiry.ts'

const day = 86_400_000
/** Milliseconds that the clock of who writes may be ahead of the server's. */
const clockError = 300_000

/**
 * All that is asked of an inquiry when it is written, in whatever way: its schema, an operator's own states and day, names of
 * what is published; the note is scrubbed, and when it passes is set by the server.
 */
export const keepInquiry: CollectionBeforeValidateHook = async ({ collection, data, operation, originalDoc, req }) => {
  const stored = operation === 'update' ? (originalDoc as StoredInquiry | undefined) : undefined
  const said: Record<string, unknown> = { ...stored, ...data }
  if (typeof said.note === 'string') said.note = scrubText(said.note)
  if (req.user) refuseOthers(req, said.state, stored)
  const faults = inquiryFaults(toInquiryInput(said, statesOf(req)))
  const inquiry = said as unknown as StoredInquiry
  const [startedAt, endedAt] = [momentOf(inquiry.startedAt), momentOf(inquiry.endedAt)]
  // Without an account it is the server itself that writes: what it says of another day is so.
  if (faults.length === 0 && req.user) faults.push(...timeFaults(startedAt, endedAt), ...(await namedFaults(req, inquiry)))
  refuseFieldErrors(faults, collection.slug, req, said)
  return {
    ...data,
    ...('note' in said ? { note: said.note } : {}),
    day: stored?.day ?? today(undefined, new Date(endedAt)),
    minutes: Math.round((endedAt - startedAt) / 60_000),
    by: stored === undefined ? (req.user ? String(req.user.id) : null) : (stored.by ?? null),
    expiresAt: new Date(Math.min(endedAt, Date.now()) + keptDays * day).toISOString(),
  }
}

/** What has passed is told to nobody, also where it has not been emptied yet. */
export const hidePassed: CollectionAfterReadHook = ({ doc }) => {
  const { expiresAt } = doc as StoredInquiry
  return expiresAt && momentOf(expiresAt) <= Date.now() ? { ...doc, ...emptied('inquiries') } : doc
}

/** @throws where the state is none of the operator's, is changed, or the record is not of today. */
function refuseOthers(req: PayloadRequest, state: unknown, stored: StoredInquiry | undefined): void {
  const own = attendedStates(req.user)
  if (typeof state === 'string' && !own.includes(state))
    throw refusal(req, 403, {
      es: `Tu cuenta atiende: ${own.join(', ') || 'ningún estado'}. Elige uno de ellos o pide permiso a quien administra.`,
      en: `Your account answers for: ${own.join(', ') || 'no state'}. Choose one of them, or ask an administrator.`,
    })
  if (stored === undefined) return
  if (stored.by !== String(req.user?.id) || stored.day !== today()) throw new NotFound(req.t)
  if (state !== stored.state)
    throw refusal(req, 400, {
      es: 'El estado de una consulta no se cambia: así se sabe qué sitio se leyó. Anótala de nuevo.',
      en: 'The state of an inquiry is not changed: it says which site was read. Note it anew.',
    })
}

function timeFaults(startedAt: number, endedAt: number): FieldError[] {
  const now = Date.now()
  if (endedAt > now + clockError)
    return [
      {
        path: 'endedAt',
        message: 'Esa hora no ha llegado. Revisa el reloj.',
        english: 'That time has not come. Check the clock.',
      },
    ]
  if (startedAt < now - day)
    return [
      {
        path: 'startedAt',
        message: 'Empezó hace más de un día: una consulta se anota al terminar.',
        english: 'It began more than a day ago: an inquiry is noted when it ends.',
      },
    ]
  return []
}

function momentOf(value: string | Date | null | undefined): number {
  return new Date(value ?? Number.NaN).getTime()
}
