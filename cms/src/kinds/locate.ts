import type { Places } from '@justicia/shared-content/located/places'
import type { FieldPlace } from './Kind.ts'

/** Remembers where a whole piece comes from, and how to find a field of it in its document's form. */
export function locate(whole: string, toPath: (path: readonly (string | number)[]) => string) {
  return (piece: object, places: Places, at: FieldPlace): void => {
    places.setNode(piece, at(whole))
    places.setFields(piece, (path) => at(toPath(path)))
  }
}
