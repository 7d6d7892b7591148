/** What one conversation may hold and one message carry: so its memory is bounded, whatever a client does. */
export const channelLimits = {
  /** Longest text of one message or note, in code units. */
  text: 2000,
  /** Messages and other events of a conversation; after them only its end is taken. */
  events: 500,
  /** Events for which there is always room: being joined, handed on and ended. */
  spareEvents: 20,
  /** Internal notes of a conversation. */
  notes: 100,
  /** All texts of a conversation together, in code units. */
  units: 200_000,
  /** Bytes of one request. */
  body: 16_384,
  /** Events that came before those they follow, kept until these are there. */
  ahead: 64,
  /** Messages of a citizen that are not known to have arrived. */
  outbox: 20,
} as const
