import type { Verification } from '@justicia/shared-content/schema/verification'
import { present } from './present.ts'
import type { StoredVerification } from './stored.ts'
import { dayToStored, storedToDay } from './storedDay.ts'

/** A verification as Payload takes it: what it does not say is emptied. */
export function verificationToData(verification: Verification) {
  const { status, source, source_url, source_date, official, second_source, second_source_url } = verification
  const { second_source_date, renewed_on, checked_on, checked_by, checked_how, note } = verification
  return {
    status,
    source,
    source_url: source_url ?? null,
    source_date: source_date ?? null,
    official: official ?? false,
    second_source: second_source ?? null,
    second_source_url: second_source_url ?? null,
    second_source_date: second_source_date ?? null,
    renewed_on: dayToStored(renewed_on),
    checked_on: dayToStored(checked_on),
    checked_by: checked_by ?? null,
    checked_how: checked_how ?? null,
    note: note ?? null,
  }
}

/** As `verificationToData`, of nothing: the website of an organization that has none. */
export const noVerification = {
  status: null,
  source: null,
  source_url: null,
  source_date: null,
  official: false,
  second_source: null,
  second_source_url: null,
  second_source_date: null,
  renewed_on: null,
  checked_on: null,
  checked_by: null,
  checked_how: null,
  note: null,
}

/** The verification that is stored. */
export function storedToVerification(stored: StoredVerification): Verification {
  const { status, source, source_url, source_date, official, second_source, second_source_url } = stored
  const { second_source_date, renewed_on, checked_on, checked_by, checked_how, note } = stored
  return present({
    status,
    source,
    source_url,
    source_date,
    official: official === true ? true : undefined,
    second_source,
    second_source_url,
    second_source_date,
    renewed_on: storedToDay(renewed_on),
    checked_on: storedToDay(checked_on),
    checked_by,
    checked_how,
    note,
  }) as Verification
}
