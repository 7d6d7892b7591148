import type { Staff } from '@justicia/shared-content/channels/decide'
import type { BasePayload } from 'payload'
import { chatStates } from '../../access/answersChats.ts'
import { type Holder, supervisedStates } from '../../access/roles.ts'
import type { Authenticate } from './ChannelContext.ts'

/** Who a session of the CMS belongs to, if they answer people: asked anew with each request, so that a role taken away is gone. */
export function cmsStaff(payload: Pick<BasePayload, 'auth'>): Authenticate {
  return async (headers) => {
    const { user } = await payload.auth({ headers })
    return user === null ? undefined : staffOf(user as unknown as Holder & { id: string | number })
  }
}

/** What an account may do in the channels. */
export function staffOf(user: Holder & { id: string | number }): Staff {
  return { account: String(user.id), states: chatStates(user), isSupervisor: supervisedStates(user).length > 0 }
}
