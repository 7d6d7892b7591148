import { Places } from '../content/places.ts'
import type { Guide } from '../schema/guide.ts'
import { inflesz, type Readability } from './inflesz.ts'
import { blocksToPassages, type Passage, type PassageSource, passageToSentences } from './passages.ts'
import { type ShownSection, shownSections } from './shownSections.ts'

/** Least scores of a Spanish guide (domain standard): its body, and what to do now. */
export const leastScores = { body: 55, now: 65 } as const

/** How the Spanish text of a guide reads. */
export interface GuideReadability {
  body: Readability
  /** *Qué hacer ahora* alone. */
  now: Readability
}

/**
 * Readability of a guide as it is read: its sections without citations, which readers skip, and with its deadlines.
 * Names of institutions, which no editor can shorten, count as one word.
 * @param sections the guide's own, unless a state changes them.
 * @throws {RangeError} when there is no text to measure.
 */
export function guideReadability(
  guide: Pick<Guide, 'text'>,
  sections: readonly ShownSection[] = shownSections(guide),
): GuideReadability {
  const source: PassageSource = { guide, places: new Places(), file: { file: '' } }
  const passagesOf = (shown: readonly ShownSection[]) => shown.flatMap(({ blocks }) => blocksToPassages(blocks, source))
  return {
    body: passagesReadability(passagesOf(sections)),
    now: passagesReadability(passagesOf(sections.filter(({ key }) => key === 'que-hacer-ahora'))),
  }
}

function passagesReadability(passages: readonly Passage[]): Readability {
  return inflesz(passages.flatMap(passageToSentences).map(({ text }) => text))
}
