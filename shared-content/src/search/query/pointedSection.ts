import type { AnswerDocument } from '../file/readAnswers.ts'
import type { Analyzer } from '../words/analyzer.ts'

/**
 * The section whose heading holds the seldomest word of what was asked: «me robaron el celular» leads to «Si te robaron
 * el celular». None for what the page's own title says: it begins with that.
 */
export function pointedSection(
  { title, sections }: Pick<AnswerDocument, 'title' | 'sections'>,
  asked: ReadonlySet<string>,
  { stemsOf, rarity }: Pick<Analyzer, 'stemsOf'> & { rarity(stem: string): number },
): AnswerDocument['sections'][number] | undefined {
  let pointed: AnswerDocument['sections'][number] | undefined
  let rarest = 0
  for (const section of sections)
    for (const stem of stemsOf(section.title))
      if (asked.has(stem) && rarity(stem) > rarest && !stemsOf(title).includes(stem)) {
        rarest = rarity(stem)
        pointed = section
      }
  return pointed
}
