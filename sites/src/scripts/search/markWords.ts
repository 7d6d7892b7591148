import { wordRuns } from '@justicia/shared-content/search/words/wordRuns'

/**
 * Puts a text into an element, with the words whose stem was asked for marked. Nothing in it is taken for markup.
 * @param stemsOf the stems of a word, as the index knows them.
 */
export function markWords(
  into: HTMLElement,
  text: string,
  { marks, stemsOf }: { marks: ReadonlySet<string>; stemsOf(word: string): string[] },
): void {
  let end = 0
  for (const { word, at } of wordRuns(text)) {
    if (!stemsOf(word).some((stem) => marks.has(stem))) continue
    const mark = document.createElement('mark')
    mark.textContent = word
    into.append(text.slice(end, at), mark)
    end = at + word.length
  }
  into.append(text.slice(end))
}
