import type { PayloadRequest } from 'payload'
import type { TurnTakingDatabase } from './turns.ts'

/**
 * Begins the part of a request's transaction that publishes: those that publish do so one after another, each seeing
 * what the one before it committed. So nothing that is checked here can be undone by another at the same moment, and the
 * order of events is that of commits. Drafts take no turn.
 * @throws {ConflictError} when others hold it for too long.
 */
export async function takeTurn(req: PayloadRequest): Promise<void> {
  await (req.payload.db as unknown as TurnTakingDatabase).takeTurn?.(req)
}
