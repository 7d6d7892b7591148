import type { State } from '@justicia/shared-content/schema/state'
import type { PayloadRequest } from 'payload'

/** `states.json`, as the configuration read it. */
export function statesOf(req: PayloadRequest): readonly State[] {
  return req.payload.config.custom.states as State[]
}
