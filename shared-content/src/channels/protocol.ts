import { z } from 'zod'
import { slugSchema } from '../values/keys.ts'
import type { refusals } from './decide.ts'
import { consentSchema, messageIdSchema, saidTextSchema, spokenLanguageSchema } from './events.ts'
import { channelLimits } from './limits.ts'

/**
 * What a citizen's device draws by lot to open a conversation, and shows from then on: 256 bits in base64url. The server
 * keeps its SHA-256 alone, which is the conversation's name for everybody else.
 */
export const conversationTokenSchema = z.string().regex(/^[\w-]{43}$/)
/** The name of a conversation: SHA-256 of its token, in base64url. */
export const conversationIdSchema = z.string().regex(/^[\w-]{43}$/)

const urgent = z.literal(true).optional()

/** What a citizen sends, by the last part of its address. Which conversation is meant, the token in the header says. */
export const citizenRequests = {
  /** Whether somebody answers now; needs no token. */
  status: z.strictObject({ language: spokenLanguageSchema }),
  open: z.strictObject({ consent: consentSchema, language: spokenLanguageSchema, topic: slugSchema.optional(), urgent }),
  say: z.strictObject({ id: messageIdSchema, text: saidTextSchema, urgent }),
  typing: z.strictObject({}),
  /** Ends the conversation and forgets all that was said, at once. */
  forget: z.strictObject({}),
} as const
export type CitizenRequest = keyof typeof citizenRequests

const conversation = conversationIdSchema

/** What an operator sends, by the last part of its address. */
export const operatorRequests = {
  presence: z.strictObject({
    isFree: z.boolean(),
    languages: z.array(spokenLanguageSchema).min(1).max(20),
    capacity: z.int().min(1).max(10),
    /** Whoever goes home waits for nobody's being silent: what they answer goes back into the queue. */
    isGone: z.literal(true).optional(),
  }),
  /** Takes a conversation, or the next one that waits. */
  join: z.strictObject({ conversation: conversation.optional() }),
  say: z.strictObject({ conversation, id: messageIdSchema, text: saidTextSchema }),
  share: z.strictObject({ conversation, id: messageIdSchema, guide: slugSchema, release: z.string().regex(/^[\w.-]{1,100}$/) }),
  note: z.strictObject({ conversation, id: messageIdSchema, text: saidTextSchema }),
  typing: z.strictObject({ conversation }),
  transfer: z.strictObject({ conversation, state: slugSchema, language: spokenLanguageSchema }),
  close: z.strictObject({ conversation }),
  /** All that was said after what the console has. */
  read: z.strictObject({
    conversation,
    after: z
      .int()
      .min(0)
      .max(channelLimits.events + channelLimits.spareEvents),
    afterNote: z.int().min(0).max(channelLimits.notes),
  }),
} as const
export type OperatorRequest = keyof typeof operatorRequests

/** The last event that a device has, as it says when it connects again (`Last-Event-ID`). */
export const lastSeqSchema = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)

/** Why a request was refused, and with which status of HTTP. Clients choose the words. */
export const errorStatuses = {
  malformed: 400,
  'no-token': 401,
  'no-session': 401,
  'foreign-origin': 403,
  'not-allowed': 403,
  unknown: 404,
  ended: 409,
  'not-yours': 409,
  taken: 409,
  'no-change': 409,
  busy: 409,
  'too-large': 413,
  full: 422,
  closed: 422,
  consent: 422,
  'too-many': 429,
  crowded: 503,
  unavailable: 503,
} as const satisfies Record<(typeof refusals)[number], number> & Record<string, number>
export type ErrorCode = keyof typeof errorStatuses

/** How a request is answered that was refused. */
export const errorAnswerSchema = z.strictObject({
  error: z.enum(Object.keys(errorStatuses) as [ErrorCode, ...ErrorCode[]]),
  /** Seconds after which it may be tried again. */
  after: z.int().min(0).optional(),
})

/** How a request is answered that was taken: where in the conversation it stands; the same when it was sent before. */
export interface TakenAnswer {
  seq: number
}

/** What a citizen who waits is told. */
export interface QueueNotice {
  ahead: number
  /** Minutes; absent until enough is known. */
  minutes?: number
}
