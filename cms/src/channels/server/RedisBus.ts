import type { ConversationHead } from '@justicia/shared-content/channels/decide'
import type { Speaker } from '@justicia/shared-content/channels/events'
import { createClient } from '@redis/client'
import {
  type Appended,
  type AppendInput,
  type Bus,
  type BusEvent,
  type Entry,
  isAfter,
  type KnownPresence,
  seqOf,
} from './Bus.ts'
import { appendScript, forgetScript } from './redisScripts.ts'

/** Seconds after which Redis itself drops what nobody has touched, should every process be gone. */
const keptFor = 3 * 60 * 60
/** Milliseconds that Redis is waited for. */
const patience = 3000

/**
 * Conversations in a Redis that several processes share. The stream of a conversation is what is true of it; what is
 * published beside it only says at once that there is more, so that a message of it may be lost and nothing is.
 * @param url `redis://…` or `rediss://…`.
 * @param prefix of its keys.
 * @param onError told of a connection that broke; it is made again by itself.
 * @throws where it cannot be reached at all.
 */
export async function openRedisBus({
  url,
  prefix = 'jpt',
  onError,
}: {
  url: string
  prefix?: string
  onError: (error: unknown) => void
}): Promise<Bus> {
  const options = { url, disableOfflineQueue: true, socket: { connectTimeout: patience, reconnectStrategy } } as const
  const client = createClient({ ...options, commandOptions: { timeout: patience } })
  // Waits for as long as it takes: what was published meanwhile is read again.
  const ear = createClient({ ...options, disableOfflineQueue: false })
  for (const each of [client, ear]) each.on('error', onError)
  await Promise.all([client.connect(), ear.connect()])

  // The braces keep all keys together where Redis is a cluster.
  const key = (name: string) => `{${prefix}}:${name}`
  const keysOf = (conversation: string) => [key('heads'), key(`entries:${conversation}`), key(`places:${conversation}`)]
  const channel = key('events')
  const publish = async (event: BusEvent) => void (await client.publish(channel, JSON.stringify(event)))

  return {
    async append({ conversation, entry, expect, head }: AppendInput): Promise<Appended> {
      const event: BusEvent = { kind: 'entry', conversation, entry, head }
      const id = 'id' in entry ? entry.id : ''
      const texts = [JSON.stringify(entry), JSON.stringify(head), id, String(seqOf(entry)), String(keptFor)]
      const [kind, value] = (await client.eval(appendScript, {
        keys: keysOf(conversation),
        arguments: [conversation, String(expect), ...texts, channel, JSON.stringify(event)],
      })) as [Appended['kind'], string]
      if (kind === 'overtaken') return { kind, head: value === '' ? undefined : (JSON.parse(value) as ConversationHead) }
      return { kind, seq: Number(value) }
    },

    async look(conversation, id) {
      const [heads = '', , places = ''] = keysOf(conversation)
      const [head, seq] = await Promise.all([
        client.hGet(heads, conversation),
        id === undefined ? undefined : client.hGet(places, id),
      ])
      return {
        head: head == null ? undefined : (JSON.parse(head) as ConversationHead),
        seq: seq == null ? undefined : Number(seq),
      }
    },

    async read(conversation, after) {
      const stored = await client.xRange(key(`entries:${conversation}`), '-', '+')
      return (stored ?? []).map(({ message }) => JSON.parse(message.e ?? '') as Entry).filter((entry) => isAfter(entry, after))
    },

    async forget(conversation) {
      await client.eval(forgetScript, { keys: keysOf(conversation), arguments: [conversation, channel] })
    },

    async heads() {
      const stored = await client.hGetAll(key('heads'))
      return new Map(Object.entries(stored).map(([conversation, head]) => [conversation, JSON.parse(head) as ConversationHead]))
    },

    typing: (conversation: string, by: Speaker) => publish({ kind: 'typing', conversation, by }),

    async setPresence(presence) {
      await client.hSet(key('presences'), presence.account, JSON.stringify(presence))
      await client.expire(key('presences'), keptFor)
      await publish({ kind: 'presence', presence })
    },

    async presences() {
      return Object.values(await client.hGetAll(key('presences'))).map((text) => JSON.parse(text) as KnownPresence)
    },

    async listen({ heard, missed }) {
      await ear.subscribe(channel, (text) => heard(JSON.parse(text) as BusEvent))
      // It subscribes again by itself, and does not know what was said before it had.
      ear.on('ready', missed)
    },

    async close() {
      await Promise.allSettled([client.close(), ear.close()])
    },
  }
}

/** Tries again for ever, a little later each time. */
function reconnectStrategy(retries: number): number {
  return Math.min(50 * 2 ** Math.min(retries, 6), 2000)
}
