import { chatNotice } from '../channels/chatNotice.ts'
import type { ChannelHours } from '../channels/hours.ts'
import type { ChatBody, ShownHours } from '../pages/model.ts'
import type { OrganizationRole } from '../vocabulary/organizationRoles.ts'
import { type PagePlan, pagePlan } from './PagePlan.ts'
import type { PlanContext } from './PlanContext.ts'

/** Whom to call instead: who answers anybody, whatever happened. */
const roles: readonly OrganizationRole[] = [
  'emergency',
  'prosecutor',
  'public_defender',
  'victims_commission',
  'womens_services',
  'human_rights',
]
/** Days that differ beyond these nobody plans for yet. */
const mostExceptions = 6

/** The page of the chat: when somebody answers it, if that is known, and whom to call meanwhile. */
export function chatPage(context: PlanContext): PagePlan {
  const { site, text, resolver, scope, view, chatHours } = context
  const { title, description } = text.pages.chat
  return pagePlan(context, { template: 'chat', path: '/chat/' }, () => {
    const body: ChatBody = {
      strip: resolver.strip(roles, scope, { guide: undefined, urgent: true }),
      notice: chatNotice,
      ...(chatHours === undefined ? {} : { hours: shownHours(chatHours, view.date) }),
    }
    // A search engine would promise a person where nobody is.
    return { title, description: description({ place: site.name }), trail: [], indexable: chatHours !== undefined, body }
  })
}

function shownHours({ zone, week, restDays, exceptions, source }: ChannelHours, date: string): ShownHours {
  const coming = exceptions
    .filter((each) => each.date >= date)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, mostExceptions)
  return { zone, week, restDays, exceptions: coming, source }
}
