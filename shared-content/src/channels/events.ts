import { z } from 'zod'
import { slugSchema } from '../values/keys.ts'
import { channelLimits } from './limits.ts'

/** Language of a conversation: BCP 47, as inquiries have it. */
export const spokenLanguageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'debe ser la clave de una lengua, como «es» o «tzo»')

/** An identifier that a client draws by lot for one message, so that sending it twice is sending it once: 128 bits in base64url. */
export const messageIdSchema = z.string().regex(/^[\w-]{22}$/, 'debe tener 22 signos de base64url')

/** What somebody writes. Text and nothing else: whoever shows it must show it as text. Signs that steer a terminal are taken out. */
export const saidTextSchema = z
  .string()
  .max(channelLimits.text)
  .overwrite((text) =>
    text
      .toWellFormed()
      .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
      .trim(),
  )
  .min(1, 'no puede estar vacío')

/** The day of the privacy notice to which somebody agreed. */
export const consentSchema = z.iso.date()

const releaseSchema = z.string().regex(/^[\w.-]{1,100}$/)

const seqSchema = z
  .int()
  .min(1)
  .max(channelLimits.events + channelLimits.spareEvents)
/** Place in the conversation, without gaps from 1, and when the server took it (milliseconds since 1970). */
const place = { seq: seqSchema, at: z.int().min(0) }

/** Who speaks. Nobody has a name here. */
export const speakerSchema = z.enum(['citizen', 'operator'])
export type Speaker = z.infer<typeof speakerSchema>

/** What happened in a conversation, as both sides see it: nothing here is internal. */
export const conversationEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    ...place,
    /** Slug. */
    state: slugSchema,
    language: spokenLanguageSchema,
    consent: consentSchema,
    /** Slug of the guide or flow from which somebody comes. */
    topic: slugSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('joined'), ...place }),
  z.strictObject({ kind: z.literal('said'), ...place, id: messageIdSchema, by: speakerSchema, text: saidTextSchema }),
  /** An operator shows a guide, as it stands in a release of the state's site. */
  z.strictObject({ kind: z.literal('shared'), ...place, id: messageIdSchema, guide: slugSchema, release: releaseSchema }),
  /** Handed on: it waits again, in the queue of that state and language, at the place that its beginning gives it. */
  z.strictObject({ kind: z.literal('transferred'), ...place, state: slugSchema, language: spokenLanguageSchema }),
  z.strictObject({ kind: z.literal('ended'), ...place, by: z.enum(['citizen', 'operator', 'idle']) }),
])
export type ConversationEvent = z.infer<typeof conversationEventSchema>

/** What operators note for each other. It has a numbering of its own, so that a citizen's has no gap to wonder about. */
export const noteSchema = z.strictObject({
  kind: z.literal('note'),
  /** From 1, without gaps. */
  note: z.int().min(1).max(channelLimits.notes),
  /** The event after which it stands. */
  after: z.int().min(0),
  at: z.int().min(0),
  id: messageIdSchema,
  text: saidTextSchema,
})
export type Note = z.infer<typeof noteSchema>

/** All that was said is to be forgotten, at once and everywhere. */
export const forgottenSchema = z.strictObject({ kind: z.literal('forgotten') })

/** What a conversation is told, in whatever order it comes. */
export type ConversationMessage = ConversationEvent | Note | z.infer<typeof forgottenSchema>

/** Where a conversation stands. */
export const conversationStatuses = ['waiting', 'open', 'transferred', 'ended', 'forgotten'] as const
export type ConversationStatus = (typeof conversationStatuses)[number]
