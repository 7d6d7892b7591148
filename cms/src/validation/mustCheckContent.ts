import type { PayloadRequest } from 'payload'

/** Set by the seed in `context`: `checkContent` has been through all of it already. */
export const contentChecked = 'contentChecked'

/** Set while a version is restored as a draft: it is not published, whatever the version was. */
export const restoresDraft = 'restoresDraft'

/** Whether a save must obey the rules between documents: when it publishes. A draft may be incomplete. */
export function mustCheckContent(data: { _status?: unknown }, req: Pick<PayloadRequest, 'context'>): boolean {
  return data._status === 'published' && req.context[contentChecked] !== true && req.context[restoresDraft] !== true
}
