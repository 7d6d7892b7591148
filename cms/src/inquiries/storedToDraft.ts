import { blankDraft, type CallDraft } from './callDraft.ts'
import type { StoredInquiry } from './storedInquiry.ts'

/** A record as its form shows it, to be mended. */
export function storedToDraft(stored: Record<string, unknown>): CallDraft {
  const { channel, state, language, role, stage, topic, guides, referrals, note, disposition, startedAt } =
    stored as unknown as StoredInquiry
  return {
    ...blankDraft(state, startedAt ? new Date(startedAt).toISOString() : ''),
    ...{ channel, language, role: role ?? '', stage: stage ?? '', topic: topic ?? '', disposition, note: note ?? '' },
    guides: (guides ?? []).map(({ guide, release }) => ({ guide, release })),
    referrals: referrals ?? [],
  }
}
