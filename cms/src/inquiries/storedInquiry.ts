import type { Disposition, Inquiry } from '@justicia/shared-content/channels/inquiry'
import type { State } from '@justicia/shared-content/schema/state'

/** An inquiry as it is kept. What passes is null once its time has come: see `passing`. */
export interface StoredInquiry {
  id: string | number
  channel: Inquiry['channel']
  /** Slug. */
  state: string
  language: string
  disposition: Disposition
  role?: Inquiry['role'] | null
  stage?: Inquiry['stage'] | null
  topic?: string | null
  /** ISO date, by the calendar of Mexico City. */
  day: string
  minutes: number
  startedAt?: string | Date | null
  endedAt?: string | Date | null
  guides?: { guide: string; release: string }[] | null
  referrals?: string[] | null
  note?: string | null
  by?: string | null
  expiresAt?: string | Date | null
}

/** What the CMS keeps beside the record, by itself. */
const ownFields = new Set(['id', 'by', 'day', 'minutes', 'expiresAt', 'createdAt', 'updatedAt'])

/**
 * What somebody says of an inquiry, as its schema reads it: states by INEGI's key, empty fields left out. Whatever else there
 * is stays, for the schema to refuse.
 */
export function toInquiryInput(data: Readonly<Record<string, unknown>>, states: readonly State[]): Record<string, unknown> {
  const said = Object.entries(data).filter(
    ([name, value]) => !ownFields.has(name) && value !== null && value !== undefined && value !== '',
  )
  return Object.fromEntries(said.map(([name, value]) => [name, inputOf(name, value, states)]))
}

function inputOf(name: string, value: unknown, states: readonly State[]): unknown {
  if (value instanceof Date) return value.toISOString()
  if (name === 'state') return states.find(({ slug }) => slug === value)?.inegi ?? value
  // A row has an id of the database.
  if (name === 'guides' && Array.isArray(value)) return value.map((row) => (isRecord(row) ? withoutId(row) : row))
  return value
}

function withoutId({ id: _, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
