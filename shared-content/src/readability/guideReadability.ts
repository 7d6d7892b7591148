import { Places } from '../located/places.ts'
import type { GuideText } from '../schema/guide.ts'
import { type Readability, readabilityOf } from './inflesz.ts'
import { blocksToPassages, passageToSentences } from './passages.ts'
import { type ShownSection, shownSections } from './shownSections.ts'

/** How the Spanish text of a guide reads. */
export interface GuideReadability {
  /** Absent where a text has no words: numbers and names of institutions alone. */
  body: Readability | undefined
  /** *Qué hacer ahora* alone; absent where a text has none. */
  now?: Readability
}

/**
 * Readability of a guide as it is read: its sections without citations, which readers skip, and with its deadlines.
 * Names of institutions, which no editor can shorten, count as one word.
 * @param sections the text's own, unless a state changes them.
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
  const nowReads = readabilityOf(now)
  return { body: readabilityOf(sentencesOf(sections)), ...(nowReads === undefined ? {} : { now: nowReads }) }
}
