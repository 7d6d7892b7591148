import type { Synonym } from '@justicia/shared-content/schema/synonym'
import { present } from './present.ts'
import type { DocumentId, Maybe, Publishable } from './stored.ts'

export interface StoredSynonym extends Publishable {
  state: string
  key: string
  language: string
  phrases?: Maybe<string[]>
  words?: Maybe<string>
  guides?: Maybe<DocumentId[]>
  weight?: Maybe<number>
  note?: Maybe<string>
}

/** A synonym as Payload takes it: it is the same in every language of the admin. `state` is a slug or `nacional`. */
export function synonymToData(synonym: Synonym, { state, idOf }: { state: string; idOf: (guide: string) => DocumentId }) {
  const { key, language, phrases, words, guides, weight, note } = synonym
  return { state, key, language, phrases, words: words ?? null, guides: guides.map(idOf), weight, note: note ?? null }
}

/** The synonym that a stored document is. `slugOf` names the guides that may be spoken of: others are left out. */
export function storedToSynonym(stored: StoredSynonym, slugOf: (id: DocumentId) => string | undefined): Synonym {
  return present({
    key: stored.key,
    language: stored.language,
    phrases: stored.phrases ?? [],
    words: stored.words || undefined,
    guides: (stored.guides ?? []).flatMap((id) => slugOf(id) ?? []),
    weight: stored.weight ?? 1,
    note: stored.note || undefined,
  }) as Synonym
}

/** The natural key of a synonym: states may use one key for different words. */
export function synonymReference({ state, key }: Record<string, unknown>): string | undefined {
  return typeof state === 'string' && typeof key === 'string' ? `${state}/${key}` : undefined
}
