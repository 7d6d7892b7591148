import type { ConversationHead } from '@justicia/shared-content/channels/decide'
import type { Speaker } from '@justicia/shared-content/channels/events'
import {
  type Appended,
  type AppendInput,
  type Bus,
  type BusEvent,
  type Entry,
  isAfter,
  type KnownPresence,
  seqOf,
  versionOf,
} from './Bus.ts'

interface Kept {
  head: ConversationHead
  entries: Entry[]
  seqs: Map<string, number>
}

/** Conversations in the memory of one process: they end with it, and no other sees them. */
export class MemoryBus implements Bus {
  readonly #kept = new Map<string, Kept>()
  readonly #presences = new Map<string, KnownPresence>()
  readonly #listeners: ((event: BusEvent) => void)[] = []

  async append({ conversation, entry, expect, head }: AppendInput): Promise<Appended> {
    const kept: Kept = this.#kept.get(conversation) ?? { head, entries: [], seqs: new Map() }
    const isNew = kept.entries.length === 0
    const repeated = 'id' in entry ? kept.seqs.get(entry.id) : undefined
    if (repeated !== undefined) return { kind: 'repeated', seq: repeated }
    if (versionOf(isNew ? undefined : kept.head) !== expect) return { kind: 'overtaken', head: isNew ? undefined : kept.head }
    kept.head = head
    kept.entries.push(entry)
    if ('id' in entry) kept.seqs.set(entry.id, seqOf(entry))
    this.#kept.set(conversation, kept)
    this.#tell({ kind: 'entry', conversation, entry, head })
    return { kind: 'taken', seq: seqOf(entry) }
  }

  async look(conversation: string, id?: string) {
    const kept = this.#kept.get(conversation)
    return { head: kept?.head, seq: id === undefined ? undefined : kept?.seqs.get(id) }
  }

  async read(conversation: string, after: { seq: number; note: number }): Promise<Entry[]> {
    return (this.#kept.get(conversation)?.entries ?? []).filter((entry) => isAfter(entry, after))
  }

  async forget(conversation: string): Promise<void> {
    const state = this.#kept.get(conversation)?.head.state
    if (state === undefined) return
    this.#kept.delete(conversation)
    this.#tell({ kind: 'forgotten', conversation, state })
  }

  async heads(): Promise<Map<string, ConversationHead>> {
    return new Map([...this.#kept].map(([conversation, { head }]) => [conversation, head]))
  }

  async typing(conversation: string, by: Speaker): Promise<void> {
    this.#tell({ kind: 'typing', conversation, by })
  }

  async setPresence(presence: KnownPresence): Promise<void> {
    this.#presences.set(presence.account, presence)
    this.#tell({ kind: 'presence', presence })
  }

  async presences(): Promise<KnownPresence[]> {
    return [...this.#presences.values()]
  }

  async listen({ heard }: { heard: (event: BusEvent) => void }): Promise<void> {
    this.#listeners.push(heard)
  }

  async close(): Promise<void> {
    this.#kept.clear()
    this.#presences.clear()
  }

  #tell(event: BusEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
