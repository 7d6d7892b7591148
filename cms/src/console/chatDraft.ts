import { blankDraft, type CallDraft } from '../inquiries/callDraft.ts'
import type { Left } from './consoleState.ts'

/** What an operator says of a chat; all else is known. */
export type ChatSaid = Partial<Pick<CallDraft, 'role' | 'stage' | 'topic' | 'disposition' | 'note' | 'referrals'>>

/**
 * The inquiry of a chat as far as it is known: from where and when it came, in which language, which guides were shared, and
 * what the operator said of it. The guide from which it began is its topic until another is chosen.
 * @param guides slugs of those that are published: a chat may begin at a flow.
 */
export function chatDraft(about: Left, said: ChatSaid, guides: ReadonlySet<string>): CallDraft {
  const { language, since, state, topic } = about
  return {
    ...blankDraft(state, new Date(since).toISOString()),
    ...{ channel: 'chat', language, guides: about.guides },
    topic: topic !== undefined && guides.has(topic) ? topic : '',
    ...said,
  }
}
