import { type BasePayload, ValidationError } from 'payload'
import { noteSchedule, readSchedules, type StoredSchedule } from './storedSchedules.ts'

/** Taken up at a time; the rest a moment later. */
const mostAtOnce = 20

/** Milliseconds until something that failed for no fault of its own is tried again, and how often it is tried. */
const retry = { after: 60_000, tries: 5 }

/**
 * Publishes and withdraws what is due, in the name of who asked for it and by the rules of that moment, as a click would.
 * What the rules refuse is told at the document; what failed for another reason is tried again. Only one process may do it
 * at a time; one that ended in between is followed by another that publishes the same text once more.
 * @param now milliseconds since 1970.
 */
export async function publishDue(payload: BasePayload, now: number = Date.now()): Promise<void> {
  const due = await readSchedules(payload, {
    where: {
      and: [
        { standing: { equals: 'waiting' } },
        { at: { less_than_equal: new Date(now).toISOString() } },
        { or: [{ triedAt: { exists: false } }, { triedAt: { less_than_equal: new Date(now - retry.after).toISOString() } }] },
      ],
    },
    limit: mostAtOnce,
  })
  for (const schedule of due) {
    const tries = (schedule.tries ?? 0) + 1
    const at = new Date(now).toISOString()
    try {
      await carryOut(payload, schedule)
      await noteSchedule(payload, schedule.id, { standing: 'done', doneAt: at, tries, reason: null })
    } catch (error) {
      const isFinal = isRefusal(error) || tries >= retry.tries
      await noteSchedule(payload, schedule.id, {
        ...(isFinal ? { standing: 'failed' as const, doneAt: at } : {}),
        reason: errorToReason(error),
        tries,
        triedAt: at,
      })
    }
  }
}

async function carryOut(payload: BasePayload, { kind, document, action, language, by }: StoredSchedule): Promise<void> {
  const collection = kind as 'guides'
  const id = (payload.db.defaultIDType === 'number' ? Number(document) : document) as number
  const account = by === null ? null : await payload.findByID({ collection: 'users', id: by, depth: 0, disableErrors: true })
  // Its rights are those that it has now.
  if (!account || account.mustChangePassword)
    throw new ScheduleRefusedError('La cuenta que lo programó ya no puede publicar. Prográmalo de nuevo desde otra.')
  const common = { collection, id, depth: 0, overrideAccess: false, user: { ...account, collection: 'users' as const } }
  const stored = await payload.findByID({ ...common, draft: true, disableErrors: true })
  if (!stored) throw new ScheduleRefusedError('El documento ya no está, o la cuenta que lo programó ya no lo ve.')
  await payload.update({
    ...common,
    locale: language as 'es',
    draft: false,
    data: { _status: action === 'publish' ? 'published' : 'draft' },
  })
}

/** What was scheduled cannot be done any more, as its editor is told. */
class ScheduleRefusedError extends Error {
  override readonly name = 'ScheduleRefusedError'
  readonly status = 403
}

/** The rules say no to the document itself, or to the account. What stands in the way elsewhere (409) may go by itself. */
function isRefusal(error: unknown): boolean {
  return [400, 403, 404].includes((error as { status?: number }).status ?? 0)
}

/** Of a document's fields, where each fault stands. */
function errorToReason(error: unknown): string {
  if (error instanceof ValidationError)
    return error.data.errors
      .map(({ label, path, message }) => `${typeof label === 'string' ? label : path}: ${message}`)
      .join(' ')
  return error instanceof Error ? error.message : String(error)
}
