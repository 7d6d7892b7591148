import type { PayloadRequest, Where } from 'payload'
import { hasRole } from './roles.ts'

interface PolicyArguments {
  req: PayloadRequest
  id?: number | string
}
type Policy = (args: PolicyArguments) => boolean | Where

/**
 * Widens an update policy to reviewers, who sign the legal review of one document at a time. They change nothing else
 * in it: see `lockFields` and `keepToSigning`.
 */
export const signersToo =
  (policy: Policy): Policy =>
  (args) =>
    (hasRole(args.req.user, 'reviewer') && args.id !== undefined) || policy(args)
