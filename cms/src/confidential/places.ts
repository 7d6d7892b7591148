import { isSealed } from './sealText.ts'

/** What a place's verification says of where it is. */
const tellingFields = ['source', 'source_url', 'second_source', 'second_source_url', 'note'] as const
type TellingField = (typeof tellingFields)[number]

/** A row of an organization's places, as it is stored. */
export interface Place {
  id?: unknown
  address?: unknown
  municipality?: unknown
  confidential?: unknown
  verification?: { [K in TellingField]?: unknown } | null | undefined
}

/** What decides whether a place is confidential: its own mark, or that of its organization. */
export interface PlaceHolder {
  confidential?: unknown
  locations?: Place[] | null
}

/** Whether a place of an organization is never told: it is a shelter's, say. */
export function isConfidential(place: Place, holder: Pick<PlaceHolder, 'confidential'>): boolean {
  return holder.confidential === true || place.confidential === true
}

/** Whether any part of a place is sealed. */
export function isSealedPlace(place: Place): boolean {
  return textsOf(place).some(isSealed)
}

/** The texts of a place that say where it is: its own, and those of its source. */
export function textsOf({ address, municipality, verification }: Place): string[] {
  return [address, municipality, ...tellingFields.map((field) => verification?.[field])].filter(
    (text): text is string => typeof text === 'string',
  )
}

/** The place with its telling texts changed: sealed or opened. */
export function mapPlace(place: Place, change: (text: string) => string): Place {
  const changed = (text: unknown) => (typeof text === 'string' && text !== '' ? change(text) : text)
  const { verification } = place
  return {
    ...place,
    ...('address' in place ? { address: changed(place.address) } : {}),
    ...('municipality' in place ? { municipality: changed(place.municipality) } : {}),
    ...(verification
      ? {
          verification: {
            ...verification,
            ...Object.fromEntries(
              tellingFields.flatMap((field) => (field in verification ? [[field, changed(verification[field])]] : [])),
            ),
          },
        }
      : {}),
  }
}

/** The organization with its confidential places sealed; others are left as they are. */
export function sealConfidential<T extends PlaceHolder>(holder: T, close: (text: string) => string): T {
  if (!Array.isArray(holder.locations)) return holder
  return {
    ...holder,
    locations: holder.locations.map((place) => (isConfidential(place, holder) ? mapPlace(place, close) : place)),
  }
}
