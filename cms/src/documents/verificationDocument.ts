import type { Verification } from '@justicia/shared-content/schema/verification'
import { dayToStored, storedToDay } from '../fields/dateField.ts'
import { present } from './localized.ts'
import type { StoredVerification } from './stored.ts'

export function verificationToData({ status, source, source_url, source_date, checked_on }: Verification) {
  return {
    status,
    source,
    source_url: source_url ?? null,
    source_date: source_date ?? null,
    checked_on: dayToStored(checked_on),
  }
}

export function storedToVerification({ status, source, source_url, source_date, checked_on }: StoredVerification): Verification {
  return present({ status, source, source_url, source_date, checked_on: storedToDay(checked_on) }) as Verification
}
