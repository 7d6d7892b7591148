import { type Inquiry, isData } from '../channels/inquiry.ts'

/** What of an inquiry is counted. */
export interface CountedInquiry extends Pick<Inquiry, 'channel' | 'language' | 'disposition'> {
  /** ISO date. */
  day: string
  /** Slug. */
  state: string
  role?: Inquiry['role'] | null
  topic?: string | null
}

/** By what inquiries are counted, beside time and state. */
export const inquiryDimensions = ['topic', 'role', 'channel', 'language'] as const
export type InquiryDimension = (typeof inquiryDimensions)[number]

/** How many inquiries were alike in a day or month. */
export interface InquiryCount extends Record<InquiryDimension, string> {
  /** `2026-12-03` or `2026-12`. */
  period: string
  state: string
  count: number
}

/**
 * Counts inquiries by day or month, state, topic, role, channel and language. What was none (wrong numbers, training) is not
 * counted; what was not noted is empty.
 */
export function countInquiries(inquiries: Iterable<CountedInquiry>, by: 'day' | 'month'): InquiryCount[] {
  const counts = new Map<string, InquiryCount>()
  for (const { channel, day, disposition, language, role, state, topic } of inquiries) {
    if (!isData(disposition)) continue
    const period = by === 'day' ? day : day.slice(0, 7)
    const of = { period, state, topic: topic ?? '', role: role ?? '', channel, language }
    const key = Object.values(of).join(' ')
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { ...of, count: 1 })
    else known.count += 1
  }
  return [...counts.values()]
}

/** The sums by one dimension alone. */
export function sumBy(counts: Iterable<InquiryCount>, dimension: InquiryDimension): Map<string, number> {
  const sums = new Map<string, number>()
  for (const each of counts) sums.set(each[dimension], (sums.get(each[dimension]) ?? 0) + each.count)
  return sums
}
