import type { ConversationHead, Staff } from './decide.ts'

/** A conversation that somebody waits in. */
export type Waiting = Pick<ConversationHead, 'state' | 'language' | 'status' | 'since' | 'urgent'> & { id: string }

/** An operator at work. */
export interface Presence extends Staff {
  /** Whether more may come. */
  isFree: boolean
  languages: readonly string[]
  /** Conversations at once. */
  capacity: number
}

/** Conversations that wait, in the order in which they are answered: danger first, then who has waited longest. */
export function queueOf<Head extends Waiting>(heads: Iterable<Head>): Head[] {
  return [...heads]
    .filter(({ status }) => status === 'waiting' || status === 'transferred')
    .sort((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false) || a.since - b.since || (a.id < b.id ? -1 : 1))
}

/** How many wait before somebody, in the queue of the same state and language; undefined when they do not wait. */
export function aheadOf(heads: Iterable<Waiting>, id: string): number | undefined {
  const queue = queueOf(heads)
  const own = queue.find((head) => head.id === id)
  if (own === undefined) return undefined
  return queue.filter(({ state, language }) => state === own.state && language === own.language).indexOf(own)
}

/** Whether an operator answers conversations of a state in a language. */
export function serves({ states, languages }: Presence, { state, language }: Pick<Waiting, 'state' | 'language'>): boolean {
  return states.includes(state) && languages.includes(language)
}

/** Whether an operator may be given one more. @param open conversations that they answer. */
export function isFreeFor(presence: Presence, open: number, wanted: Pick<Waiting, 'state' | 'language'>): boolean {
  return presence.isFree && open < presence.capacity && serves(presence, wanted)
}

/** Whether a channel can be shown as open: by its hours it is, and somebody is free for that state and language. */
export function isAnybodyFree(
  presences: Iterable<Presence>,
  openOf: (account: string) => number,
  wanted: Pick<Waiting, 'state' | 'language'>,
): boolean {
  return [...presences].some((presence) => isFreeFor(presence, openOf(presence.account), wanted))
}

/** The conversation that a free operator is given next; undefined when there is none for them, or they are not free. */
export function nextFor<Head extends Waiting>(presence: Presence, open: number, heads: Iterable<Head>): Head | undefined {
  return queueOf(heads).find((head) => isFreeFor(presence, open, head))
}

/** From how many answered conversations on an expected wait is said. */
export const enoughAnswers = 6
/** Answers further back say nothing about now, in milliseconds. */
const recent = 2 * 60 * 60_000
const minute = 60_000

/**
 * How long somebody will probably wait, in whole minutes, rounded up to five beyond the first ten; undefined until enough
 * conversations of that queue were answered lately, and where nobody answers it: then nothing is said rather than guessed.
 * @param ahead who wait before.
 * @param answeredAt when conversations of the same queue were answered, in milliseconds since 1970.
 */
export function expectedWait({
  ahead,
  answeredAt,
  now,
  isAnswered,
}: {
  ahead: number
  answeredAt: readonly number[]
  now: number
  isAnswered: boolean
}): number | undefined {
  if (!isAnswered) return undefined
  const lately = answeredAt.filter((at) => at > now - recent && at <= now).sort((a, b) => a - b)
  const last = lately.at(-1)
  if (last === undefined || lately.length < enoughAnswers) return undefined
  const gaps = lately.slice(1).map((at, index) => at - (lately[index] ?? at))
  // A queue that has come to a halt gets no better by looking at how it was.
  const typical = Math.max(medianOf(gaps), (now - last) / 2)
  const minutes = Math.max(1, Math.ceil(((ahead + 1) * typical) / minute))
  return minutes <= 10 ? minutes : Math.ceil(minutes / 5) * 5
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
