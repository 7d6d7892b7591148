import type { StoredVerification } from '../documents/stored.ts'
import { dayToStored } from '../documents/storedDay.ts'
import type { LookWay } from './Ledger.ts'

/** That somebody looked: how, on which day (ISO date), who, and of a page its address. */
export interface Look {
  how: LookWay
  day: string
  by: string
  address?: string | undefined
}

/**
 * What a verification says after somebody looked. Who rang, went or wrote has verified it; who read the official page
 * vouches for what is published, and what was verified stays so.
 */
export function lookedToday(before: StoredVerification, { how, day, by, address }: Look): StoredVerification {
  if (how !== 'page') return { ...before, status: 'verified', checked_on: dayToStored(day), checked_by: by, checked_how: how }
  const url = address ?? before.source_url ?? ''
  const isSame = before.source_url === url
  const earlier =
    isSame || !before.source
      ? {}
      : { second_source: before.source, second_source_url: before.source_url, second_source_date: before.source_date }
  return {
    ...before,
    ...earlier,
    status: before.status === 'verified' ? 'verified' : 'published',
    source: isSame || hostOf(before.source_url) === hostOf(url) ? before.source : (hostOf(url) ?? url),
    source_url: url,
    source_date: day,
    official: true,
    renewed_on: dayToStored(day),
  }
}

function hostOf(address: string | null | undefined): string | undefined {
  return URL.canParse(address ?? '') ? new URL(address ?? '').hostname.replace(/^www\./, '') : undefined
}
