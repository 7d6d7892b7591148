import { sectionDigest } from '../digests.ts'
import type { LanguageKey } from '../languages.ts'
import type { Guide, Section } from '../schema/guide.ts'
import type { Override } from '../schema/variant.ts'

/** What of an override tells which national text it was written against. */
type Based = Pick<Override, 'section' | 'basedOn'>

/** How an override stands towards the national text that it was written against. */
export interface OverrideStanding<O extends Based = Override> {
  override: O
  /** `missing`: the national guide no longer has the section. */
  standing: 'current' | 'drifted' | 'missing'
  /** Digest of the national section as it is now; absent when missing. */
  currentDigest?: string
}

/**
 * Compares every override's `basedOn` with the national section of today. A drifted override is still shown;
 * its editor decides: keep (stamp the new digest), take the national text (drop it) or rewrite.
 */
export function overrideStandings<O extends Based>(
  { overrides }: { overrides: readonly O[] },
  guide: { text: { es: { sections: readonly Pick<Section, 'key' | 'title' | 'body'>[] } } },
): OverrideStanding<O>[] {
  return overrides.map((override): OverrideStanding<O> => {
    const section = guide.text.es.sections.find(({ key }) => key === override.section)
    if (section === undefined) return { override, standing: 'missing' }
    const currentDigest = sectionDigest(section)
    return { override, standing: currentDigest === override.basedOn ? 'current' : 'drifted', currentDigest }
  })
}

/** Sections of translations that were made from another Spanish text than today's; readers are told so. */
export function staleTranslations({ text }: Pick<Guide, 'text'>): { language: LanguageKey; section: string }[] {
  const digests = new Map(text.es.sections.map((section) => [section.key, sectionDigest(section)]))
  return Object.entries(text).flatMap(([language, translation]) =>
    (translation?.sections ?? [])
      .filter(({ key, basedOn }) => basedOn !== undefined && basedOn !== digests.get(key))
      .map(({ key }) => ({ language, section: key })),
  )
}
