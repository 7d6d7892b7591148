import type { PayloadRequest } from 'payload'

/**
 * The transaction and account of a request, for a read beside it. The request itself must not be handed to another
 * operation: Payload would change its locale under the operation that it belongs to.
 */
export function sideRequest(req: PayloadRequest): Partial<PayloadRequest> {
  const { user, payload, context } = req
  return { ...inTransactionOf(req), user, payload, context }
}

/** The transaction of a request alone, for the database beneath Payload. */
export function inTransactionOf({ transactionID }: PayloadRequest): Partial<PayloadRequest> {
  return transactionID === undefined ? {} : { transactionID }
}
