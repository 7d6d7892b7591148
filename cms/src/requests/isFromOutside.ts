import type { PayloadRequest } from 'payload'

/**
 * Whether an operation is what a request over the network asked for itself, and not one that the server's own code does
 * on its way: Payload's REST handlers leave `overrideAccess` open, the Local API always says it.
 */
export function isFromOutside(args: object, req: Pick<PayloadRequest, 'payloadAPI'>): boolean {
  return req.payloadAPI === 'REST' && (args as { overrideAccess?: boolean }).overrideAccess === undefined
}
