import type { ChatTexts } from './ChatTexts.ts'
import { fill } from './fill.ts'

/** How the server says that a chat stands; of a server that is none of ours, anything. */
export interface ChatStatus {
  open: boolean
  isFree: boolean
  /** ISO dates and times, with a zone. */
  until?: string
  next?: string
  /** Of the privacy notice that it asks for. */
  notice: string
}

/**
 * Whether somebody may be written to now, in words. It is said to be open only where a person is free.
 * @param zone whose clock counts: the state's, not the reader's.
 */
export function whenOpen(
  status: Partial<ChatStatus> | undefined,
  { words, zone, language, notice }: { words: ChatTexts; zone: string; language: string; notice: string },
): { text: string; isOpen: boolean } {
  const { open, isFree, until, next } = status ?? {}
  const clock = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, hour: 'numeric', minute: '2-digit', ...options }).format(new Date(iso))
  if (typeof open !== 'boolean') return { text: words.unknown, isOpen: false }
  if (open && status?.notice !== notice) return { text: words.stale, isOpen: false }
  if (open && isFree === true)
    return { text: until === undefined ? words.open : fill(words.openUntil, { t: clock(until, {}) }), isOpen: true }
  if (open) return { text: words.busy, isOpen: false }
  const when = next === undefined ? undefined : clock(next, { weekday: 'long', day: 'numeric', month: 'long' })
  return { text: when === undefined ? words.shut : fill(words.shutUntil, { t: when }), isOpen: false }
}
