import { conversationEventSchema, noteSchema, spokenLanguageSchema } from '@justicia/shared-content/channels/events'
import { conversationIdSchema } from '@justicia/shared-content/channels/protocol'
import type { ServerEvent } from '@justicia/shared-content/channels/serverEvents'
import { slugSchema } from '@justicia/shared-content/values/keys'
import { z } from 'zod'

const conversation = conversationIdSchema

/** What a console is told of a conversation without a word of what was said in it. */
const headSchema = z.object({
  state: slugSchema,
  language: spokenLanguageSchema,
  status: z.enum(['waiting', 'open', 'transferred', 'ended']),
  since: z.number(),
  at: z.number(),
  topic: slugSchema.optional(),
  urgent: z.literal(true).optional(),
  isMine: z.boolean(),
  /** The account that answers; told to supervisors alone. */
  operator: z.string().optional(),
})
export type ShownHead = z.infer<typeof headSchema>

/** Somebody at work, as supervisors and they themselves are told. */
const personSchema = z.object({
  account: z.string(),
  capacity: z.number(),
  isFree: z.boolean(),
  languages: z.array(z.string()),
  states: z.array(z.string()),
  /** Until when that is believed; passed when they have gone. Milliseconds since 1970. */
  until: z.number(),
})
export type Person = z.infer<typeof personSchema>

export const entrySchema = z.union([conversationEventSchema, noteSchema])
export type Entry = z.infer<typeof entrySchema>

const schemas = {
  head: headSchema.extend({ conversation }),
  entry: z.object({ conversation, entry: entrySchema }),
  presence: personSchema,
  typing: z.object({ conversation }),
  /** Or handed on to where it is out of their sight. */
  forgotten: z.object({ conversation, isHandedOn: z.literal(true).optional() }),
  ready: z.object({}),
} as const

/** What the stream of a console says. */
export type StreamEvent =
  | { kind: 'head'; conversation: string; head: ShownHead }
  | { kind: 'entry'; conversation: string; entry: Entry }
  | { kind: 'presence'; person: Person }
  | { kind: 'typing'; conversation: string }
  | { kind: 'forgotten'; conversation: string; isHandedOn?: true | undefined }
  | { kind: 'ready' }

/** What an event means; undefined for signs of life and for what a newer server may say. */
export function toStreamEvent({ data, event }: Pick<ServerEvent, 'event' | 'data'>): StreamEvent | undefined {
  switch (event) {
    case 'head': {
      const { conversation: id, ...head } = schemas.head.parse(data)
      return { kind: 'head', conversation: id, head }
    }
    case 'entry':
      return { kind: 'entry', ...schemas.entry.parse(data) }
    case 'presence':
      return { kind: 'presence', person: schemas.presence.parse(data) }
    case 'typing':
      return { kind: event, ...schemas.typing.parse(data) }
    case 'forgotten':
      return { kind: event, ...schemas.forgotten.parse(data) }
    case 'ready':
      return { kind: 'ready' }
    default:
      return undefined
  }
}
