import type { Synonym } from '../schema/synonym.ts'

/** A synonym as its list writes it. */
export function synonymToYaml({ key, language, phrases, words, guides, weight, note }: Synonym) {
  return {
    key,
    language,
    phrases,
    ...(words === undefined ? {} : { words }),
    ...(guides.length > 0 ? { guides } : {}),
    ...(weight === 1 ? {} : { weight }),
    ...(note === undefined ? {} : { note }),
  }
}
