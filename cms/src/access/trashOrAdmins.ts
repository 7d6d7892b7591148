import type { CollectionConfig, PayloadRequest } from 'payload'
import { adminsOnly } from './adminsOnly.ts'

type Policy = NonNullable<NonNullable<CollectionConfig['access']>['delete']>

/** Who may delete a document may put it into the trash; for good only administrators delete it. */
export const trashOrAdmins =
  (policy: Policy): Policy =>
  async (args) => {
    const isTrash = (args.data as { deletedAt?: unknown } | undefined)?.deletedAt
    return isTrash ? await policy(args) : adminsOnly(args as { req: PayloadRequest })
  }
