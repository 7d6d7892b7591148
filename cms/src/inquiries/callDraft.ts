import { type Disposition, type Inquiry, isData } from '@justicia/shared-content/channels/inquiry'

/** A call or chat as it is being noted: what is not said yet is empty. */
export interface CallDraft {
  channel: Inquiry['channel']
  state: string
  language: string
  role: string
  stage: string
  topic: string
  guides: { guide: string; release: string }[]
  referrals: string[]
  note: string
  disposition: Disposition | ''
  /** ISO 8601, UTC. */
  startedAt: string
}

export function blankDraft(state: string, startedAt: string): CallDraft {
  return {
    channel: 'phone',
    ...{ state, language: 'es', role: '', stage: '', topic: '', guides: [], referrals: [], note: '', disposition: '' },
    startedAt,
  }
}

/** Fields that lack something, in the order of the form: nothing but how it ended is asked of what was no inquiry. */
export function missingIn({ role, stage, topic, disposition }: CallDraft): ('role' | 'stage' | 'topic' | 'disposition')[] {
  const said = { role, topic, stage, disposition }
  const isInquiry = disposition === '' || isData(disposition)
  const wanted = isInquiry ? (['role', 'topic', 'stage', 'disposition'] as const) : []
  return wanted.filter((field) => said[field] === '')
}

/** Whether something would be lost. */
export function hasContent({ role, stage, topic, guides, referrals, note, disposition }: CallDraft): boolean {
  return [role, stage, topic, note, disposition].some(Boolean) || guides.length > 0 || referrals.length > 0
}

/** What is sent. @param endedAt when it ended; absent where a record is mended, whose hours stay. */
export function draftToBody(draft: CallDraft, endedAt?: string): Record<string, unknown> {
  const { startedAt, role, stage, topic, note, ...rest } = draft
  return {
    ...rest,
    role: role || null,
    stage: stage || null,
    topic: topic || null,
    note: note.trim() || null,
    ...(endedAt === undefined ? {} : { startedAt, endedAt }),
  }
}
