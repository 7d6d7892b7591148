import type { PayloadRequest, Where } from 'payload'
import { hasRole } from './roles.ts'

type Policy = (args: { req: PayloadRequest }) => boolean | Where

/**
 * Widens an update policy to publishers, who may publish and withdraw any document. They change nothing else in it:
 * see `lockFields`.
 */
export const publishersToo =
  (policy: Policy): Policy =>
  (args) =>
    hasRole(args.req.user, 'publisher') || policy(args)
