import { Places } from '../content/places.ts'
import type { GuideText } from '../schema/guide.ts'
import { inflesz, type Readability } from './inflesz.ts'
import { blocksToPassages, passageToSentences } from './passages.ts'
import { type ShownSection, shownSections } from './shownSections.ts'

/** How the Spanish text of a guide reads. */
export interface GuideReadability {
  body: Readability
  /** *Qué hacer ahora* alone; absent where a text has none. */
  now?: Readability
}

/**
 * Readability of a guide as it is read: its sections without citations, which readers skip, and with its deadlines.
 * Names of institutions, which no editor can shorten, count as one word.
 * @param sections the text's own, unless a state changes them.
 * @throws {RangeError} when there is no text to measure.
 */
export function guideReadability(
  text: Pick<GuideText, 'sections' | 'deadlines'>,
  sections: readonly ShownSection[] = shownSections(text),
): GuideReadability {
  const source = { text, places: new Places(), file: { file: '' } }
  const sentencesOf = (shown: readonly ShownSection[]) =>
    shown
      .flatMap(({ blocks }) => blocksToPassages(blocks, source))
      .flatMap(passageToSentences)
      .map((sentence) => sentence.text)
  const now = sentencesOf(sections.filter(({ key }) => key === 'que-hacer-ahora'))
  return { body: inflesz(sentencesOf(sections)), ...(now.length === 0 ? {} : { now: inflesz(now) }) }
}
