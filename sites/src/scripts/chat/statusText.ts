import type { ChatLine } from './ChatLine.ts'
import type { ChatTexts } from './ChatTexts.ts'
import { fill } from './fill.ts'

/** How a chat stands, in a sentence that is read out when it changes. */
export function statusText(
  { connection, conversation, queue, refused }: Pick<ChatLine, 'connection' | 'conversation' | 'queue' | 'refused'>,
  words: ChatTexts,
): string {
  const { status, events } = conversation
  if (status === 'forgotten') return words.erased
  if (connection === 'gone') return words.goneAway
  if (refused !== undefined) return refused === 'full' ? words.full : words.refused
  if (status === 'ended') {
    const last = events[events.length - 1]
    return last?.kind === 'ended' && last.by === 'idle' ? words.idle : words.ended
  }
  if (connection === 'lost') return words.lost
  if (status === 'open') return words.answered
  if (queue === undefined) return status === 'transferred' ? words.moved : words.waiting
  const { ahead, minutes } = queue
  const place = ahead === 0 ? words.next : ahead === 1 ? words.aheadOne : fill(words.ahead, { n: ahead })
  const wait = minutes === undefined ? '' : fill(minutes === 1 ? words.minute : words.minutes, { n: minutes })
  return wait === '' ? place : `${place} ${wait}`
}
