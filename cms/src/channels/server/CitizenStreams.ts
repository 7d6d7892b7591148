import type { ConversationEvent } from '@justicia/shared-content/channels/events'
import type { QueueNotice } from '@justicia/shared-content/channels/protocol'
import { expectedWait } from '@justicia/shared-content/channels/queue'
import type { Bus, BusEvent } from './Bus.ts'
import type { Desk } from './Desk.ts'
import { EventStream } from './EventStream.ts'

/** Connections of one conversation: a page that loads again may have two for a while. */
const mostOfOne = 3
/** Milliseconds for which changes of the queue are collected before who waits is told. */
const queuePause = 500

interface Reader {
  conversation: string
  stream: EventStream
  seq: number
  /** While it reads what it missed, what happens is looked up after it. */
  isReading: boolean
  hasMore: boolean
  told: string
}

/** The connections of citizens: each is told what happens in its conversation, without gaps and in order. */
export class CitizenStreams {
  readonly #bus: Bus
  readonly #desk: Desk
  readonly #now: () => number
  readonly #readers = new Map<string, Set<Reader>>()
  #queueTimer: NodeJS.Timeout | undefined

  constructor({ bus, desk, now = Date.now }: { bus: Bus; desk: Desk; now?: () => number }) {
    this.#bus = bus
    this.#desk = desk
    this.#now = now
    desk.follow((event) => this.#hear(event))
  }

  get size(): number {
    let size = 0
    for (const readers of this.#readers.values()) size += readers.size
    return size
  }

  /** @param seq the last event that the reader has. */
  open(conversation: string, seq: number): EventStream {
    const readers = this.#readers.get(conversation) ?? new Set()
    // The oldest is the one that nobody looks at any more.
    if (readers.size >= mostOfOne) [...readers][0]?.stream.end()
    const stream = new EventStream(() => {
      readers.delete(reader)
      if (readers.size === 0 && this.#readers.get(conversation) === readers) this.#readers.delete(conversation)
    })
    const reader: Reader = { conversation, stream, seq, isReading: false, hasMore: false, told: '' }
    readers.add(reader)
    this.#readers.set(conversation, readers)
    stream.beat()
    this.#readMissed(reader)
    this.#tellQueueSoon()
    return stream
  }

  /** Keeps all of them open. */
  beat(): void {
    for (const readers of this.#readers.values()) for (const { stream } of readers) stream.beat()
  }

  /** Ends all of them. */
  close(): void {
    clearTimeout(this.#queueTimer)
    for (const readers of [...this.#readers.values()]) for (const { stream } of [...readers]) stream.end()
  }

  #hear(event: BusEvent | { kind: 'missed' }): void {
    if (event.kind === 'missed') {
      for (const readers of this.#readers.values()) for (const reader of readers) this.#readMissed(reader)
      return
    }
    if (event.kind === 'presence') {
      this.#tellQueueSoon()
      return
    }
    const readers = this.#readers.get(event.conversation)
    switch (event.kind) {
      case 'entry':
        if (event.entry.kind === 'note') return
        // Danger goes first: who waits is told a new place.
        if (event.entry.kind !== 'said' || (event.head.urgent === true && event.head.status !== 'open')) this.#tellQueueSoon()
        for (const reader of readers ?? []) this.#tell(reader, event.entry)
        return
      case 'typing':
        if (event.by === 'operator') for (const { stream } of readers ?? []) stream.send('typing', {})
        return
      case 'forgotten':
        this.#tellQueueSoon()
        for (const { stream } of [...(readers ?? [])]) {
          stream.send('forgotten', { kind: 'forgotten' })
          stream.end()
        }
    }
  }

  #tell(reader: Reader, event: ConversationEvent): void {
    if (reader.isReading) reader.hasMore = true
    else if (event.seq === reader.seq + 1) {
      reader.seq = event.seq
      reader.stream.send('entry', event, event.seq)
    } else if (event.seq > reader.seq) this.#readMissed(reader)
  }

  #readMissed(reader: Reader): void {
    if (reader.isReading) {
      reader.hasMore = true
      return
    }
    reader.isReading = true
    this.#readOn(reader).then(
      () => {
        reader.isReading = false
        if (reader.hasMore) {
          reader.hasMore = false
          this.#readMissed(reader)
        }
      },
      // It connects again, and is told what it missed once the bus answers.
      () => reader.stream.end(),
    )
  }

  async #readOn(reader: Reader): Promise<void> {
    const entries = await this.#bus.read(reader.conversation, { seq: reader.seq, note: Number.POSITIVE_INFINITY })
    for (const entry of entries) {
      if (entry.kind === 'note' || entry.seq !== reader.seq + 1) continue
      reader.seq = entry.seq
      reader.stream.send('entry', entry, entry.seq)
    }
  }

  #tellQueueSoon(): void {
    this.#queueTimer ??= setTimeout(() => {
      this.#queueTimer = undefined
      this.#tellQueue()
    }, queuePause).unref()
  }

  #tellQueue(): void {
    const ahead = new Map<string, number>()
    const isAnswered = new Map<string, boolean>()
    for (const { id, language, state } of this.#desk.queue()) {
      const queue = `${state} ${language}`
      const place = ahead.get(queue) ?? 0
      ahead.set(queue, place + 1)
      const readers = this.#readers.get(id)
      if (readers === undefined) continue
      if (!isAnswered.has(queue)) isAnswered.set(queue, this.#desk.isAnswered({ state, language }))
      const minutes = expectedWait({
        ahead: place,
        answeredAt: this.#desk.answeredAt({ state, language }),
        now: this.#now(),
        isAnswered: isAnswered.get(queue) ?? false,
      })
      const notice: QueueNotice = { ahead: place, ...(minutes === undefined ? {} : { minutes }) }
      const told = JSON.stringify(notice)
      for (const reader of readers) {
        if (reader.told === told) continue
        reader.told = told
        reader.stream.send('queue', notice)
      }
    }
  }
}
