import type { PayloadRequest } from 'payload'
import { addressGroup } from '../network/clientAddress.ts'

/** Where a request comes from; requests that come over no connection are taken together. */
export function addressOf({ headers }: Pick<PayloadRequest, 'headers'>): string {
  // Written by `watchConnections`, whatever the client sent.
  return addressGroup(headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '')
}
