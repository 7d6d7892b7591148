import type { LanguageKey } from '../../languages.ts'
import type { Places } from '../../located/places.ts'
import type { Variant } from '../../schema/variant.ts'

type Keep = (language: LanguageKey) => boolean

/** A piece without the texts of some languages; the piece itself where it has none of those. */
export function textsInLanguages<P extends { text: Record<LanguageKey, unknown> }>(piece: P, keep: Keep, places: Places): P {
  const text = only(piece.text, keep)
  return text === piece.text ? piece : standIn(piece, { ...piece, text }, places)
}

/** A variant without the texts of some languages. */
export function variantInLanguages(variant: Variant, keep: Keep, places: Places): Variant {
  const overrides = variant.overrides.map((override) => {
    const body = only(override.body, keep)
    return body === override.body ? override : standIn(override, { ...override, body }, places)
  })
  return standIn(variant, { ...variant, overrides }, places)
}

function only<T extends object>(text: T, keep: Keep): T {
  const kept = Object.entries(text).filter(([language]) => keep(language))
  return kept.length === Object.keys(text).length ? text : (Object.fromEntries(kept) as T)
}

function standIn<T extends object>(from: T, to: T, places: Places): T {
  places.copy(from, to)
  return to
}
