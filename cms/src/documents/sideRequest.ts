import type { PayloadRequest } from 'payload'

/**
 * The transaction and account of a request, for a read beside it. The request itself must not be handed to another
 * operation: Payload would change its locale under the operation that it belongs to.
 */
export function sideRequest({ transactionID, user, payload, context }: PayloadRequest): Partial<PayloadRequest> {
  return { ...(transactionID === undefined ? {} : { transactionID }), user, payload, context }
}
