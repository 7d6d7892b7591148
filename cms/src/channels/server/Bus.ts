import type { ConversationHead } from '@justicia/shared-content/channels/decide'
import type { ConversationEvent, Note, Speaker } from '@justicia/shared-content/channels/events'
import type { Presence } from '@justicia/shared-content/channels/queue'

/** What a conversation keeps. */
export type Entry = ConversationEvent | Note

/** An operator at work, and until when that is believed (milliseconds since 1970) without another word. */
export interface KnownPresence extends Presence {
  until: number
}

/** What every process is told, whichever it happened in. */
export type BusEvent =
  | { kind: 'entry'; conversation: string; entry: Entry; head: ConversationHead }
  | { kind: 'forgotten'; conversation: string; state: string }
  | { kind: 'typing'; conversation: string; by: Speaker }
  | { kind: 'presence'; presence: KnownPresence }

/** One entry to be stored, with how its conversation stands after it. */
export interface AppendInput {
  conversation: string
  /** `versionOf` the head on which it was decided; nothing else may have happened since. */
  expect: number
  entry: Entry
  head: ConversationHead
}

/** What became of it: stored; stored before, with the same identifier; or something else came first. */
export type Appended = { kind: 'taken' | 'repeated'; seq: number } | { kind: 'overtaken'; head: ConversationHead | undefined }

/**
 * Where conversations are kept while they last, and how processes hear of each other. Each call rejects where it cannot do
 * its work; the same call may then be made again.
 */
export interface Bus {
  append(input: AppendInput): Promise<Appended>
  /** A conversation as it stands, and where in it a message of that identifier is. */
  look(conversation: string, id?: string): Promise<{ head: ConversationHead | undefined; seq: number | undefined }>
  /** Entries after these numbers, in order. */
  read(conversation: string, after: { seq: number; note: number }): Promise<Entry[]>
  /** Leaves nothing of a conversation. */
  forget(conversation: string): Promise<void>
  heads(): Promise<Map<string, ConversationHead>>
  typing(conversation: string, by: Speaker): Promise<void>
  setPresence(presence: KnownPresence): Promise<void>
  presences(): Promise<KnownPresence[]>
  /**
   * Tells what happens from now on, in its order.
   * @param input.missed events may have been missed: whoever follows reads again.
   */
  listen(input: { heard: (event: BusEvent) => void; missed: () => void }): Promise<void>
  close(): Promise<void>
}

/** Counts what happened in a conversation; 0 before it was opened. */
export function versionOf(head: Pick<ConversationHead, 'seq' | 'notes'> | undefined): number {
  return head === undefined ? 0 : head.seq + head.notes
}

/** Where an entry stands for who sent it. */
export function seqOf(entry: Entry): number {
  return entry.kind === 'note' ? entry.note : entry.seq
}

/** Whether an entry comes after what somebody has. */
export function isAfter(entry: Entry, { seq, note }: { seq: number; note: number }): boolean {
  return entry.kind === 'note' ? entry.note > note : entry.seq > seq
}
