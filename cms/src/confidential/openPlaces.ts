import type { FieldHook } from 'payload'
import { mayReadPlaces } from './mayReadPlaces.ts'
import { isConfidential, isSealedPlace, mapPlace, type Place, type PlaceHolder } from './places.ts'
import { sealOf } from './sealOf.ts'

/**
 * Opens confidential places for those who may read them and leaves them out for all others. The server itself, and what
 * Payload reads to write it back, get them sealed.
 */
export const openPlaces: FieldHook = ({ overrideAccess, req, siblingData, value }) => {
  if (!Array.isArray(value) || overrideAccess === true) return value
  const holder = siblingData as PlaceHolder & { state?: unknown }
  const places = value as Place[]
  if (mayReadPlaces(req.user, holder.state)) return places.map((place) => mapPlace(place, sealOf(req.payload).open))
  return places.filter((place) => !isConfidential(place, holder) && !isSealedPlace(place))
}
