import { type LanguageKey, languageKeys } from '@justicia/shared-content/languages'
import type { DangerCard, DangerCardText } from '@justicia/shared-content/schema/dangerCard'
import type { OrganizationRole } from '@justicia/shared-content/vocabulary/organizationRoles'
import type { Localized } from './localized.ts'
import { present } from './present.ts'
import type { DocumentId, Maybe, Publishable } from './stored.ts'

/** Lists of phrases of a card, by the field that holds them. */
const phraseFields = ['phrases', 'past', 'opening', 'unless'] as const

export interface StoredDangerCard extends Publishable, Partial<Record<(typeof phraseFields)[number], Localized<string[]>>> {
  slug: string
  order: number
  roles?: Maybe<OrganizationRole[]>
  guide?: Maybe<DocumentId>
  section?: Maybe<string>
  sentence?: Localized<string>
}

/** What a danger card says in one language, as Payload takes it. `idOf` gives the id of a guide that is stored. */
export function dangerCardToData(card: DangerCard, language: LanguageKey, idOf: (guide: string) => DocumentId) {
  const { slug, order, roles, guide, section } = card
  const text = card.text[language]
  return {
    slug,
    order,
    roles,
    guide: guide === undefined ? null : idOf(guide),
    section: section ?? null,
    sentence: text?.sentence ?? null,
    ...Object.fromEntries(phraseFields.map((field) => [field, text?.[field] ?? []])),
  }
}

/**
 * The danger card that a stored document is; undefined while its guide is not there. A language belongs to it once it has
 * phrases.
 */
export function storedToDangerCard(
  stored: StoredDangerCard,
  slugOf: (id: DocumentId) => string | undefined,
): DangerCard | undefined {
  const guide = stored.guide === undefined || stored.guide === null ? undefined : slugOf(stored.guide)
  if (guide === undefined && stored.guide !== undefined && stored.guide !== null) return undefined
  const text: Record<LanguageKey, DangerCardText> = {}
  for (const language of languageKeys) {
    const lists = phraseFields.map((field) => [field, stored[field]?.[language] ?? []] as const)
    const sentence = stored.sentence?.[language] || undefined
    if (language !== 'es' && sentence === undefined && lists.every(([, phrases]) => phrases.length === 0)) continue
    text[language] = present({ sentence, ...(Object.fromEntries(lists) as Omit<DangerCardText, 'sentence'>) })
  }
  const { slug, order, roles, section } = stored
  return present({
    slug,
    order,
    roles: roles ?? [],
    guide,
    section: section || undefined,
    text,
  }) as DangerCard
}
