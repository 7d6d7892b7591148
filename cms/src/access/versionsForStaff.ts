import type { PayloadRequest } from 'payload'
import { followsNationalWork } from './roles.ts'

/** Stored versions of national text, for everybody on the staff but operators. */
export const versionsForStaff = ({ req }: { req: PayloadRequest }): boolean => followsNationalWork(req.user)
